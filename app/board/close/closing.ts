import { createEffect, createResource, createSignal, on, onCleanup } from "solid-js";
import { ApiRefusal } from "../../api/api-refusal.ts";
import { loadValidationPreview, loadValidationProgress, validateDistribution } from "../../api/board.ts";
import { loadClosing, repayRefund, retryRefund } from "../../api/closing.ts";
import { giveTillPart, loadTill, takeBackTillPart } from "../../api/till.ts";
import type { Board } from "../live/board.ts";

export interface ClosingApi {
  readonly preview: typeof loadValidationPreview;
  readonly progress: typeof loadValidationProgress;
  readonly validate: typeof validateDistribution;
  readonly view: typeof loadClosing;
  readonly retry: typeof retryRefund;
  readonly repay: typeof repayRefund;
  readonly till: typeof loadTill;
  readonly give: typeof giveTillPart;
  readonly takeBack: typeof takeBackTillPart;
}

export const closingApi: ClosingApi = {
  preview: loadValidationPreview,
  progress: loadValidationProgress,
  validate: validateDistribution,
  view: loadClosing,
  retry: retryRefund,
  repay: repayRefund,
  till: loadTill,
  give: giveTillPart,
  takeBack: takeBackTillPart,
};

/** Often enough to see it move; one step of the run takes about as long. */
const POLL_MS = 1000;

/** The closing of a day: what it would do, the run once it is under way, and what it answered. */
export function createClosing(board: Board, api: ClosingApi) {
  const id = () => board.facts()?.distributionId;
  const frozen = () => board.facts()?.frozen === true;
  const done = () => (board.facts()?.validatedAt ?? null) !== null;

  const [preview, { refetch }] = createResource(
    // Whatever moves in the facts moves the preview too.
    () => (id() === undefined || frozen() || done() ? undefined : ([id() ?? "", board.facts()?.factsSeq] as const)),
    ([distributionId]) => api.preview(distributionId),
  );
  const follows = () => board.you()?.canClose === true || board.you()?.canCorrect === true;
  const [view, { refetch: lookAgain }] = createResource(
    () => (id() === undefined || !follows() ? undefined : ([id() ?? "", board.facts()?.factsSeq] as const)),
    ([distributionId]) => api.view(distributionId),
  );
  // Before the close the board's own facts say all there is to say of it.
  const [till, { refetch: countAgain }] = createResource(
    () =>
      !done() || !follows() || board.facts()?.trial === true
        ? undefined
        : ([id() ?? "", board.facts()?.factsSeq] as const),
    ([distributionId]) => api.till(distributionId),
  );
  const [progress, setProgress] = createSignal<{ readonly total: number; readonly done: number }>();
  const [refusal, setRefusal] = createSignal<unknown>();
  const [starting, setStarting] = createSignal(false);

  createEffect(
    on([frozen, done, id], ([isFrozen, isDone, distributionId]) => {
      if (!isFrozen || isDone || distributionId === undefined) return;
      let stopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = async () => {
        try {
          setProgress(await api.progress(distributionId));
        } catch (error) {
          // The run goes on without anybody watching: the next look may succeed.
          console.warn("validation-progress-not-loaded", { error });
        }
        if (!stopped) timer = setTimeout(look, POLL_MS);
      };
      void look();
      onCleanup(() => {
        stopped = true;
        clearTimeout(timer);
      });
    }),
  );

  const start = async (acknowledgePhonesOut: boolean) => {
    const distributionId = id();
    if (distributionId === undefined || starting()) return;
    setRefusal(undefined);
    setStarting(true);
    try {
      const run = await api.validate(distributionId, acknowledgePhonesOut);
      setProgress({ total: run.total, done: 0 });
    } catch (error) {
      setRefusal(error);
      // What blocks may be new since the preview: show it.
      if (error instanceof ApiRefusal) void refetch();
    } finally {
      setStarting(false);
    }
  };
  return { api, view, lookAgain, till, countAgain, preview, progress, refusal, starting, start, refetch, frozen, done };
}

export type Closing = ReturnType<typeof createClosing>;
