import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DUE_STATUSES, DUE_WAYS } from "../../core/due/due-way.ts";
import { IF_MISSING } from "../../core/line/if-missing.ts";
import { bps, cents, cents0, flag, grams, id, instant, json, milli } from "./columns.ts";
import { distribution } from "./distribution.ts";
import { user } from "./user.ts";

/** A proposed next revision of a basket. Its lines and holds live until it is paid, expired or cancelled. */
export const checkout = sqliteTable(
  "checkout",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    status: text("status", { enum: ["open", "paid", "expired", "cancelled"] }).notNull(),
    differencesTo: text("differences_to", { enum: ["card", "credit"] }).notNull(),
    amountCents: cents("amount_cents").notNull(),
    estimateCents: cents("estimate_cents").notNull(),
    /** Lines with their snapshots, as they become basket lines (commands/checkout-line). */
    lines: json<unknown>("lines").notNull(),
    fees: json<unknown>("fees").notNull(),
    /** The basket's revision when this page was opened (0 = no basket yet): a page opened on another state is refunded. */
    baseRevision: integer("base_revision").notNull(),
    openedAt: instant("opened_at").notNull(),
    holdUntil: instant("hold_until").notNull(),
    sessionId: text("session_id"),
    sessionUrl: text("session_url"),
    endedAt: instant("ended_at"),
    basketId: text("basket_id"),
    ifMissing: text("if_missing", { enum: IF_MISSING }).notNull().default("refund"),
    /** `due`: what is still to pay of a basket, on the customer's own phone. */
    kind: text("kind", { enum: ["order", "due"] })
      .notNull()
      .default("order"),
    dueId: text("due_id"),
    /** Former dues of this customer that are paid along: [{dueId, cents}]. */
    carried: json<unknown>("carried"),
  },
  (t) => [
    unique("checkout_session").on(t.sessionId),
    index("checkout_due").on(t.status, t.holdUntil),
    index("checkout_user").on(t.userId, t.distributionId),
    check("checkout_amount", sql`${t.amountCents} >= 0`),
  ],
);

export const checkoutHold = sqliteTable(
  "checkout_hold",
  {
    checkoutId: text("checkout_id")
      .notNull()
      .references(() => checkout.id),
    stockPoolId: text("stock_pool_id").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ name: "checkout_hold_once", columns: [t.checkoutId, t.stockPoolId] }),
    index("checkout_hold_pool").on(t.stockPoolId),
    check("checkout_hold_positive", sql`${t.quantity} > 0`),
  ],
);

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

/** A confirmation whose amounts no longer held: both versions, until somebody decides. */
export const lookAgain = sqliteTable(
  "look_again",
  {
    id: id().primaryKey(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    commandId: text("command_id").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    seen: json<unknown>("seen").notNull(),
    now: json<unknown>("now").notNull(),
    at: instant("at").notNull(),
    closedAt: instant("closed_at"),
    closedBy: text("closed_by"),
  },
  (t) => [index("look_again_distribution").on(t.distributionId, t.closedAt), index("look_again_basket").on(t.basketId)],
);

/** What arrived in the draft for a basket validated meanwhile; the référent accepts or dismisses it. */
export const lateChange = sqliteTable(
  "late_change",
  {
    id: id().primaryKey(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    /** The board's sequence up to which the draft was folded into `proposed`. */
    draftSeq: integer("draft_seq").notNull(),
    validated: json<unknown>("validated").notNull(),
    proposed: json<unknown>("proposed").notNull(),
    authors: json<string[]>("authors").notNull(),
    at: instant("at").notNull(),
    decision: text("decision", { enum: ["accepted", "dismissed"] }),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
  },
  (t) => [
    index("late_change_distribution").on(t.distributionId, t.decidedAt),
    index("late_change_basket").on(t.basketId),
    // A basket has one open one: a slower room's, folded from less, fails here (LAT-1).
    uniqueIndex("late_change_open").on(t.basketId).where(sql`${t.decidedAt} IS NULL`),
  ],
);

/** What a customer was told before the day of one line: how much of it there will be. The newest row of a line stands. */
export const missingNotice = sqliteTable(
  "missing_notice",
  {
    id: id().primaryKey(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    lineId: text("line_id")
      .notNull()
      .references(() => basketLine.id),
    /** 0 = none of it. */
    haveMilli: milli("have_milli").notNull(),
    /** What comes back for the line, its fee included. */
    backCents: cents("back_cents").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    /** The announcement it is a part of: a command, carried out once. */
    announcementId: text("announcement_id").notNull(),
  },
  (t) => [
    unique("missing_notice_once").on(t.announcementId, t.lineId),
    index("missing_notice_distribution").on(t.distributionId),
    index("missing_notice_basket").on(t.basketId),
  ],
);

/** What the référent decided about a basket that nobody came for; the newest choice stands, money that went back stays back. */
export const uncollectedChoice = sqliteTable(
  "uncollected_choice",
  {
    basketId: text("basket_id")
      .primaryKey()
      .references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    choice: text("choice", { enum: ["kept", "given_away", "refunded"] }).notNull(),
    /** kept: until when, in the market's words for the place. */
    keptUntil: instant("kept_until"),
    keptPlace: text("kept_place"),
    reason: text("reason"),
    refundCents: cents("refund_cents").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
  },
  (t) => [index("uncollected_choice_distribution").on(t.distributionId)],
);

/** Every change with who, when, from, to and why. Append-only by trigger. */
export const journal = sqliteTable(
  "journal",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id"),
    basketId: text("basket_id"),
    lineId: text("line_id"),
    kind: text("kind").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id"),
    byName: text("by_name").notNull(),
    before: json<unknown>("before"),
    after: json<unknown>("after"),
    reason: text("reason"),
    /** A change of a producer's space or of its ties with a market; its market may then be none (empty text). */
    producerId: text("producer_id"),
  },
  (t) => [index("journal_distribution").on(t.distributionId, t.at), index("journal_basket").on(t.basketId)],
);
