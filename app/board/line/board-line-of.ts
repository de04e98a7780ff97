import type { BoardLine } from "../../../core/basket/board-line.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { type LineTerms, SALE_UNITS } from "../../../core/line/line-terms.ts";
import { grams } from "../../../core/quantity/grams.ts";

const NOTHING = grams(0);

function termsOf(line: BasketLine): LineTerms {
  if (line.kind === "weighed") {
    return {
      kind: "weighed",
      perKgCents: line.priceCents,
      estimateGrams: line.estimateGrams ?? NOTHING,
      maxGrams: line.maxGrams ?? NOTHING,
    };
  }
  return {
    kind: "counted",
    unit: SALE_UNITS.find((unit) => unit === line.unit) ?? "piece",
    unitCents: line.priceCents,
  };
}

/** A line of the facts as the rules of amounts know it. */
export const boardLineOf = (line: BasketLine): BoardLine => ({
  ref: line.ref,
  lineId: line.id,
  producerId: line.producerId,
  vatBps: line.vatBps,
  terms: termsOf(line),
  quantityMilli: line.quantityMilli,
  chargedCents: line.chargedCents,
  estimateCents: line.estimateCents,
  replaced: line.replacedBy !== null,
  extraCents: line.extraCents,
});
