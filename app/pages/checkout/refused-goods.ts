import type { Offer } from "../../../core/contract/market.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { baseUnits } from "../../cart/stock-left.ts";

const isShort = (value: unknown): value is { offerId: string; leftMilli: number } =>
  typeof value === "object" &&
  value !== null &&
  "offerId" in value &&
  typeof value.offerId === "string" &&
  "leftMilli" in value &&
  Number.isSafeInteger(value.leftMilli);

/**
 * ORD-4: `out_of_stock` says of every short good what is left. As base units per stock pool, so that the cart shows at
 * the line what the server knew when it refused; packings of one product tell the same pool, the finest tells most.
 */
export function stockToldBy(
  data: Readonly<Record<string, unknown>>,
  offers: ReadonlyMap<string, Offer>,
): Record<string, number> {
  const told: Record<string, number> = {};
  const short = Array.isArray(data.offers) ? data.offers.filter(isShort) : [];
  for (const { offerId, leftMilli } of short) {
    const offer = offers.get(offerId);
    if (!offer) continue;
    const base = baseUnits(offer, milli(Math.max(0, leftMilli)));
    told[offer.stockPoolId] = Math.max(told[offer.stockPoolId] ?? 0, base);
  }
  return told;
}
