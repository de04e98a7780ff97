import { createAsync } from "@solidjs/router";
import { createMemo, ErrorBoundary, Show, Suspense } from "solid-js";
import type { BoardBasket } from "../../../core/contract/board.ts";
import type { JournalEntry } from "../../../core/contract/journal.ts";
import { inJournalOrder } from "../../../core/journal/journal-order.ts";
import { loadJournal } from "../../api/journal.ts";
import { refusalText } from "../../api/refusal-text.ts";
import { t } from "../../i18n/t.ts";
import { ChangeList } from "../../journal/change-list.tsx";
import { ErrorNotice } from "../../ui/error-notice.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useBoard } from "../board-context.tsx";
import { observedChanges } from "./observed-changes.ts";

/** "Historique": every hand that touched this basket, newest first. What volunteers saw is there without a network too. */
export function JournalSheet(props: { open: boolean; basket: BoardBasket; onClose: () => void }) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t("history.title")} size="small">
      <Journal basket={props.basket} />
    </Sheet>
  );
}

function Journal(props: { basket: BoardBasket }) {
  const { board } = useBoard();
  const observed = createMemo(() => {
    board.folded(props.basket.number);
    return observedChanges(board, props.basket);
  });
  return (
    <ErrorBoundary
      fallback={(error) => (
        <div class="grid gap-4">
          <ErrorNotice title={t("history.offline")} text={refusalText(error)} />
          <Changes entries={observed()} />
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
        <WithRecorded basket={props.basket} observed={observed()} />
      </Suspense>
    </ErrorBoundary>
  );
}

function WithRecorded(props: { basket: BoardBasket; observed: readonly JournalEntry[] }) {
  const { board } = useBoard();
  const recorded = createAsync(async () => {
    const id = board.facts()?.distributionId;
    return id === undefined ? [] : (await loadJournal(id, { basket: String(props.basket.number) })).entries;
  });
  // The server knows the board's entries too, under the same names: each is told once, as this phone has it now.
  const all = () => [...new Map([...(recorded() ?? []), ...props.observed].map((entry) => [entry.id, entry])).values()];
  return <Changes entries={all()} />;
}

function Changes(props: { entries: readonly JournalEntry[] }) {
  const { board } = useBoard();
  // Final lines say again what the observations beside them led to.
  const told = () => inJournalOrder(props.entries.filter((entry) => entry.kind !== "line_final"));
  return (
    <Show when={told().length > 0} fallback={<p class="text-soft">{t("history.empty")}</p>}>
      <ChangeList entries={told()} timeZone={board.facts()?.timeZone ?? "Europe/Paris"} />
    </Show>
  );
}
