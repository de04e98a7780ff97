import { type LineTerms, SALE_UNITS } from "../../../core/line/line-terms.ts";
import { grams } from "../../../core/quantity/grams.ts";
import type { LeftOffer } from "../../api/extras.ts";

const NOTHING = grams(0);

/** An offer as the rules of amounts know it. */
export const offerTerms = (offer: LeftOffer): LineTerms =>
  offer.kind === "weighed"
    ? {
        kind: "weighed",
        perKgCents: offer.priceCents,
        estimateGrams: offer.estimateGrams ?? NOTHING,
        maxGrams: offer.maxGrams ?? NOTHING,
      }
    : {
        kind: "counted",
        unit: SALE_UNITS.find((unit) => unit === offer.unit) ?? "piece",
        unitCents: offer.priceCents,
      };
