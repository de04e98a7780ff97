import type { FixedAmounts } from "../../core/correction/corrected-amounts.ts";
import { isReason } from "../../core/line/reason.ts";
import { NO_CENTS } from "../../core/money/cents.ts";
import type { basket, basketLine } from "../schema/basket.ts";
import { finalFeesOf } from "./final-fees-of.ts";

/** A validated basket's amounts, as its rows keep them. */
export const fixedAmountsOf = (facts: {
  readonly basket: Pick<typeof basket.$inferSelect, "finalFees">;
  readonly lines: readonly (typeof basketLine.$inferSelect)[];
}): FixedAmounts => ({
  lines: facts.lines.flatMap((line) =>
    line.finalCents === null
      ? []
      : [
          {
            ref: line.ref,
            finalCents: line.finalCents,
            finalMilli: line.finalMilli ?? line.quantityMilli,
            finalGrams: line.finalGrams,
            giftCents: line.giftCents ?? NO_CENTS,
            weighed: line.finalGrams !== null,
            reason: isReason(line.reason) ? line.reason : null,
          },
        ],
  ),
  fees: finalFeesOf(facts.basket.finalFees),
});
