import { Show } from "solid-js";
import { formatCents } from "../../i18n/format-money.ts";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Card } from "../../ui/card.tsx";
import { useBoard } from "../board-context.tsx";
import { LateChangeCard } from "../close/late-change-card.tsx";
import { DueCards } from "../extra/due-cards.tsx";
import { decisionOf } from "../list/decision-of.ts";
import type { RosterBasket } from "../list/roster.ts";
import type { Hold } from "./hold.ts";
import { LookAgainChoice } from "./look-again-choice.tsx";

/** What must be known or decided before anything else about this basket. */
export function BasketNotices(props: {
  entry: RosterBasket;
  act: (change: () => void) => void;
  onValidated: () => void;
  hold: Hold;
}) {
  const { board } = useBoard();
  const basket = () => props.entry.basket();
  const decision = () => decisionOf(board, basket().id);
  const validatedText = () => {
    const { validatedAt, validatedByName, finalCents, refundedCents } = basket();
    const zone = board.facts()?.timeZone;
    if (validatedAt === null || zone === undefined) return t("board.validated");
    return [
      t("board.validatedByAt", { name: validatedByName ?? "", time: formatTime(validatedAt, zone) }),
      ...(finalCents === null ? [] : [formatCents(finalCents)]),
      ...(refundedCents === 0 ? [] : [t("board.givenBack", { amount: formatCents(refundedCents) })]),
    ].join(" · ");
  };
  return (
    <div class="grid gap-2 px-4 pt-1 empty:hidden">
      <Show when={basket().status === "validated"}>
        <p class="rounded-m bg-leaf px-4 py-3 font-[600] text-green-ink">{validatedText()}</p>
      </Show>
      <Show when={basket().dues.length > 0}>
        <DueCards basket={basket()} />
      </Show>
      <Show when={basket().status === "cancelled"}>
        <p class="rounded-m bg-hair px-4 py-3 font-[600] text-soft">{t("board.cancelledText")}</p>
      </Show>
      <Show when={basket().status === "ordered" && decision().lookAgain}>
        {(look) => (
          <Card tone="warm" as="section">
            <LookAgainChoice
              entry={props.entry}
              look={look()}
              act={props.act}
              onValidated={props.onValidated}
              hold={props.hold}
            />
          </Card>
        )}
      </Show>
      <Show when={decision().late}>{(late) => <LateChangeCard entry={props.entry} late={late()} />}</Show>
    </div>
  );
}
