import { floorDivide } from "../money/rounding.ts";
import { type Milli, milli } from "../quantity/milli.ts";

/**
 * What a producer has of one product (or of it for one date), shared by the offers of all markets. Counted in thousandths
 * of a base unit: a piece, a kg, a litre.
 */
export type StockPool = {
  /** null: not counted, there is always enough. */
  readonly onHandMilli: Milli | null;
  /** Held by payments under way and taken by orders not yet delivered. */
  readonly reservedMilli: Milli;
};

/** The most of an offer that may be ordered on one date, in the pool's base unit. */
export type OfferCap = { readonly capMilli: Milli; readonly takenMilli: Milli };

/** Up to this many left, the shop says so. */
export const FEW_LEFT = 5;

/** STO-1. null: not counted. Never below zero, also where a producer has lowered a stock under what is ordered. */
export const availableStock = (pool: StockPool): Milli | null =>
  pool.onHandMilli === null ? null : milli(Math.max(0, pool.onHandMilli - pool.reservedMilli));

/** STO-2. What an offer may still sell: the pool's rest, or its own cap's where that is less. */
export function availableOffer(pool: StockPool, cap: OfferCap | null): Milli | null {
  const rest = availableStock(pool);
  if (cap === null) return rest;
  const underCap = milli(Math.max(0, cap.capMilli - cap.takenMilli));
  return rest === null || underCap < rest ? underCap : rest;
}

/** STO-3. Whole packings of `packingMilli` base units each; packings of one product all draw on the same pool. */
export const packingsLeft = (available: Milli | null, packingMilli: Milli): number | null =>
  available === null ? null : floorDivide(available, packingMilli);

/** STO-3. What so many packings take from the pool. */
export const baseQuantity = (packings: number, packingMilli: Milli): Milli => milli(packings * packingMilli);

/** STO-4. */
export const fewLeft = (packings: number | null): boolean => packings !== null && packings > 0 && packings <= FEW_LEFT;

/** STO-5. Delivered goods leave both the hand and the reserve, so what others see does not move. */
export const afterDelivery = (pool: StockPool, deliveredMilli: Milli): StockPool => ({
  onHandMilli: pool.onHandMilli === null ? null : milli(Math.max(0, pool.onHandMilli - deliveredMilli)),
  reservedMilli: milli(Math.max(0, pool.reservedMilli - deliveredMilli)),
});
