import { type Accessor, createEffect, createSignal, on } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import type { Board } from "../live/board.ts";
import { draftName, storeName } from "../live/board-names.ts";
import { openStore } from "../live/kept-store.ts";
import { checkShell } from "./check-shell.ts";
import { goodsPictures, keepPictures } from "./keep-pictures.ts";
import { type Checked, isReady, PREPARE_STEPS, type Prepared, type PrepareStep } from "./prepared.ts";

export interface Preparing {
  readonly prepared: Accessor<Prepared>;
  /** undefined while something is still looked at. */
  readonly ready: Accessor<boolean | undefined>;
  readonly again: () => void;
}

/** What the page needs of the phone, so that a test can have it too. */
export interface PhoneChecks {
  readonly shell: () => Promise<Checked>;
  readonly board: (baskets: readonly BoardBasket[]) => Promise<Checked>;
  readonly work: (entries: number) => Promise<Checked>;
  readonly pictures: (baskets: readonly BoardBasket[]) => Promise<Checked>;
  readonly space: () => Promise<Checked>;
}

/** How long the phone's database is given to write down what the room has just said. */
const TRIES = 12;
const BETWEEN_MS = 500;

/** Each check reads back from the phone what was kept, and nothing else: memory would say yes to everything. */
export const phoneChecks = (userId: string, distributionId: string): PhoneChecks => ({
  shell: checkShell,
  board: (baskets) =>
    untilWhole(async () => {
      if (baskets.length === 0) return { state: "empty" };
      const store = await openStore(storeName(userId, distributionId));
      try {
        const kept = new Map((await store.facts.read())?.baskets.map((basket) => [basket.id, basket]));
        const missing = baskets.filter(({ id, lines, lastName }) => {
          const found = kept.get(id);
          return found === undefined || found.lines.length !== lines.length || found.lastName !== lastName;
        }).length;
        return missing === 0 ? { state: "done", n: baskets.length } : { state: "missing", n: missing };
      } finally {
        store.close();
      }
    }),
  work: (entries) =>
    untilWhole(async () => {
      const { readKeptDraft } = await import("../live/draft-link.ts");
      const kept = await readKeptDraft(draftName(userId, distributionId));
      return kept >= entries ? { state: "done", n: kept } : { state: "missing", n: entries - kept };
    }),
  pictures: (baskets) => keepPictures(goodsPictures(baskets)),
  async space() {
    if (navigator.storage?.persist === undefined) return { state: "best" };
    return (await navigator.storage.persist()) ? { state: "done", n: 0 } : { state: "best" };
  },
});

async function untilWhole(look: () => Promise<Checked>): Promise<Checked> {
  for (let left = TRIES; ; left--) {
    const checked = await look();
    if (checked.state !== "missing" || left === 0) return checked;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

/** Files of the app and the browser's own word need no room. */
const ALONE: ReadonlySet<PrepareStep> = new Set(["app", "space"]);

/**
 * Gets the phone ready, the board's part as soon as the board is live. What is missing is tried again when asked and when the
 * link returns; what is under way, or there already, is not begun anew: a hall's line breaks more than once.
 */
export function createPreparing(board: Board, checks: PhoneChecks): Preparing {
  const [prepared, setPrepared] = createSignal<Prepared>({});
  const underWay = new Set<PrepareStep>();
  const isHere = () => board.connection() === "live" && board.facts() !== null;
  const baskets = () => board.numbers().flatMap((number) => board.basket(number) ?? []);
  const look: { readonly [Step in PrepareStep]: () => Promise<Checked> } = {
    app: checks.shell,
    space: checks.space,
    board: () => checks.board(baskets()),
    work: () => checks.work(board.entryCount()),
    pictures: () => checks.pictures(baskets()),
  };

  async function check(step: PrepareStep): Promise<void> {
    underWay.add(step);
    setPrepared((before) => ({ ...before, [step]: undefined }));
    const checked = await look[step]().catch((error: unknown): Checked => {
      console.warn("not-prepared", { step, error });
      return { state: step === "board" || step === "work" ? "none" : "missing", n: 1 };
    });
    underWay.delete(step);
    setPrepared((before) => ({ ...before, [step]: checked }));
  }

  function run(): void {
    for (const step of PREPARE_STEPS) {
      if (underWay.has(step) || prepared()[step]?.state === "done") continue;
      if (ALONE.has(step) || isHere()) void check(step);
    }
  }

  run();
  createEffect(on(isHere, (here) => here && run(), { defer: true }));
  return { prepared, ready: () => isReady(prepared()), again: run };
}
