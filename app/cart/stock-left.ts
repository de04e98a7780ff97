import type { Offer } from "../../core/contract/market.ts";
import { floorDivide, mulDivHalfUp } from "../../core/money/rounding.ts";
import { type Milli, milli } from "../../core/quantity/milli.ts";

/** Base units left in a stock pool; null or undefined: without limit. */
export type Stock = (stockPoolId: string) => number | null | undefined;

/** What so much of an offer takes from its pool, in the pool's base units. */
export const baseUnits = (offer: Offer, quantityMilli: Milli): number =>
  mulDivHalfUp(quantityMilli, offer.stockPerUnit, 1000);

/** The most of an offer, in whole steps of it, that so many base units allow. */
export function stepsWithin(offer: Offer, base: number): Milli {
  const steps = floorDivide(Math.max(0, base) * 1000, offer.stockPerUnit * offer.stepMilli);
  return milli(steps * offer.stepMilli);
}

/** What may still be ordered of an offer; undefined: without limit. */
export function leftOf(offer: Offer, stock: Stock): Milli | undefined {
  const base = stock(offer.stockPoolId);
  return base === null || base === undefined ? undefined : stepsWithin(offer, base);
}

/** How high an offer's quantity may go when other packings of the same goods lie in the cart already. */
export function roomFor(offer: Offer, stock: Stock, others: Iterable<readonly [Offer, Milli]>): Milli | undefined {
  const base = stock(offer.stockPoolId);
  if (base === null || base === undefined) return undefined;
  let taken = 0;
  for (const [other, quantity] of others) {
    if (other.id !== offer.id && other.stockPoolId === offer.stockPoolId) taken += baseUnits(other, quantity);
  }
  return stepsWithin(offer, base - taken);
}
