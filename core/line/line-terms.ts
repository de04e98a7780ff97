import type { Cents } from "../money/cents.ts";
import type { Grams } from "../quantity/grams.ts";

export const SALE_UNITS = ["piece", "bunch", "tray", "jar", "bottle", "bag", "box", "dozen", "kg", "l"] as const;

/** "vendu par": what a variant is counted in. */
export type SaleUnit = (typeof SALE_UNITS)[number];

/** A price per sale unit; kg and l are sold in bulk, any thousandth of them. */
export type CountedTerms = { readonly kind: "counted"; readonly unit: SaleUnit; readonly unitCents: Cents };

/** Ordered by the piece, paid by real weight; both weights are those of one piece. */
export type WeighedTerms = {
  readonly kind: "weighed";
  readonly perKgCents: Cents;
  readonly estimateGrams: Grams;
  readonly maxGrams: Grams;
};

/** The snapshot taken when a line is ordered; later edits of the catalog never reach it. */
export type LineTerms = CountedTerms | WeighedTerms;

/** Lines whose real weight sets the amount: pieces paid by weight, and bulk goods by the kg. */
export const isPaidByWeight = (terms: LineTerms): boolean => terms.kind === "weighed" || terms.unit === "kg";
