import { createMemo, createSignal, Show } from "solid-js";
import { basketDifference } from "../../../core/basket/decide-validation.ts";
import type { DueWay } from "../../../core/due/due-way.ts";
import { NO_CENTS } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { useBoard } from "../board-context.tsx";
import { DueSheet } from "../extra/due-sheet.tsx";
import { waitingExtras } from "../extra/waiting-extras.ts";
import { createFootRoom } from "../foot-room.ts";
import type { RosterBasket } from "../list/roster.ts";
import type { Hold } from "./hold.ts";

/** What was paid, what goes back, what it comes to, and the one button. */
export function BasketFoot(props: { entry: RosterBasket; hold: Hold; onValidated: () => void }) {
  const { board, confirmations, writable } = useBoard();
  let foot: HTMLElement | undefined;
  createFootRoom(() => foot);
  const number = () => props.entry.number;
  const look = () => props.entry.look();
  const total = createMemo(() => board.amounts(number())?.totalCents ?? NO_CENTS);
  const difference = createMemo(() => basketDifference(props.entry.basket(), total()));
  const waiting = () => confirmations.isWaiting(number());
  // What it costs is known only with the goods that this phone still asks for.
  const adding = createMemo(() => waitingExtras(board, props.entry.basket().id).length > 0);
  const [settling, setSettling] = createSignal(false);
  const stopped = () =>
    adding() || !writable() || look().clashes > 0 || waiting() || board.you()?.canValidate === false;
  const amount = () => formatCents(total());
  const validate = () => {
    if (stopped() || props.hold.change() !== undefined) return;
    if (difference().dueCents > 0) setSettling(true);
    else if (confirmations.validate(number())) props.onValidated();
  };
  const settle = (way: DueWay) => {
    setSettling(false);
    // The code to pay by card is shown in the basket itself.
    if (confirmations.validate(number(), way) && way !== "card") props.onValidated();
  };
  const words = () => {
    if (waiting()) return t("board.waitingAnswer");
    if (adding()) return t("extra.waitingFirst");
    if (difference().dueCents > 0) return t("board.settleDue", { amount: formatCents(difference().dueCents) });
    if (look().clashes > 0) return t("board.clashes", { n: look().clashes });
    return look().less ? t("board.validate", { amount: amount() }) : t("board.allThereValidate", { amount: amount() });
  };
  return (
    <footer
      ref={foot}
      class="border-t border-line bg-card px-5 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-foot"
    >
      <div class="mb-2.5 flex items-end justify-between gap-3">
        <p class="text-small leading-tight text-soft">
          <span class="num">{t("board.paid", { amount: formatCents(props.entry.basket().paidCents) })}</span>
          <Show when={difference().refundCents > 0}>
            {" · "}
            <b class="num font-[640] text-carrot-ink">
              {t("board.willReturn", { amount: formatCents(difference().refundCents) })}
            </b>
          </Show>
          <Show when={difference().dueCents > 0}>
            {" · "}
            <b class="num font-[640] text-beet">
              {t("board.stillDue", { amount: formatCents(difference().dueCents) })}
            </b>
          </Show>
          <Show when={look().toWeigh > 0}>
            <span class="block font-[600] text-carrot-ink">{t("board.unweighed", { n: look().toWeigh })}</span>
          </Show>
        </p>
        <p class="text-right" aria-live="polite" aria-atomic="true">
          <span class="sr-only">{t("board.total")} </span>
          <Show when={props.hold.change()}>
            {(change) => (
              <s class="num block text-small text-soft" aria-hidden="true">
                {formatCents(change().from)}
              </s>
            )}
          </Show>
          <Amount
            cents={total()}
            approx={look().toWeigh > 0}
            size="large"
            tone={props.hold.change() ? "carrot" : undefined}
          />
        </p>
      </div>
      <Button size="cta" disabled={stopped()} busy={props.hold.change() !== undefined} onClick={validate} class="num">
        {props.hold.change() ? t("board.amountChanged", { amount: amount() }) : words()}
      </Button>
      <Show when={settling()}>
        <DueSheet
          open
          amountCents={difference().dueCents}
          hasAccount={props.entry.basket().hasAccount}
          onChoose={settle}
          onClose={() => setSettling(false)}
        />
      </Show>
    </footer>
  );
}
