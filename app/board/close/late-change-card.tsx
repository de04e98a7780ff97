import { createMemo, createSignal, For, Show } from "solid-js";
import { basketDifference } from "../../../core/basket/decide-validation.ts";
import { cents, NO_CENTS } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { formatTime } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { changedLines } from "../basket/look-again-lines.ts";
import { useBoard } from "../board-context.tsx";
import { DueSheet } from "../extra/due-sheet.tsx";
import type { LateChange } from "../list/decision-of.ts";
import type { RosterBasket } from "../list/roster.ts";

/** Entries that came for a validated basket: what they would change, and the référent's yes or no. */
export function LateChangeCard(props: { entry: RosterBasket; late: LateChange; titled?: boolean | undefined }) {
  const { board, confirmations, writable } = useBoard();
  const number = () => props.entry.number;
  const basket = () => props.entry.basket();
  const lines = createMemo(() =>
    changedLines(board, { number: number(), lines: basket().lines }, props.late.validated, props.late.proposed),
  );
  const closed = () => board.facts()?.validatedAt != null;
  // After the close it becomes a correction, for who may correct.
  const able = () => writable() || (closed() && board.ended() === null);
  // A correction after the close asks for no more money.
  const dueCents = () => (closed() ? NO_CENTS : basketDifference(basket(), props.late.proposed.totalCents).dueCents);
  const [settling, setSettling] = createSignal(false);
  const accept = () => (dueCents() > 0 ? setSettling(true) : confirmations.acceptLate(number()));
  const refund = () => cents(props.late.validated.totalCents - props.late.proposed.totalCents);
  return (
    <Card as="section" tone="warm" class="grid gap-3">
      <p class="font-[640]">
        <Show when={props.titled} fallback={t("board.lateChange")}>
          {t("board.lateOf", { number: number(), name: `${basket().firstName} ${basket().lastName}` })}
        </Show>
      </p>
      <p class="-mt-2 text-small text-soft">
        {t("closing.lateAt", { time: formatTime(props.late.at, board.facts()?.timeZone ?? "Europe/Paris") })}
      </p>
      <p>
        {t("board.lateText", {
          authors: props.late.authors.join(", "),
          before: formatCents(props.late.validated.totalCents),
          after: formatCents(props.late.proposed.totalCents),
        })}
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
        when={closed() ? board.you()?.canCorrect : board.you()?.canClose}
        fallback={
          <p class="text-small text-soft">{closed() ? t("closing.lateForTreasury") : t("board.lateForLead")}</p>
        }
      >
        <div class="grid gap-2 sm:grid-cols-2">
          <Button disabled={!able() || confirmations.isDeciding(number())} onClick={accept} class="num">
            {dueCents() > 0
              ? t("board.settleDue", { amount: formatCents(dueCents()) })
              : refund() > 0
                ? t("board.lateAccept", { amount: formatCents(refund()) })
                : t("board.lateTake")}
          </Button>
          <Button
            tone="secondary"
            disabled={!able() || confirmations.isDeciding(number())}
            onClick={() => confirmations.dismissLate(number())}
          >
            {t("board.lateDismiss")}
          </Button>
        </div>
        <Show when={settling()}>
          <DueSheet
            open
            amountCents={dueCents()}
            hasAccount={basket().hasAccount}
            onChoose={(way) => {
              setSettling(false);
              confirmations.acceptLate(number(), way);
            }}
            onClose={() => setSettling(false)}
          />
        </Show>
      </Show>
    </Card>
  );
}
