import { basketLine } from "../schema/basket.ts";
import { producer } from "../schema/producer.ts";

/** What a line shows of itself on screens, joined with its producer: the allow-list of the contract's `basketLine`. */
export const basketLineColumns = {
  id: basketLine.id,
  ref: basketLine.ref,
  producerId: basketLine.producerId,
  producerName: producer.name,
  productName: basketLine.productName,
  variantLabel: basketLine.variantLabel,
  picture: basketLine.picture,
  tint: basketLine.tint,
  cold: basketLine.cold,
  kind: basketLine.kind,
  unit: basketLine.unit,
  priceCents: basketLine.priceCents,
  estimateGrams: basketLine.estimateGrams,
  maxGrams: basketLine.maxGrams,
  vatBps: basketLine.vatBps,
  quantityMilli: basketLine.quantityMilli,
  chargedCents: basketLine.chargedCents,
  estimateCents: basketLine.estimateCents,
  finalCents: basketLine.finalCents,
  finalMilli: basketLine.finalMilli,
  finalGrams: basketLine.finalGrams,
  reason: basketLine.reason,
  pieceWeighed: basketLine.pieceWeighed,
  origin: basketLine.origin,
  extraCents: basketLine.extraCents,
  replacedBy: basketLine.replacedBy,
};
