import { type Bps, WHOLE_BPS } from "../money/bps.ts";
import { type Cents, cents, NO_CENTS } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import type { Grams } from "../quantity/grams.ts";

/*
 * CAL-1 … CAL-6. The ways in which food hubs compute a fee; the rule book that settings of fees may draw on. A base never
 * contains another fee. Items are whole numbers.
 */

/** CAL-1. Rounded on one item, then multiplied. */
export const percentPerItem = (rate: Bps, priceCents: Cents, items: number): Cents =>
  cents(mulDivHalfUp(priceCents, rate, WHOLE_BPS) * items);

/** CAL-1. Rounded once on the sum. */
export const percentOfItems = (rate: Bps, itemsCents: Cents): Cents => cents(mulDivHalfUp(itemsCents, rate, WHOLE_BPS));

/** CAL-2. */
export const flatPerItem = (amountCents: Cents, items: number): Cents => cents(amountCents * items);

/** CAL-3. Once for a basket that holds anything. */
export const flatPerOrder = (amountCents: Cents, items: number): Cents => (items > 0 ? amountCents : NO_CENTS);

export type FlexibleRate = {
  readonly firstCents: Cents;
  readonly additionalCents: Cents;
  /** Items beyond this many are free of it; null when every item counts. */
  readonly maxItems: number | null;
};

/** CAL-4. So much for the first item, so much for each further one up to the most that count. */
export function flexibleFee(rate: FlexibleRate, items: number): Cents {
  const counted = Math.min(items, rate.maxItems ?? items);
  return counted <= 0 ? NO_CENTS : cents(rate.firstCents + rate.additionalCents * (counted - 1));
}

export type PriceSack = { readonly minimumCents: Cents; readonly normalCents: Cents; readonly otherCents: Cents };

/** CAL-5. One amount below the minimum, another from the minimum on. */
export const priceSackFee = (sack: PriceSack, itemsTotalCents: Cents): Cents =>
  itemsTotalCents < sack.minimumCents ? sack.normalCents : sack.otherCents;

export type FeeWeight = {
  readonly unitGrams: Grams;
  readonly items: number;
  /** The real weight of the line, once it is known. */
  readonly finalGrams?: Grams;
};

/** CAL-6. On the real weight where it is known, else on the weight of the packings; rounded once on the sum. */
export function feePerKg(perKgCents: Cents, lines: readonly FeeWeight[]): Cents {
  const weight = lines.reduce((sum, line) => sum + (line.finalGrams ?? line.unitGrams * line.items), 0);
  return cents(mulDivHalfUp(weight, perKgCents, 1000));
}
