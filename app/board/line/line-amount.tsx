import { Show } from "solid-js";
import type { BasketLineAmount } from "../../../core/basket/basket-amounts.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { Cents } from "../../../core/money/cents.ts";
import { formatCents } from "../../i18n/format-money.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";

export interface LineAmountProps {
  line: BasketLine;
  amount: BasketLineAmount | undefined;
  toWeigh: boolean;
}

const finalCents = (props: LineAmountProps): Cents =>
  props.amount?.finalCents ?? props.line.finalCents ?? props.line.estimateCents;

/** What a line costs as it stands. */
export function LineAmount(props: LineAmountProps) {
  return <Amount cents={finalCents(props)} approx={props.toWeigh} class="text-right font-[620]" />;
}

/** What stands under it, if anything: what the line was, or at most can be (there is no room for that on a phone). */
export type AmountNote = "was" | "at_most" | undefined;

export function amountNote(props: LineAmountProps): AmountNote {
  const final = finalCents(props);
  if (props.toWeigh && props.line.chargedCents > final) return "at_most";
  return final === props.line.estimateCents ? undefined : "was";
}

/** Under it: what it was, or at most can be. */
export function LineAmountNote(props: LineAmountProps) {
  const note = () => amountNote(props);
  return (
    <Show
      when={note() === "at_most"}
      fallback={
        <Show when={note() === "was"}>
          <Amount cents={props.line.estimateCents} was class="text-right text-small font-[450]" />
        </Show>
      }
    >
      <span class="num text-right text-small whitespace-nowrap text-soft max-sm:hidden">
        {t("board.atMost", { amount: formatCents(props.line.chargedCents) })}
      </span>
    </Show>
  );
}
