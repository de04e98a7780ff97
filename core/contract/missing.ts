import * as v from "valibot";
import { distributionCardSchema } from "./market.ts";
import { cents, idSchema, instantSchema, milli } from "./values.ts";

/** Goods ordered for a date, as somebody looks at them who knows that some will not come. */
export const missingGoodsSchema = v.object({
  market: v.object({ slug: v.string(), name: v.string() }),
  distribution: distributionCardSchema,
  /** From the pickup on it is the board's "N'est pas venu". */
  isOver: v.boolean(),
  goods: v.array(
    v.object({
      offerId: v.string(),
      producerId: v.string(),
      producerName: v.string(),
      productName: v.string(),
      variantLabel: v.string(),
      picture: v.string(),
      tint: v.string(),
      unit: v.string(),
      kind: v.picklist(["counted", "weighed"]),
      quantityMilli: milli,
      chargedCents: cents,
      /** Baskets that ordered it, in the order of ordering, with what each was told last. */
      parts: v.array(
        v.object({ basket: v.number(), wantedMilli: milli, chargedCents: cents, toldMilli: v.nullable(milli) }),
      ),
      told: v.nullable(v.object({ byName: v.string(), at: instantSchema })),
    }),
  ),
});
export type MissingGoods = v.InferOutput<typeof missingGoodsSchema>;

export const announceMissingSchema = v.object({
  goods: v.pipe(
    v.array(
      v.object({
        offerId: idSchema,
        haveMilli: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
      }),
    ),
    v.minLength(1),
    v.maxLength(300),
  ),
});
export const announcedSchema = v.object({ baskets: v.number(), backCents: v.number() });
export type Announced = v.InferOutput<typeof announcedSchema>;

/** What a customer was told of a line before the day. */
export const missingNoticeSchema = v.object({ ref: v.number(), haveMilli: milli, backCents: cents, at: instantSchema });
