import type { Offer } from "../../core/contract/market.ts";
import { type LineTerms, SALE_UNITS } from "../../core/line/line-terms.ts";

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
