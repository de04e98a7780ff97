import { type CategoryKey, categoryOf } from "../catalog/categories.ts";
import type { SaleUnit } from "../line/line-terms.ts";
import { WHOLE_BPS } from "../money/bps.ts";
import { floorDivide, mulDivHalfUp } from "../money/rounding.ts";
import { type Grams, grams } from "../quantity/grams.ts";

/** What of a packing decides how it draws on the stock. */
export type Packing = {
  readonly kind: "counted" | "weighed";
  readonly unit: SaleUnit;
  readonly estimateGrams: number | null;
  readonly contentGrams: number | null;
  readonly contentMl: number | null;
  readonly contentPieces: number | null;
};

export type StockBase = "piece" | "g" | "ml";

/** One kilo, one litre in base units. */
const BULK = 1000;

/** PRD-3. What one sale unit takes of a stock kept in this base; undefined where the packing does not say. */
export function takenOf(packing: Packing, base: StockBase): number | undefined {
  switch (base) {
    case "piece":
      return packing.unit === "kg" || packing.unit === "l" ? undefined : (packing.contentPieces ?? 1);
    case "g":
      if (packing.unit === "kg") return BULK;
      return (packing.kind === "weighed" ? packing.estimateGrams : packing.contentGrams) ?? undefined;
    case "ml":
      return packing.unit === "l" ? BULK : (packing.contentMl ?? undefined);
  }
}

/**
 * PRD-3. The base unit in which the stock of a product is kept: pieces, or grams or millilitres where its packings differ in
 * weight or volume or it is sold in bulk. Undefined where no base fits all of them (a kilo beside a litre).
 */
export function stockBaseOf(packings: readonly Packing[]): StockBase | undefined {
  const fits = (base: StockBase) => packings.every((packing) => takenOf(packing, base) !== undefined);
  const bulk = packings.some(({ unit }) => unit === "kg" || unit === "l");
  const shared = (base: StockBase) => new Set(packings.map((packing) => takenOf(packing, base))).size > 1;
  const measures = (["g", "ml"] as const).filter(fits);
  const [measure] = measures;
  if (measure !== undefined && (bulk || (shared(measure) && packings.every(({ kind }) => kind === "counted")))) {
    return measure;
  }
  return bulk ? undefined : "piece";
}

/** PRD-3. The base of a product that is saved: one that is in use stays, and is left undefined where a packing does not fit it. */
export function stockBaseFor(
  packings: readonly Packing[],
  current: StockBase | null,
  inUse: boolean,
): StockBase | undefined {
  if (!inUse || current === null) return stockBaseOf(packings);
  return packings.every((packing) => takenOf(packing, current) !== undefined) ? current : undefined;
}

/** PRD-4. Whole sale units left of a stock in its base unit, in thousandths where the packing is sold in parts. */
export function leftMilli(left: number | null, taken: number, stepMilli: number): number | null {
  if (left === null) return null;
  return floorDivide(Math.max(0, left) * 1000, taken * stepMilli) * stepMilli;
}

/** PRD-5. A weighed piece may be so much heavier than its estimate unless its producer says otherwise, by its shelf. */
export function usualMaximum(estimate: Grams, category: string): Grams {
  const marginBps = categoryOf(category)?.marginBps ?? 1000;
  return grams(mulDivHalfUp(estimate, WHOLE_BPS + marginBps, WHOLE_BPS));
}

export const isCategory = (key: string): key is CategoryKey => categoryOf(key) !== undefined;
