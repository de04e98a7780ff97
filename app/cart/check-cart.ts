import type { Offer } from "../../core/contract/market.ts";
import { refusedQuantity } from "../../core/product/order-bounds.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import { nearestSold } from "./bounded-quantity.ts";
import type { CartLine } from "./cart-line.ts";
import { baseUnits, type Stock, stepsWithin } from "./stock-left.ts";

export type LineProblem =
  /** Withdrawn by its producer. */
  | { readonly kind: "gone" }
  /** Its producer has closed its own orders (WIN-2). */
  | { readonly kind: "closed" }
  | { readonly kind: "sold_out" }
  | { readonly kind: "short"; readonly leftMilli: Milli }
  /** Sold in other steps, or from or up to another quantity, than when it was put in. */
  | { readonly kind: "step"; readonly nearestMilli: Milli };

export interface CheckedLine {
  readonly line: CartLine;
  /** Absent where it is gone. */
  readonly offer: Offer | undefined;
  readonly problem: LineProblem | undefined;
}

/**
 * Every line of a cart against what is on sale and what is left now. Packings of one product draw on one stock: who was
 * put in first is served first. Nothing is taken out: what cannot be had is shown with the reason.
 */
export function checkCart(
  lines: readonly CartLine[],
  offers: ReadonlyMap<string, Offer>,
  stock: Stock,
  closed: ReadonlySet<string> = new Set(),
): CheckedLine[] {
  const taken = new Map<string, number>();
  return lines.map((line) => {
    const offer = offers.get(line.offerId);
    if (offer === undefined) return { line, offer, problem: { kind: "gone" } };
    if (closed.has(offer.producerId)) return { line, offer, problem: { kind: "closed" } };
    const base = stock(offer.stockPoolId);
    const earlier = taken.get(offer.stockPoolId) ?? 0;
    taken.set(offer.stockPoolId, earlier + baseUnits(offer, line.quantityMilli));
    const left = base === null || base === undefined ? undefined : stepsWithin(offer, base - earlier);
    return { line, offer, problem: problemOf(line.quantityMilli, offer, left) };
  });
}

function problemOf(quantity: Milli, offer: Offer, left: Milli | undefined): LineProblem | undefined {
  if (left !== undefined && left < quantity) {
    return left === 0 ? { kind: "sold_out" } : { kind: "short", leftMilli: left };
  }
  if (refusedQuantity(offer, quantity) === undefined) return undefined;
  const nearest = nearestSold(offer, quantity);
  // Less is left than the least that is sold: nothing of it can be had.
  if (left !== undefined && left < nearest) return { kind: "sold_out" };
  return { kind: "step", nearestMilli: nearest };
}
