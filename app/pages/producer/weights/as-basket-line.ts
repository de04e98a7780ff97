import type { BasketLine } from "../../../../core/contract/order.ts";
import type { OwnLine, OwnLines } from "../../../../core/contract/own-lines.ts";
import { bps } from "../../../../core/money/bps.ts";
import { cents } from "../../../../core/money/cents.ts";

/** An own line as the board's panels know lines; what a farm is not told of stands at nothing. */
export const asBasketLine = (line: OwnLine, producer: OwnLines["producer"]): BasketLine => ({
  id: line.id,
  ref: line.ref,
  producerId: producer.id,
  producerName: producer.name,
  productName: line.productName,
  variantLabel: line.variantLabel,
  picture: line.picture,
  tint: line.tint,
  cold: "ambient",
  kind: line.kind,
  unit: line.unit,
  priceCents: line.priceCents,
  estimateGrams: line.estimateGrams,
  maxGrams: line.maxGrams,
  vatBps: bps(0),
  quantityMilli: line.quantityMilli,
  chargedCents: line.chargedCents,
  estimateCents: line.estimateCents,
  finalCents: null,
  finalMilli: null,
  finalGrams: null,
  reason: null,
  pieceWeighed: line.pieceWeighed,
  origin: "ordered",
  extraCents: cents(0),
  replacedBy: null,
});
