import { batch, createMemo, For, Show } from "solid-js";
import { basisOf } from "../../../core/basket/basis.ts";
import { NO_CENTS } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toast-list.ts";
import { useBoard } from "../board-context.tsx";
import type { LookAgain } from "../list/decision-of.ts";
import type { RosterBasket } from "../list/roster.ts";
import { boardLinesOf } from "../live/basket-lines.ts";
import { createHold, type Hold } from "./hold.ts";
import { changedLines } from "./look-again-lines.ts";
import { restoreSeen } from "./restore-seen.ts";
import { writeRestored } from "./write-restored.ts";

export interface LookAgainChoiceProps {
  entry: RosterBasket;
  look: LookAgain;
  act: (change: () => void) => void;
  onValidated: () => void;
  /** The basket's own where it is open: what this person does there holds nothing up. */
  hold?: Hold | undefined;
}

/** "Vous avez validé 23,41 € ; Karim a marqué les œufs manquants : 20,91 €": one of both, by one press. */
export function LookAgainChoice(props: LookAgainChoiceProps) {
  const { board, confirmations, writable } = useBoard();
  const number = () => props.entry.number;
  const now = createMemo(() => board.basis(number()));
  const lines = createMemo(() => {
    const basis = now();
    return basis === undefined
      ? []
      : changedLines(board, { number: number(), lines: props.entry.basket().lines }, props.look.seen, basis);
  });
  const mine = () => props.look.byUserId === board.you()?.userId;
  const amount = () => formatCents(now()?.totalCents ?? NO_CENTS);
  const seen = () => formatCents(props.look.seen.totalCents);
  // The same wait as under the basket: a thumb on its way must not confirm a figure that has just become another one.
  const hold = props.hold ?? createHold(() => now()?.totalCents);
  const waits = () => hold.change() !== undefined;
  const stopped = () => !writable() || props.entry.look().clashes > 0 || confirmations.isWaiting(number());

  const confirm = () => {
    if (confirmations.validate(number())) props.onValidated();
  };
  const confirmNow = () => {
    if (!waits()) confirm();
  };
  const keepSeen = () => {
    const basis = now();
    const amounts = board.amounts(number());
    if (basis === undefined || amounts === undefined) return;
    const restored = restoreSeen({
      lines: boardLinesOf(props.entry.basket()),
      fold: board.folded(number()),
      history: board.history(number()).map(({ entry }) => entry),
      seen: props.look.seen,
      now: basisOf(amounts),
    });
    if (restored !== undefined) props.act(() => batch(() => writeRestored(board, number(), restored)));
    // Whatever was written, only the amount that the person asked for is confirmed for them.
    if (board.basis(number())?.totalCents === props.look.seen.totalCents) confirm();
    else toast({ text: t("board.cannotKeep", { amount: seen() }), tone: "bad", seconds: 10 });
  };
  return (
    <div class="grid gap-4">
      <p class="text-lead leading-snug">
        {mine()
          ? t("board.youValidated", { amount: seen() })
          : t("board.otherValidated", { name: props.look.byName, amount: seen() })}
      </p>
      <ul class="grid gap-2">
        <For each={lines()}>
          {(line) => (
            <li class="flex items-baseline justify-between gap-3 rounded-m bg-card px-4 py-2.5">
              <span class="min-w-0">
                <span class="block font-[620]">{line.name}</span>
                <span class="block text-small text-soft">{line.text}</span>
              </span>
              <span class="num shrink-0 text-right">
                <s class="block text-small text-soft">{formatCents(line.seenCents ?? NO_CENTS)}</s>
                <span class="font-[640]">{formatCents(line.nowCents ?? NO_CENTS)}</span>
              </span>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={lines().length > 0}
        fallback={
          <Button size="large" full disabled={stopped()} busy={waits()} onClick={confirmNow}>
            {t(waits() ? "board.amountChanged" : "board.validate", { amount: amount() })}
          </Button>
        }
      >
        <div class="grid gap-2 sm:grid-cols-2">
          <Button size="large" disabled={stopped()} busy={waits()} onClick={confirmNow} class="num">
            {t(waits() ? "board.amountChanged" : "board.validate", { amount: amount() })}
          </Button>
          <Button size="large" tone="secondary" disabled={stopped()} onClick={keepSeen} class="num">
            {t("board.keepSeen", { amount: seen() })}
          </Button>
        </div>
      </Show>
    </div>
  );
}
