import * as v from "valibot";
import { basisSchema, reasonTextSchema } from "./board.ts";
import { marketFeeSchema } from "./market-fee.ts";
import { refundCauseSchema, refundStatusSchema } from "./money.ts";
import { basketLineSchema } from "./order.ts";
import { bps, cents, instantSchema } from "./values.ts";

/** A refund of the distribution as the référent follows it. */
export const closingRefundSchema = v.object({
  id: v.string(),
  basketId: v.nullable(v.string()),
  basketNumber: v.nullable(v.number()),
  name: v.string(),
  amountCents: cents,
  status: refundStatusSchema,
  cause: refundCauseSchema,
  decidedAt: instantSchema,
  /** Its outcome is not known and nobody tries by itself any more. */
  stuck: v.boolean(),
});
export type ClosingRefund = v.InferOutput<typeof closingRefundSchema>;

/** What the référent follows beside the validation itself; also after it. */
export const closingSchema = v.object({
  refunds: v.array(closingRefundSchema),
  /** Dates that are over and not validated, this one too; above the limit the next sales stay shut. */
  unvalidated: v.object({ count: v.number(), limit: v.number() }),
  /** DIS-11. */
  lowered: v.array(
    v.object({
      basketNumber: v.number(),
      productName: v.string(),
      byName: v.string(),
      why: v.picklist(["own_basket", "other_producer"]),
      beforeCents: cents,
      afterCents: cents,
    }),
  ),
  uncollected: v.array(
    v.object({
      basketId: v.string(),
      choice: v.picklist(["kept", "given_away", "refunded"]),
      keptUntil: v.nullable(instantSchema),
      keptPlace: v.nullable(v.string()),
      reason: v.nullable(v.string()),
      refundCents: cents,
      byName: v.string(),
    }),
  ),
  /** The market's own rule for baskets that nobody comes for. */
  uncollectedText: v.string(),
});
export type ClosingView = v.InferOutput<typeof closingSchema>;

export const repaidRequestSchema = v.object({ how: reasonTextSchema });
export const refundDecidedSchema = v.object({
  refundId: v.string(),
  status: v.picklist(["decided", "sent", "repaid"]),
});

const lowLineSchema = v.object({
  ref: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  finalCents: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
});
export const correctionRequestSchema = v.object({
  lines: v.pipe(v.array(lowLineSchema), v.minLength(1), v.maxLength(500)),
  reason: reasonTextSchema,
  seenTotalCents: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
});
export const correctionAddedSchema = v.object({ basketId: v.string(), revision: v.number(), refundCents: cents });

/** A basket as it stands and what correcting it would move: the screen computes with the rules that decide. */
export const correctableSchema = v.object({
  basketId: v.string(),
  number: v.number(),
  name: v.string(),
  finalCents: cents,
  lines: v.array(basketLineSchema),
  fees: v.array(marketFeeSchema),
  finalFees: v.array(v.object({ feeId: v.string(), cents })),
  platformFeeBps: bps,
  platformFeeVatBps: bps,
  payees: v.array(
    v.object({
      settlementId: v.string(),
      kind: v.picklist(["producer", "market"]),
      id: v.string(),
      grossCents: cents,
      platformFeeCents: cents,
      platformFeeVatCents: cents,
      part: v.picklist(["accrued", "debt"]),
      openCents: cents,
    }),
  ),
});
export type Correctable = v.InferOutput<typeof correctableSchema>;

/** What may still be corrected of a validated distribution, and what was. */
export const correctionsSchema = v.object({
  baskets: v.array(v.object({ id: v.string(), number: v.number(), name: v.string(), finalCents: cents })),
  lateChanges: v.array(
    v.object({
      id: v.string(),
      basketId: v.string(),
      basketNumber: v.number(),
      name: v.string(),
      authors: v.array(v.string()),
      at: instantSchema,
      validated: basisSchema,
      proposed: basisSchema,
      lines: v.array(v.object({ ref: v.number(), productName: v.string() })),
    }),
  ),
  corrections: v.array(
    v.object({
      id: v.string(),
      basketNumber: v.number(),
      at: instantSchema,
      byName: v.string(),
      reason: v.string(),
      refundCents: cents,
    }),
  ),
});
export type Corrections = v.InferOutput<typeof correctionsSchema>;

export const lateDecisionSchema = v.variant("decision", [
  v.object({ decision: v.literal("accept"), basis: basisSchema }),
  v.object({ decision: v.literal("dismiss") }),
]);
