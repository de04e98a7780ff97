import type { BoardLine } from "../basket/board-line.ts";
import { orderedAmounts } from "../line/line-amounts.ts";
import type { CountedTerms, LineTerms, SaleUnit, WeighedTerms } from "../line/line-terms.ts";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milliOf } from "../quantity/milli.ts";

export const counted = (unitCents: number, unit: SaleUnit = "piece"): CountedTerms => ({
  kind: "counted",
  unit,
  unitCents: cents(unitCents),
});

/** A pumpkin of about 800 g, at most 900, at 5.90 €/kg unless said otherwise. */
export const weighed = (perKgCents = 590, estimateGrams = 800, maxGrams = 900): WeighedTerms => ({
  kind: "weighed",
  perKgCents: cents(perKgCents),
  estimateGrams: grams(estimateGrams),
  maxGrams: grams(maxGrams),
});

/** A line charged at its maximum. */
export function aLine<Terms extends LineTerms>(
  terms: Terms,
  quantityMilli = milliOf(1),
  rest: Partial<Pick<BoardLine, "ref" | "producerId">> = {},
): BoardLine & { readonly terms: Terms } {
  const ref = rest.ref ?? 1;
  return {
    ref,
    lineId: `line-${ref}`,
    producerId: "luc",
    vatBps: bps(550),
    terms,
    quantityMilli,
    ...orderedAmounts(terms, quantityMilli, "maximum"),
    ...rest,
  };
}
