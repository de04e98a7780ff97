import ArrowLeft from "lucide-solid/icons/arrow-left";
import { createMemo, createSignal, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useBoard } from "../board-context.tsx";
import { createFootRoom } from "../foot-room.ts";
import { Blocking } from "./blocking.tsx";
import { type Closing, type ClosingApi, closingApi, createClosing } from "./closing.ts";
import { ClosingDone } from "./closing-done.tsx";
import { ClosingRun } from "./closing-run.tsx";
import { Followed } from "./followed.tsx";
import { LateChanges } from "./late-changes.tsx";
import { PhonesOut } from "./phones-out.tsx";
import type { Preview } from "./preview.ts";
import { PreviewFigures } from "./preview-figures.tsx";

const DayLinks = lazy(() => import("./day-links.tsx"));

/** The référent closes the day: what it will do, what blocks it, one press, and how far it is. */
export function ClosePane(props: { api?: ClosingApi | undefined }) {
  const { board, screen } = useBoard();
  const closing = createClosing(board, props.api ?? closingApi);
  return (
    <div class="h-full overflow-y-auto overscroll-contain px-4 pt-3">
      <header class="mb-4 flex items-center gap-3">
        <IconButton icon={ArrowLeft} label={t("board.toList")} class="-ml-2 md:hidden" onClick={screen.toList} />
        <PageHeading class="text-title! leading-tight">{t("closing.title")}</PageHeading>
      </header>
      <Suspense fallback={<Waiting />}>
        <Switch fallback={<Waiting />}>
          <Match when={closing.done()}>
            <div class="pb-24">
              <ClosingDone />
              <LateChanges class="mt-5" />
              <Followed closing={closing} />
            </div>
          </Match>
          <Match when={closing.frozen()}>
            <ClosingRun progress={closing.progress()} />
          </Match>
          <Match when={board.you()?.canClose === false}>
            <p>{t("closing.forLead")}</p>
          </Match>
          <Match when={closing.preview.error}>
            {(error) => (
              <ErrorNotice
                title={t("closing.failed")}
                text={refusalText(error())}
                retry={() => void closing.refetch()}
                retrying={closing.preview.loading}
              />
            )}
          </Match>
          <Match when={closing.preview.latest}>{(preview) => <Ready closing={closing} preview={preview()} />}</Match>
        </Switch>
      </Suspense>
      <Show when={board.you()?.canClose && !closing.frozen() && !closing.done() && board.facts()}>
        {(facts) => (
          <Suspense>
            <div class="pb-24">
              <DayLinks distributionId={facts().distributionId} />
            </div>
          </Suspense>
        )}
      </Show>
    </div>
  );
}

const Waiting = () => (
  <div class="grid gap-3" role="status" aria-label={t("common.loading")}>
    <Skeleton class="h-28 w-full" />
    <Skeleton class="h-20 w-full" />
    <Skeleton class="h-15 w-full" />
  </div>
);

function Ready(props: { closing: Closing; preview: Preview }) {
  const { writable } = useBoard();
  const [goOn, setGoOn] = createSignal(false);
  const stops = createMemo(() => props.preview.blocking.filter(({ code }) => code !== "phones_out"));
  const phones = () => props.preview.phonesOut;
  const words = () => {
    if (stops().length > 0) return t("closing.first");
    if (phones().length > 0 && !goOn()) return t("closing.phonesFirst");
    return t("closing.finalText", { n: props.preview.remaining });
  };
  let foot: HTMLElement | undefined;
  createFootRoom(() => foot);
  const able = () => writable() && stops().length === 0 && (phones().length === 0 || goOn());
  return (
    <div class="grid gap-5">
      <PreviewFigures preview={props.preview} unvalidated={props.closing.view.latest?.unvalidated} />
      <Blocking codes={stops()} />
      <Show when={phones().length > 0}>
        <PhonesOut phones={phones()} goOn={goOn()} onGoOn={setGoOn} />
      </Show>
      <Followed closing={props.closing} />
      <Show when={props.closing.refusal()}>
        {(refusal) => <ErrorNotice title={t("closing.refused")} text={refusalText(refusal())} />}
      </Show>
      {/* Within the thumb's reach, however many have not come. */}
      <footer
        ref={foot}
        class="sticky bottom-0 -mx-4 grid gap-2 border-t border-line bg-card px-5 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-foot"
      >
        <Button
          size="cta"
          disabled={!able()}
          busy={props.closing.starting()}
          onClick={() => void props.closing.start(phones().length > 0)}
        >
          {t("closing.validate")}
        </Button>
        <p class="text-center text-small text-soft">{words()}</p>
      </footer>
    </div>
  );
}
