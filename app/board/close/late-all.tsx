import { cents, sumCents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { useBoard } from "../board-context.tsx";
import { decisionOf } from "../list/decision-of.ts";
import type { RosterBasket } from "../list/roster.ts";

/** A phone that was away all morning brings many at once: all of them alike, each still written down on its own. */
export function LateAll(props: { entries: readonly RosterBasket[] }) {
  const { board, confirmations } = useBoard();
  const amount = () =>
    sumCents(
      props.entries.flatMap((entry) => {
        const late = decisionOf(board, entry.basket().id).late;
        return late === undefined ? [] : [cents(late.validated.totalCents - late.proposed.totalCents)];
      }),
    );
  const may = () => (board.facts()?.validatedAt == null ? board.you()?.canClose : board.you()?.canCorrect);
  const able = () =>
    may() === true && board.ended() === null && props.entries.every(({ number }) => !confirmations.isDeciding(number));
  const each = (decide: (number: number) => void) => {
    for (const { number } of props.entries) decide(number);
  };
  return (
    <div class="grid gap-2 sm:grid-cols-2">
      <Button tone="secondary" disabled={!able()} class="num" onClick={() => each(confirmations.acceptLate)}>
        {t("closing.acceptAll", { n: props.entries.length, amount: formatCents(amount()) })}
      </Button>
      <Button tone="quiet" disabled={!able()} onClick={() => each(confirmations.dismissLate)}>
        {t("closing.dismissAll", { n: props.entries.length })}
      </Button>
    </div>
  );
}
