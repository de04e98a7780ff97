import { createAsync } from "@solidjs/router";
import { createMemo, ErrorBoundary, For, Show, Suspense } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { loadJournal } from "../../api/board.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { formatDay, formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { marketTime } from "../../ui/clock.ts";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useBoard } from "../board-context.tsx";
import { type JournalLine, observedLines, recordedLines } from "./journal-line.ts";

/** "Historique": every hand that touched this basket, newest first. What volunteers saw is there without a network too. */
export function JournalSheet(props: { open: boolean; basket: BoardBasket; onClose: () => void }) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("board.journal")} size="small">
      <Journal basket={props.basket} />
    </Sheet>
  );
}

function Journal(props: { basket: BoardBasket }) {
  const { board } = useBoard();
  const observed = createMemo(() => {
    board.folded(props.basket.number);
    return observedLines(board, props.basket);
  });
  return (
    <ErrorBoundary
      fallback={(error) => (
        <div class="grid gap-4">
          <ErrorNotice title={t("board.journal.offline")} text={refusalText(error)} />
          <Lines lines={observed()} />
        </div>
      )}
    >
      <Suspense
        fallback={
          <div class="grid gap-3" role="status" aria-label={t("common.loading")}>
            <Skeleton class="h-12 w-full" />
            <Skeleton class="h-12 w-full" />
          </div>
        }
      >
        <Recorded basket={props.basket} observed={observed()} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Recorded(props: { basket: BoardBasket; observed: readonly JournalLine[] }) {
  const { board } = useBoard();
  const recorded = createAsync(async () => {
    const id = board.facts()?.distributionId;
    return id === undefined ? [] : recordedLines((await loadJournal(id, props.basket.number)).entries);
  });
  return <Lines lines={[...(recorded() ?? []), ...props.observed]} />;
}

function Lines(props: { lines: readonly JournalLine[] }) {
  const { board } = useBoard();
  const zone = () => board.facts()?.timeZone ?? "Europe/Paris";
  return (
    <Show when={props.lines.length > 0} fallback={<p class="text-soft">{t("board.journal.empty")}</p>}>
      <ol class="grid gap-3">
        <For each={props.lines.toSorted((a, b) => b.at - a.at)}>
          {(line) => (
            <li class="flex gap-4">
              <time class="num w-22 shrink-0 text-soft" dateTime={new Date(line.at).toISOString()}>
                {formatTime(line.at, zone())}
                <Show when={formatDay(line.at, zone()) !== formatDay(marketTime(), zone())}>
                  <span class="block text-small">{formatDay(line.at, zone())}</span>
                </Show>
              </time>
              <span class="min-w-0">
                <span class="block font-[620]">{line.name}</span>
                <span class="block break-words text-soft">{line.text}</span>
              </span>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}
