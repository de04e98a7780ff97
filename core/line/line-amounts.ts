import type { Cents } from "../money/cents.ts";
import type { Milli } from "../quantity/milli.ts";
import { countedPrice, piecesPrice } from "./line-price.ts";
import type { LineTerms } from "./line-terms.ts";

/** A market's setting: what checkout takes for goods that are weighed later. */
export type WeighedCharge = "maximum" | "estimate";

export type OrderedAmounts = { readonly estimateCents: Cents; readonly chargedCents: Cents };

/** LIN-1, LIN-3, LIN-4. `chargedCents` is taken at checkout and is the most the line may ever cost without a new yes. */
export function orderedAmounts(terms: LineTerms, quantityMilli: Milli, weighedCharge: WeighedCharge): OrderedAmounts {
  if (terms.kind === "counted") {
    const price = countedPrice(quantityMilli, terms.unitCents);
    return { estimateCents: price, chargedCents: price };
  }
  const estimateCents = piecesPrice(quantityMilli, terms.estimateGrams, terms.perKgCents);
  if (weighedCharge === "estimate") return { estimateCents, chargedCents: estimateCents };
  return { estimateCents, chargedCents: piecesPrice(quantityMilli, terms.maxGrams, terms.perKgCents) };
}
