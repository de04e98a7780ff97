import * as v from "valibot";
import { settlementSchema } from "./manage.ts";
import { distributionCardSchema } from "./market.ts";
import { payoutAccountSchema, payoutStatusSchema } from "./money.ts";
import { defaultAnswerSchema } from "./participation.ts";
import { cents, grams, instantSchema, milli } from "./values.ts";

export const saleRowSchema = v.object({
  offerId: v.string(),
  productName: v.string(),
  variantLabel: v.string(),
  picture: v.string(),
  tint: v.string(),
  unit: v.string(),
  kind: v.picklist(["counted", "weighed"]),
  quantityMilli: milli,
  estimateGrams: v.nullable(grams),
  chargedCents: cents,
  estimateCents: cents,
  baskets: v.number(),
  /** In base units of the stock; null = without limit. */
  stockBase: v.nullable(v.picklist(["piece", "g", "ml"])),
  onHand: v.nullable(v.number()),
  left: v.nullable(v.number()),
});
export type SaleRow = v.InferOutput<typeof saleRowSchema>;

/** A producer's live totals: what the sale-feed room sends whole at first, then row by row. */
export const saleTotalsSchema = v.object({
  rows: v.array(saleRowSchema),
  baskets: v.number(),
  estimateCents: cents,
  netCents: cents,
  lastHourCents: cents,
  at: instantSchema,
});
export type SaleTotals = v.InferOutput<typeof saleTotalsSchema>;

export const producerSaleSchema = v.object({
  producer: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
  market: v.object({ slug: v.string(), name: v.string(), timeZone: v.string() }),
  distribution: distributionCardSchema,
  answer: v.nullable(v.picklist(["yes", "no"])),
  totals: saleTotalsSchema,
  previous: v.nullable(
    v.object({
      pickupOn: v.string(),
      baskets: v.number(),
      estimateCents: cents,
      curve: v.array(v.tuple([v.number(), v.number()])),
    }),
  ),
  /** Cumulated cents over time since the opening: [minutes since opening, cents]. */
  curve: v.array(v.tuple([v.number(), v.number()])),
  payOn: v.string(),
});
export type ProducerSale = v.InferOutput<typeof producerSaleSchema>;

export const producerSalesSchema = v.object({
  producer: v.object({ id: v.string(), slug: v.string(), name: v.string(), payoutStatus: payoutStatusSchema }),
  sales: v.array(
    v.object({
      marketName: v.string(),
      marketSlug: v.string(),
      distribution: distributionCardSchema,
      answer: v.nullable(v.picklist(["yes", "no"])),
      baskets: v.number(),
      estimateCents: cents,
      /** Asked by the market, and until when it asks for an answer; both may be unsaid. */
      invitedAt: v.nullable(instantSchema),
      answerBy: v.nullable(instantSchema),
      /** Chosen packings; null = the whole catalog. */
      chosen: v.nullable(v.number()),
      /** Comes because of its standing answer; nobody has said anything for this date yet. */
      standing: v.boolean(),
      /** The market asks whether the stocks are right, and waits. */
      stockAsked: v.boolean(),
    }),
  ),
  /** Where its catalogs are linked, with its standing answer. */
  markets: v.array(v.object({ slug: v.string(), name: v.string(), defaultAnswer: defaultAnswerSchema })),
});
export const participationSchema = v.object({ answer: v.picklist(["yes", "no"]) });
export const producerPayoutsSchema = v.object({
  settlements: v.array(settlementSchema),
  account: payoutAccountSchema,
  waiting: v.array(
    v.object({ marketName: v.string(), pickupOn: v.string(), leadName: v.nullable(v.string()), estimateCents: cents }),
  ),
});

/** What a viewer of a sale gets from the sale-feed room. */
export type FromSaleFeed =
  | { type: "stock"; stock: Record<string, number | null>; at: number }
  | { type: "totals"; totals: SaleTotals };
