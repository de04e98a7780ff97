import type { Offer } from "../../core/contract/market.ts";
import { floorDivide } from "../../core/money/rounding.ts";
import { firstQuantity } from "../../core/product/order-bounds.ts";
import { type Milli, milli } from "../../core/quantity/milli.ts";

type Bounds = Pick<Offer, "stepMilli" | "minMilli" | "maxMilli">;

/** PRD-8. What one touch makes of a quantity: from nothing up to the least, from the least down to nothing, never above the most. */
export function boundedQuantity(offer: Bounds, wanted: number, before: number): Milli {
  if (wanted <= 0) return milli(0);
  const least = firstQuantity(offer);
  if (wanted < least) return milli(wanted < before ? 0 : least);
  return milli(offer.maxMilli === null ? wanted : Math.min(wanted, offer.maxMilli));
}

/** The most that a cart may hold: what there is room for, and what the producer sells to each. */
export const mostOf = (offer: Bounds, room: Milli | undefined): Milli | undefined =>
  offer.maxMilli === null || (room !== undefined && room < offer.maxMilli) ? room : offer.maxMilli;

/** The nearest quantity that is sold. */
export function nearestSold(offer: Bounds, quantity: number): Milli {
  const steps = floorDivide(quantity * 2 + offer.stepMilli, offer.stepMilli * 2);
  const inside = Math.max(firstQuantity(offer), steps * offer.stepMilli);
  return milli(offer.maxMilli === null ? inside : Math.min(inside, offer.maxMilli));
}
