import { sql } from "drizzle-orm";
import { INVENTED_FARM } from "../../core/trial/trial-good.ts";
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

/** The farm's name beside a line; an invented one (TRI-1) is no row but its name. Needs `producer` joined from the left. */
export const farmName = sql<string>`coalesce(${producer.name}, substr(${basketLine.producerId}, ${INVENTED_FARM.length + 1}))`;
