import * as v from "valibot";
import { IF_MISSING } from "../line/if-missing.ts";
import { distributionCardSchema } from "./market.ts";
import {
  heldReasonSchema,
  payoutAccountSchema,
  payoutStatusSchema,
  refundCauseSchema,
  refundStatusSchema,
} from "./money.ts";
import { feeAmountSchema } from "./order.ts";
import { tillGivingSchema } from "./till.ts";
import { cents, dateSchema, grams, idSchema, instantSchema, localTimeSchema, milli } from "./values.ts";

/** A one-off distribution in the market's local time. */
export const planDistributionSchema = v.object({
  pickupOn: dateSchema,
  pickupFrom: localTimeSchema,
  pickupTo: localTimeSchema,
  opensOn: dateSchema,
  opensTime: localTimeSchema,
  closesOn: dateSchema,
  closesTime: localTimeSchema,
  placeName: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))),
  /** Catalogs put on sale at once, as answered by their producers to the coordinator. */
  catalogIds: v.pipe(v.array(idSchema), v.maxLength(200)),
  leadUserId: v.optional(idSchema),
  basketCap: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)))),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
  /** Only its market's team sees it until it is published. */
  draft: v.optional(v.boolean()),
});
export type PlanDistribution = v.InferOutput<typeof planDistributionSchema>;

export const managedDistributionSchema = v.object({
  ...distributionCardSchema.entries,
  frozen: v.boolean(),
  baskets: v.number(),
  validated: v.number(),
  paidCents: cents,
  refundedCents: cents,
  participants: v.number(),
  lead: v.nullable(v.object({ userId: v.string(), name: v.string() })),
  /** The rule that made it; null = made alone. */
  cycleId: v.nullable(v.string()),
  basketCap: v.nullable(v.number()),
  /** Catalogs of the market that have not answered. */
  unanswered: v.number(),
});
export const managedDistributionListSchema = v.object({ distributions: v.array(managedDistributionSchema) });

export const distributionDetailSchema = v.object({
  ...managedDistributionSchema.entries,
  catalogs: v.array(
    v.object({
      catalogId: v.string(),
      catalogName: v.string(),
      producerName: v.string(),
      producerSlug: v.string(),
      answer: v.nullable(v.picklist(["yes", "no"])),
      offers: v.number(),
      /** What its producer added to the answer. */
      word: v.string(),
      invitedAt: v.nullable(instantSchema),
      stockAskedAt: v.nullable(instantSchema),
      stockConfirmedAt: v.nullable(instantSchema),
      producerId: v.string(),
      /** Its own end of the order window (WIN-2); null = with the sale. */
      closesAt: v.nullable(instantSchema),
    }),
  ),
  duties: v.array(v.object({ userId: v.string(), name: v.string(), task: v.picklist(["lead", "prepare", "welcome"]) })),
});

export const overviewSchema = v.object({
  market: v.object({ id: v.string(), slug: v.string(), name: v.string(), placeName: v.string(), commune: v.string() }),
  open: v.nullable(managedDistributionSchema),
  today: v.nullable(managedDistributionSchema),
  next: v.array(managedDistributionSchema),
  unvalidated: v.number(),
  unvalidatedLimit: v.number(),
  waiting: v.array(
    v.object({
      kind: v.picklist([
        "lead_missing",
        "unanswered",
        "look_again",
        "late_change",
        "validation_due",
        "payout_held",
        "membership_request",
        "catalog_request",
      ]),
      distributionId: v.nullable(v.string()),
      count: v.number(),
    }),
  ),
  members: v.number(),
});

export const managedOrdersSchema = v.object({
  distribution: distributionCardSchema,
  orders: v.array(
    v.object({
      id: v.string(),
      number: v.number(),
      firstName: v.string(),
      lastName: v.string(),
      status: v.picklist(["ordered", "validated", "cancelled"]),
      lines: v.number(),
      paidCents: cents,
      refundedCents: cents,
      finalCents: v.nullable(cents),
      orderedAt: instantSchema,
    }),
  ),
  totals: v.array(v.object({ producerName: v.string(), chargedCents: cents, baskets: v.number() })),
});

export const membersSchema = v.object({
  members: v.array(
    v.object({
      userId: v.string(),
      firstName: v.string(),
      lastName: v.string(),
      email: v.string(),
      phone: v.string(),
      roles: v.array(v.string()),
      joinedAt: instantSchema,
      baskets: v.number(),
      note: v.string(),
      tags: v.array(v.string()),
    }),
  ),
});
export const rolesChangeSchema = v.object({
  roles: v.pipe(v.array(v.picklist(["volunteer", "treasurer", "messenger", "admin"])), v.maxLength(4)),
});

export const managedCatalogsSchema = v.object({
  catalogs: v.array(
    v.object({
      id: v.string(),
      number: v.number(),
      name: v.string(),
      producerName: v.string(),
      producerSlug: v.string(),
      scene: v.string(),
      commune: v.string(),
      products: v.number(),
      payoutStatus: payoutStatusSchema,
    }),
  ),
});

export const settlementSchema = v.object({
  id: v.string(),
  distributionId: v.string(),
  pickupOn: v.string(),
  marketName: v.string(),
  payeeName: v.string(),
  payeeKind: v.picklist(["producer", "market"]),
  soldCents: cents,
  correctionsCents: cents,
  grossCents: cents,
  platformFeeCents: cents,
  netCents: cents,
  /** Of the net what paid back a correction of an earlier distribution (DEB-1); the rest is transferred. */
  takenCents: cents,
  availableOn: v.string(),
  payOn: v.string(),
  status: v.picklist(["accrued", "payable", "transferred", "paid", "held"]),
  heldReason: v.nullable(heldReasonSchema),
  /** Of the net: the market's till part with what was handed over of it, and what waits for customers' next orders. */
  tillCents: cents,
  tillGiven: v.array(tillGivingSchema),
  carriedCents: cents,
});
export type Settlement = v.InferOutput<typeof settlementSchema>;
export const managedPaymentsSchema = v.object({
  /** Receives the market's own fees; null where it takes none and has none. */
  account: v.nullable(payoutAccountSchema),
  settlements: v.array(settlementSchema),
  /** Dates that are over and not validated: until they are, nothing of them is paid out. */
  waiting: v.array(
    v.object({
      distributionId: v.string(),
      pickupOn: v.string(),
      leadName: v.nullable(v.string()),
      baskets: v.number(),
      estimateCents: cents,
    }),
  ),
  refunds: v.array(
    v.object({
      id: v.string(),
      basketNumber: v.nullable(v.number()),
      name: v.string(),
      pickupOn: v.string(),
      amountCents: cents,
      status: refundStatusSchema,
      cause: refundCauseSchema,
      decidedAt: instantSchema,
    }),
  ),
});

export const validationPreviewSchema = v.object({
  baskets: v.number(),
  validated: v.number(),
  remaining: v.number(),
  refundCents: cents,
  refunds: v.number(),
  linesNotWeighed: v.number(),
  blocking: v.array(v.object({ code: v.string(), count: v.number() })),
  /** Shown first: who still has work open on a phone. */
  phonesOut: v.array(v.object({ name: v.string(), lastSeenAt: instantSchema })),
  producers: v.number(),
  payOn: v.string(),
  /** The last day on which validating still comes to that payout, and the one after it (PAY-4). */
  validateBy: v.string(),
  thenPayOn: v.string(),
});
export const validationRequestSchema = v.object({ acknowledgePhonesOut: v.optional(v.boolean(), false) });
export const validationProgressSchema = v.object({
  runId: v.string(),
  total: v.number(),
  done: v.number(),
  closed: v.boolean(),
});

export const dutyChangeSchema = v.object({ userId: idSchema, task: v.picklist(["lead", "prepare", "welcome"]) });

/** One sheet serves attendance list, product × customer table and preparation lists. */
export const paperSchema = v.object({
  market: v.object({ name: v.string(), placeName: v.string() }),
  distribution: distributionCardSchema,
  lead: v.nullable(v.string()),
  timeZone: v.string(),
  baskets: v.array(
    v.object({
      number: v.number(),
      firstName: v.string(),
      lastName: v.string(),
      phone: v.string(),
      chargedCents: cents,
      estimateCents: cents,
      fees: v.array(feeAmountSchema),
      ifMissing: v.picklist(IF_MISSING),
      lines: v.array(
        v.object({
          producerId: v.string(),
          productKey: v.string(),
          productName: v.string(),
          variantLabel: v.string(),
          unit: v.string(),
          kind: v.picklist(["counted", "weighed"]),
          quantityMilli: milli,
          estimateGrams: v.nullable(grams),
          chargedCents: cents,
          cold: v.picklist(["ambient", "fresh", "frozen"]),
          /** What this box holds at this date, as its producer wrote it; "" for what is no box. */
          boxContent: v.string(),
        }),
      ),
    }),
  ),
  producers: v.array(v.object({ id: v.string(), name: v.string() })),
});
export type Paper = v.InferOutput<typeof paperSchema>;
