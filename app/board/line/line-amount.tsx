import { Show } from "solid-js";
import type { BasketLineAmount } from "../../../core/basket/basket-amounts.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";

/** What a line costs as it stands; what it was, or at most can be, under it. */
export function LineAmount(props: { line: BasketLine; amount: BasketLineAmount | undefined; toWeigh: boolean }) {
  const final = () => props.amount?.finalCents ?? props.line.finalCents ?? props.line.estimateCents;
  return (
    <span class="grid shrink-0 justify-items-end text-right leading-snug">
      <Amount cents={final()} approx={props.toWeigh} class="font-[620]" />
      <Show
        when={props.toWeigh && props.line.chargedCents > final()}
        fallback={
          <Show when={final() !== props.line.estimateCents}>
            <Amount cents={props.line.estimateCents} was class="text-small font-[450]" />
          </Show>
        }
      >
        <span class="num text-small text-soft">
          {t("board.atMost", { amount: formatCents(props.line.chargedCents) })}
        </span>
      </Show>
    </span>
  );
}
