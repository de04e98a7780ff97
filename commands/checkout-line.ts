import * as v from "valibot";
import { bps, cents, grams, milli } from "../core/contract/values.ts";

/** A line of a proposed order with every snapshot it needs to become a basket line (checkout.lines). */
export const checkoutLineSchema = v.object({
  id: v.string(),
  offerId: v.string(),
  producerId: v.string(),
  productName: v.string(),
  variantLabel: v.string(),
  picture: v.string(),
  tint: v.string(),
  category: v.string(),
  cold: v.picklist(["ambient", "fresh", "frozen"]),
  kind: v.picklist(["counted", "weighed"]),
  unit: v.string(),
  priceCents: cents,
  estimateGrams: v.nullable(grams),
  maxGrams: v.nullable(grams),
  vatBps: bps,
  quantityMilli: milli,
  stockPoolId: v.string(),
  stockQuantity: v.number(),
  /** Absent in a checkout opened by a build that did not know it. */
  pieceWeighed: v.optional(v.boolean(), false),
  chargedCents: cents,
  estimateCents: cents,
});
export type CheckoutLine = v.InferOutput<typeof checkoutLineSchema>;

export const checkoutLinesOf = (json: unknown): CheckoutLine[] => v.parse(v.array(checkoutLineSchema), json);
