import * as v from "valibot";
import { DUE_STATUSES, DUE_WAYS } from "../due/due-way.ts";
import { IF_MISSING } from "../line/if-missing.ts";
import { movedOrderSchema } from "./dates.ts";
import { distributionCardSchema } from "./market.ts";
import { marketFeeSchema } from "./market-fee.ts";
import { missingNoticeSchema } from "./missing.ts";
import { bps, cents, grams, idSchema, instantSchema, milli, phoneSchema, quantityMilliSchema } from "./values.ts";

export const cartLineSchema = v.object({ offerId: idSchema, quantityMilli: quantityMilliSchema });
/** What a market asks for with an order, where it was not known yet; it stays on the account. */
export const orderGivenSchema = v.object({
  phone: v.optional(phoneSchema),
  address: v.optional(v.pipe(v.string(), v.trim(), v.minLength(5), v.maxLength(300))),
  /** The version of the terms that was read. */
  agreesTo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type OrderGiven = v.InferOutput<typeof orderGivenSchema>;

export const checkoutRequestSchema = v.object({
  lines: v.pipe(v.array(cartLineSchema), v.minLength(1), v.maxLength(200)),
  given: v.optional(orderGivenSchema),
  /** What is wished where a good does not come; unsaid = as the basket has it, or money back. */
  ifMissing: v.optional(v.picklist(IF_MISSING)),
});
export type CheckoutRequest = v.InferOutput<typeof checkoutRequestSchema>;

export const checkoutSchema = v.object({
  id: v.string(),
  distributionId: v.string(),
  marketSlug: v.string(),
  status: v.picklist(["open", "paid", "expired", "cancelled"]),
  amountCents: cents,
  estimateCents: cents,
  holdUntil: instantSchema,
  /** Where to pay; null once ended. */
  url: v.nullable(v.string()),
  basketId: v.nullable(v.string()),
  basketNumber: v.nullable(v.number()),
  /** Paid after its hold ran out and not kept: refunded in full. */
  refundedInFull: v.boolean(),
});
export type Checkout = v.InferOutput<typeof checkoutSchema>;

export const feeAmountSchema = v.object({ feeId: v.string(), label: v.string(), vatBps: bps, cents });

export const basketLineSchema = v.object({
  id: v.string(),
  ref: v.number(),
  producerId: v.string(),
  producerName: v.string(),
  productName: v.string(),
  variantLabel: v.string(),
  picture: v.string(),
  tint: v.string(),
  cold: v.picklist(["ambient", "fresh", "frozen"]),
  kind: v.picklist(["counted", "weighed"]),
  unit: v.string(),
  priceCents: cents,
  estimateGrams: v.nullable(grams),
  maxGrams: v.nullable(grams),
  vatBps: bps,
  quantityMilli: milli,
  chargedCents: cents,
  estimateCents: cents,
  finalCents: v.nullable(cents),
  finalMilli: v.nullable(milli),
  finalGrams: v.nullable(grams),
  reason: v.nullable(v.string()),
  /** Every piece is put on the scale by itself. */
  pieceWeighed: v.boolean(),
  /** Added on the spot, or ordered. */
  origin: v.picklist(["ordered", "added"]),
  /** How much of `chargedCents` was agreed on the spot. */
  extraCents: cents,
  /** The line that was taken in its place. */
  replacedBy: v.nullable(v.number()),
});
export type BasketLine = v.InferOutput<typeof basketLineSchema>;

export const orderCardSchema = v.object({
  id: v.string(),
  number: v.number(),
  marketSlug: v.string(),
  marketName: v.string(),
  distribution: distributionCardSchema,
  status: v.picklist(["ordered", "validated", "cancelled"]),
  lines: v.number(),
  /** Whose goods are in it, and the fees it was ordered with: goods added to it bear these (ORD-5). */
  producerIds: v.array(v.string()),
  feeTerms: v.array(marketFeeSchema),
  paidCents: cents,
  refundedCents: cents,
  estimateCents: cents,
  finalCents: v.nullable(cents),
  ifMissing: v.picklist(IF_MISSING),
});
/** What somebody ordered last time at a market, as a date's sale has it now. */
export const lastBasketSchema = v.object({
  pickupOn: v.string(),
  lines: v.array(
    v.object({
      /** On sale in that date, or the old one: then it is not. */
      offerId: v.string(),
      quantityMilli: milli,
      name: v.string(),
      label: v.string(),
      unit: v.string(),
      picture: v.string(),
      tint: v.string(),
    }),
  ),
});
export type LastBasket = v.InferOutput<typeof lastBasketSchema>;

export const orderListSchema = v.object({ orders: v.array(orderCardSchema) });

export const orderSchema = v.object({
  ...orderCardSchema.entries,
  customer: v.object({ firstName: v.string(), lastName: v.string() }),
  basketLines: v.array(basketLineSchema),
  fees: v.array(feeAmountSchema),
  refunds: v.array(
    v.object({ id: v.string(), amountCents: cents, status: v.string(), cause: v.string(), decidedAt: instantSchema }),
  ),
  /** What it cost beyond what was paid when ordered, and how that was settled. */
  dues: v.array(
    v.object({
      id: v.string(),
      amountCents: cents,
      way: v.picklist(DUE_WAYS),
      status: v.picklist(DUE_STATUSES),
      /** By card: on its own page, or with a later order. */
      paidByCard: v.boolean(),
      at: instantSchema,
    }),
  ),
  /** The date was moved after this order: what the customer is asked; null = nothing is. */
  moved: v.nullable(movedOrderSchema),
  /** Of the place of that date; empty where only its name is known. */
  /** Lines that will be short, as told before the day; the newest word on each. */
  missing: v.array(missingNoticeSchema),
  placeAddress: v.string(),
  uncollectedText: v.string(),
  /** What its QR code holds; empty for anybody but the customer, who shows it at the pickup. */
  code: v.string(),
});
export type Order = v.InferOutput<typeof orderSchema>;
