import type { Offer } from "../../core/contract/market.ts";
import { type LineTerms, SALE_UNITS } from "../../core/line/line-terms.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import type { CartLine } from "./cart-line.ts";

/** An offer as the rules price it. A unit of a newer server counts as pieces: a counted price does not depend on it. */
export function termsOf(offer: Offer): LineTerms {
  if (offer.kind === "weighed" && offer.estimateGrams !== null && offer.maxGrams !== null) {
    return {
      kind: "weighed",
      perKgCents: offer.priceCents,
      estimateGrams: offer.estimateGrams,
      maxGrams: offer.maxGrams,
    };
  }
  const unit = SALE_UNITS.find((known) => known === offer.unit) ?? "piece";
  return { kind: "counted", unit, unitCents: offer.priceCents };
}

export const cartLine = (offer: Offer, quantityMilli: Milli): CartLine => ({
  offerId: offer.id,
  quantityMilli,
  name: offer.name,
  label: offer.label,
  unit: offer.unit,
  picture: offer.picture,
  tint: offer.tint,
});
