import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { DUE_STATUSES, DUE_WAYS } from "../../core/due/due-way.ts";
import { IF_MISSING } from "../../core/line/if-missing.ts";
import { bps, cents, cents0, flag, grams, id, instant, json, milli } from "./columns.ts";
import { distribution } from "./distribution.ts";
import { user } from "./user.ts";

/** One customer's order in one distribution; exists from its first paid checkout with a number that never changes. */
export const basket = sqliteTable(
  "basket",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    number: integer("number").notNull(),
    status: text("status", { enum: ["ordered", "validated", "cancelled"] }).notNull(),
    revision: integer("revision").notNull(),
    differencesTo: text("differences_to", { enum: ["card", "credit"] }).notNull(),
    /** Snapshots of the customer as volunteers see them. */
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    phone: text("phone").notNull(),
    /** By card; what is settled otherwise stands in `dueCents`. */
    paidCents: cents("paid_cents").notNull(),
    /** Refunds decided so far (not cancelled ones). */
    refundedCents: cents("refunded_cents").notNull(),
    estimateCents: cents("estimate_cents").notNull(),
    finalCents: cents("final_cents"),
    /** The market's fees as they were when ordered (core/fee/market-fee). */
    fees: json<unknown>("fees").notNull(),
    /** What each fee came to on what was delivered: [{feeId, cents}]. */
    finalFees: json<unknown>("final_fees"),
    orderedAt: instant("ordered_at").notNull(),
    validatedAt: instant("validated_at"),
    validatedBy: text("validated_by").references(() => user.id),
    validatedByName: text("validated_by_name"),
    /** The board's sequence that the validation folded: entries above it are late changes. */
    draftSeq: integer("draft_seq"),
    collectedAt: instant("collected_at"),
    /** Who noted it. */
    collectedByName: text("collected_by_name"),
    /** The distribution's facts number at which this basket last changed. */
    factsSeq: integer("facts_seq").notNull(),
    /** As the customer last said it, with this order or with goods added to it. */
    ifMissing: text("if_missing", { enum: IF_MISSING }).notNull().default("refund"),
    /** Of its dues what is not a card's: promised, in the till, on the customer's account. */
    dueCents: cents("due_cents").notNull().default(cents0),
    /** The highest small number that a line of it ever had: a number is never used again. */
    lastRef: integer("last_ref").notNull().default(0),
    /** Opened on the spot for somebody without an order. */
    walkIn: flag("walk_in").notNull().default(false),
  },
  (t) => [
    unique("basket_number").on(t.distributionId, t.number),
    unique("basket_customer").on(t.distributionId, t.userId),
    index("basket_user").on(t.userId),
    check("basket_refund_within_paid", sql`${t.refundedCents} >= 0 AND ${t.refundedCents} <= ${t.paidCents}`),
  ],
);

const REVISION_KINDS = [
  "ordered",
  "extended",
  "validated",
  "undone",
  "reopened",
  "corrected",
  "cancelled",
  /** Its lines were changed on the spot. */
  "changed",
  /** What was due was paid by card. */
  "due_paid",
] as const;

/** Guards a write: the second writer on the same revision fails here and its whole batch rolls back. */
export const basketRevision = sqliteTable(
  "basket_revision",
  {
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    revision: integer("revision").notNull(),
    kind: text("kind", { enum: REVISION_KINDS }).notNull(),
    commandId: text("command_id").notNull(),
    at: instant("at").notNull(),
    by: text("by"),
  },
  (t) => [primaryKey({ name: "basket_revision_once", columns: [t.basketId, t.revision] })],
);

export const basketLine = sqliteTable(
  "basket_line",
  {
    id: id().primaryKey(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    producerId: text("producer_id").notNull(),
    offerId: text("offer_id").notNull(),
    /** Small number of the line within its basket, used in the board's draft; never changes. */
    ref: integer("ref").notNull(),
    productName: text("product_name").notNull(),
    variantLabel: text("variant_label").notNull(),
    picture: text("picture").notNull(),
    tint: text("tint").notNull(),
    category: text("category").notNull(),
    cold: text("cold", { enum: ["ambient", "fresh", "frozen"] }).notNull(),
    kind: text("kind", { enum: ["counted", "weighed"] }).notNull(),
    unit: text("unit").notNull(),
    priceCents: cents("price_cents").notNull(),
    estimateGrams: grams("estimate_grams"),
    maxGrams: grams("max_grams"),
    vatBps: bps("vat_bps").notNull(),
    quantityMilli: milli("quantity_milli").notNull(),
    stockPoolId: text("stock_pool_id").notNull(),
    stockQuantity: integer("stock_quantity").notNull(),
    chargedCents: cents("charged_cents").notNull(),
    estimateCents: cents("estimate_cents").notNull(),
    finalCents: cents("final_cents"),
    finalMilli: milli("final_milli"),
    finalGrams: grams("final_grams"),
    giftCents: cents("gift_cents"),
    reason: text("reason"),
    pieceWeighed: flag("piece_weighed").notNull().default(false),
    origin: text("origin", { enum: ["ordered", "added"] })
      .notNull()
      .default("ordered"),
    /** How much of `chargedCents` was agreed on the spot. */
    extraCents: cents("extra_cents").notNull().default(cents0),
    /** The line that was taken in its place. */
    replacedBy: integer("replaced_by"),
  },
  (t) => [
    unique("basket_line_ref").on(t.basketId, t.ref),
    index("basket_line_distribution").on(t.distributionId, t.producerId),
    check(
      "basket_line_final_within_charged",
      sql`${t.finalCents} IS NULL OR (${t.finalCents} >= 0 AND ${t.finalCents} <= ${t.chargedCents})`,
    ),
  ],
);

/** What a basket came to above what was paid, one row per confirmation that left something due (core/due). */
export const due = sqliteTable(
  "due",
  {
    id: id().primaryKey(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id").notNull(),
    userId: text("user_id").notNull(),
    amountCents: cents("amount_cents").notNull(),
    /** Taken back since; what stands is the amount less this. */
    returnedCents: cents("returned_cents").notNull().default(cents0),
    way: text("way", { enum: DUE_WAYS }).notNull(),
    status: text("status", { enum: DUE_STATUSES }).notNull(),
    at: instant("at").notNull(),
    /** Who took the money or decided, last. */
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    settledAt: instant("settled_at"),
    /** Of the address in its QR code, once somebody showed it. */
    tokenHash: text("token_hash"),
    /** How its payment page stands. */
    page: text("page", { enum: ["none", "open", "declined", "ended"] })
      .notNull()
      .default("none"),
    /** The card payment that settled it: its own page's, or a later order's. */
    paymentId: text("payment_id"),
    /** The order's checkout that asks for it along; holds while that is open. */
    checkoutId: text("checkout_id"),
  },
  (t) => [
    unique("due_token").on(t.tokenHash),
    index("due_basket").on(t.basketId),
    index("due_distribution").on(t.distributionId, t.status),
    index("due_customer").on(t.userId, t.marketId, t.status),
    check("due_amount", sql`${t.amountCents} > 0`),
    check("due_returned_within_amount", sql`${t.returnedCents} >= 0 AND ${t.returnedCents} <= ${t.amountCents}`),
  ],
);
