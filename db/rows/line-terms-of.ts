import { type LineTerms, SALE_UNITS } from "../../core/line/line-terms.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Grams } from "../../core/quantity/grams.ts";

type PricedRow = {
  kind: "counted" | "weighed";
  unit: string;
  priceCents: Cents;
  estimateGrams: Grams | null;
  maxGrams: Grams | null;
};

/** The columns of a variant, offer or line as the terms the rules know. Throws on a row the constraints exclude. */
export function lineTermsOf(row: PricedRow): LineTerms {
  if (row.kind === "counted") {
    const unit = SALE_UNITS.find((known) => known === row.unit);
    if (unit === undefined) throw new Error(`unknown sale unit in a row: ${row.unit}`);
    return { kind: "counted", unit, unitCents: row.priceCents };
  }
  if (row.estimateGrams === null || row.maxGrams === null) throw new Error("a weighed row without weights");
  return { kind: "weighed", perKgCents: row.priceCents, estimateGrams: row.estimateGrams, maxGrams: row.maxGrams };
}
