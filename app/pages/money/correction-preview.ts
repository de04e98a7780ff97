import type { Correctable } from "../../../core/contract/closing.ts";
import { correctedAmounts, type FixedAmounts, type LoweredLine } from "../../../core/correction/corrected-amounts.ts";
import { correctedPayees, type PayeeEffect } from "../../../core/correction/corrected-payees.ts";
import { isReason } from "../../../core/line/reason.ts";
import { type Cents, cents, NO_CENTS } from "../../../core/money/cents.ts";
import { boardLineOf } from "../../board/line/board-line-of.ts";

/** What a correction would move, by the rules that will decide it. */
export type CorrectionPreview =
  | { readonly kind: "refused"; readonly code: "correction_raises" | "correction_nothing" }
  | {
      readonly kind: "lowered";
      readonly totalCents: Cents;
      readonly refundCents: Cents;
      readonly effects: readonly PayeeEffect[];
    };

export function correctionPreview(basket: Correctable, lowered: ReadonlyMap<number, Cents>): CorrectionPreview {
  const lines = basket.lines.map(boardLineOf);
  const before = fixedOf(basket);
  const to = new Map<number, LoweredLine>([...lowered].map(([ref, finalCents]) => [ref, { finalCents }]));
  const corrected = correctedAmounts(lines, basket.fees, before, to);
  if (corrected.kind === "refused") return corrected;
  const producerOf = new Map(lines.map((line) => [line.ref, line.producerId]));
  return {
    kind: "lowered",
    totalCents: corrected.amounts.totalCents,
    refundCents: cents(basket.finalCents - corrected.amounts.totalCents),
    effects: correctedPayees(before, corrected.amounts, producerOf, basket.payees, basket),
  };
}

const fixedOf = (basket: Correctable): FixedAmounts => ({
  lines: basket.lines.map((line) => ({
    ref: line.ref,
    finalCents: line.finalCents ?? NO_CENTS,
    finalMilli: line.finalMilli ?? line.quantityMilli,
    finalGrams: line.finalGrams,
    giftCents: NO_CENTS,
    weighed: line.finalGrams !== null,
    reason: isReason(line.reason) ? line.reason : null,
  })),
  fees: basket.finalFees,
});
