import * as v from "valibot";
import { distributionCardSchema } from "./market.ts";
import { cents, grams, idSchema, instantSchema, milli } from "./values.ts";

/** Somebody's observation of a line that none has replaced. */
export const standingSchema = v.object({
  key: v.string(),
  k: v.picklist(["count", "weigh", "reason"]),
  v: v.nullable(v.union([v.number(), v.string(), v.array(v.number())])),
  name: v.string(),
  at: instantSchema,
});

export const ownLineSchema = v.object({
  id: v.string(),
  /** Its small number within the basket, its name in the draft. */
  ref: v.number(),
  basketNumber: v.number(),
  basketStatus: v.picklist(["ordered", "validated", "cancelled"]),
  /** First name and initial: all that a farm learns of a customer here. */
  who: v.string(),
  /** Lines of one packing share it. */
  offerId: v.string(),
  productName: v.string(),
  variantLabel: v.string(),
  picture: v.string(),
  tint: v.string(),
  kind: v.picklist(["counted", "weighed"]),
  unit: v.string(),
  priceCents: cents,
  estimateGrams: v.nullable(grams),
  maxGrams: v.nullable(grams),
  pieceWeighed: v.boolean(),
  quantityMilli: milli,
  chargedCents: cents,
  estimateCents: cents,
  standing: v.array(standingSchema),
});
export type OwnLine = v.InferOutput<typeof ownLineSchema>;

/** A farm's own lines of one date, with what was observed of them by whom. */
export const ownLinesSchema = v.object({
  producer: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  market: v.object({ slug: v.string(), name: v.string(), timeZone: v.string() }),
  distribution: distributionCardSchema,
  /** Nothing can be typed any more. */
  closed: v.boolean(),
  lines: v.array(ownLineSchema),
});
export type OwnLines = v.InferOutput<typeof ownLinesSchema>;

/** One gesture, or several. Bounds of the values themselves are the draft's own (core/draft). */
export const ownObservationsSchema = v.object({
  observations: v.pipe(
    v.array(
      v.object({
        lineId: idSchema,
        k: v.picklist(["count", "weigh", "reason"]),
        v: v.nullable(
          v.union([v.number(), v.pipe(v.string(), v.maxLength(20)), v.pipe(v.array(v.number()), v.maxLength(100))]),
        ),
        on: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(64)),
      }),
    ),
    v.minLength(1),
    v.maxLength(300),
  ),
});
export type OwnObservations = v.InferOutput<typeof ownObservationsSchema>["observations"];
