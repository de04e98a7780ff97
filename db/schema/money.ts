import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { HELD_REASONS, REFUND_CAUSES, REFUND_STATES } from "../../core/contract/money.ts";
import { basket, due } from "./basket.ts";
import { checkout } from "./checkout.ts";
import { cents, cents0, id, instant, json } from "./columns.ts";
import { distribution } from "./distribution.ts";

/** Money taken from a customer for one checkout. `basketId` null: paid but not kept (out of stock, second page): refunded in full. */
export const payment = sqliteTable(
  "payment",
  {
    id: id().primaryKey(),
    checkoutId: text("checkout_id")
      .notNull()
      .references(() => checkout.id),
    basketId: text("basket_id").references(() => basket.id),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    amountCents: cents("amount_cents").notNull(),
    /** Refunds decided on this payment. */
    refundedCents: cents("refunded_cents").notNull(),
    processorFeeCents: cents("processor_fee_cents"),
    intentId: text("intent_id").notNull(),
    chargeId: text("charge_id").notNull(),
    paidAt: instant("paid_at").notNull(),
    /** What of it paid carried dues of former baskets: neither refunded nor transferred with this date's. */
    duesCents: cents("dues_cents").notNull().default(cents0),
  },
  (t) => [
    unique("payment_intent").on(t.intentId),
    unique("payment_charge").on(t.chargeId),
    index("payment_basket").on(t.basketId),
    index("payment_distribution").on(t.distributionId),
    check("payment_refund_within_amount", sql`${t.refundedCents} >= 0 AND ${t.refundedCents} <= ${t.amountCents}`),
  ],
);

export const refund = sqliteTable(
  "refund",
  {
    id: id().primaryKey(),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payment.id),
    basketId: text("basket_id").references(() => basket.id),
    distributionId: text("distribution_id").notNull(),
    /** The basket revision that decided it: an undone revision takes its refund back before it leaves. */
    revision: integer("revision"),
    amountCents: cents("amount_cents").notNull(),
    cause: text("cause", { enum: REFUND_CAUSES }).notNull(),
    status: text("status", { enum: [...REFUND_STATES, "replaced", "withdrawn"] }).notNull(),
    providerId: text("provider_id"),
    decidedAt: instant("decided_at").notNull(),
    settledAt: instant("settled_at"),
    /** The failed refund in whose place it was decided: each is tried again once. */
    replaces: text("replaces"),
    /** How much of it was given back for payees who had their money already: it is taken from what they get next. */
    advancedCents: integer("advanced_cents").notNull().default(0),
  },
  (t) => [
    unique("refund_provider").on(t.providerId),
    unique("refund_replaces").on(t.replaces),
    index("refund_payment").on(t.paymentId),
    index("refund_basket").on(t.basketId),
    check("refund_amount_positive", sql`${t.amountCents} > 0`),
  ],
);

/** What one payee (a producer, or the market for its fees) is owed for a validated distribution. */
export const settlement = sqliteTable(
  "settlement",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    payeeKind: text("payee_kind", { enum: ["producer", "market"] }).notNull(),
    payeeId: text("payee_id").notNull(),
    grossCents: cents("gross_cents").notNull(),
    platformFeeCents: cents("platform_fee_cents").notNull(),
    platformFeeVatCents: cents("platform_fee_vat_cents").notNull(),
    netCents: cents("net_cents").notNull(),
    availableOn: text("available_on").notNull(),
    payOn: text("pay_on").notNull(),
    status: text("status", { enum: ["accrued", "payable", "transferred", "paid", "held"] }).notNull(),
    heldReason: text("held_reason", { enum: HELD_REASONS }),
    paidAt: instant("paid_at"),
    /** Of the net what comes from the market's till, and what waits for the customers' next orders (core/settlement/backing). */
    tillCents: cents("till_cents").notNull().default(cents0),
    carriedCents: cents("carried_cents").notNull().default(cents0),
  },
  (t) => [
    unique("settlement_once").on(t.distributionId, t.payeeKind, t.payeeId),
    index("settlement_payee").on(t.payeeKind, t.payeeId),
    index("settlement_due").on(t.status, t.availableOn),
    check(
      "settlement_adds_up",
      sql`${t.grossCents} = ${t.netCents} + ${t.platformFeeCents} + ${t.platformFeeVatCents} AND ${t.netCents} >= 0`,
    ),
  ],
);

/** What the market's till handed a producer of its till part; a row that was entered by mistake says who took it back. */
export const tillGiving = sqliteTable(
  "till_giving",
  {
    id: id().primaryKey(),
    settlementId: text("settlement_id")
      .notNull()
      .references(() => settlement.id),
    amountCents: cents("amount_cents").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
    takenBackAt: instant("taken_back_at"),
    takenBackBy: text("taken_back_by"),
  },
  (t) => [index("till_giving_settlement").on(t.settlementId), check("till_giving_positive", sql`${t.amountCents} > 0`)],
);

/** One transfer per charge and settlement. */
export const transfer = sqliteTable(
  "transfer",
  {
    id: id().primaryKey(),
    settlementId: text("settlement_id")
      .notNull()
      .references(() => settlement.id),
    paymentId: text("payment_id")
      .notNull()
      .references(() => payment.id),
    amountCents: cents("amount_cents").notNull(),
    status: text("status", { enum: ["decided", "succeeded", "failed"] }).notNull(),
    providerId: text("provider_id"),
    decidedAt: instant("decided_at").notNull(),
  },
  (t) => [
    unique("transfer_once").on(t.settlementId, t.paymentId),
    unique("transfer_provider").on(t.providerId),
    index("transfer_payment").on(t.paymentId),
    check("transfer_amount_positive", sql`${t.amountCents} > 0`),
  ],
);

/** What a payee gets of a due that was carried, once its customer has paid it. */
export const dueShare = sqliteTable(
  "due_share",
  {
    dueId: text("due_id")
      .notNull()
      .references(() => due.id),
    settlementId: text("settlement_id")
      .notNull()
      .references(() => settlement.id),
    amountCents: cents("amount_cents").notNull(),
    /** The transfer that pays it was decided. */
    releasedAt: instant("released_at"),
  },
  (t) => [
    primaryKey({ name: "due_share_once", columns: [t.dueId, t.settlementId] }),
    index("due_share_settlement").on(t.settlementId),
    check("due_share_positive", sql`${t.amountCents} > 0`),
  ],
);

/** What an admin or treasurer took off a basket after its distribution was validated; numbered, so that two at once follow each other. */
export const correction = sqliteTable(
  "correction",
  {
    id: id().primaryKey(),
    marketId: text("market_id").notNull(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id),
    number: integer("number").notNull(),
    basketId: text("basket_id")
      .notNull()
      .references(() => basket.id),
    revision: integer("revision").notNull(),
    /** [{lineId, ref, producerId, beforeCents, afterCents}] */
    lines: json<unknown>("lines").notNull(),
    reason: text("reason").notNull(),
    refundCents: cents("refund_cents").notNull(),
    at: instant("at").notNull(),
    byUserId: text("by_user_id").notNull(),
    byName: text("by_name").notNull(),
  },
  (t) => [
    unique("correction_number").on(t.distributionId, t.number),
    index("correction_basket").on(t.basketId),
    check("correction_lowers", sql`${t.refundCents} > 0`),
  ],
);

/** What a payee who was paid already owes back of a correction; taken from its next settlements (debt_taken). */
export const debt = sqliteTable(
  "debt",
  {
    id: id().primaryKey(),
    correctionId: text("correction_id")
      .notNull()
      .references(() => correction.id),
    marketId: text("market_id").notNull(),
    /** The settlement that was paid too high. */
    settlementId: text("settlement_id")
      .notNull()
      .references(() => settlement.id),
    payeeKind: text("payee_kind", { enum: ["producer", "market"] }).notNull(),
    payeeId: text("payee_id").notNull(),
    grossCents: cents("gross_cents").notNull(),
    platformFeeCents: cents("platform_fee_cents").notNull(),
    platformFeeVatCents: cents("platform_fee_vat_cents").notNull(),
    /** Net of the fee that goes back with it. */
    amountCents: cents("amount_cents").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("debt_payee").on(t.payeeKind, t.payeeId),
    index("debt_settlement").on(t.settlementId),
    check(
      "debt_adds_up",
      sql`${t.grossCents} = ${t.amountCents} + ${t.platformFeeCents} + ${t.platformFeeVatCents} AND ${t.amountCents} >= 0`,
    ),
  ],
);

/** How much of a debt a settlement paid back. Never more than the debt (a trigger). */
export const debtTaken = sqliteTable(
  "debt_taken",
  {
    debtId: text("debt_id")
      .notNull()
      .references(() => debt.id),
    settlementId: text("settlement_id")
      .notNull()
      .references(() => settlement.id),
    amountCents: cents("amount_cents").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ name: "debt_taken_once", columns: [t.debtId, t.settlementId] }),
    index("debt_taken_settlement").on(t.settlementId),
    check("debt_taken_positive", sql`${t.amountCents} > 0`),
  ],
);

/** Double entry, append-only by trigger; (kind, ref) makes each posting happen once. */
export const ledgerTransaction = sqliteTable(
  "ledger_transaction",
  {
    id: id().primaryKey(),
    kind: text("kind").notNull(),
    ref: text("ref").notNull(),
    marketId: text("market_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [unique("ledger_transaction_once").on(t.kind, t.ref)],
);

export const ledgerEntry = sqliteTable(
  "ledger_entry",
  {
    transactionId: text("transaction_id")
      .notNull()
      .references(() => ledgerTransaction.id),
    position: integer("position").notNull(),
    account: text("account").notNull(),
    amountCents: cents("amount_cents").notNull(),
  },
  (t) => [
    primaryKey({ name: "ledger_entry_once", columns: [t.transactionId, t.position] }),
    index("ledger_entry_account").on(t.account),
  ],
);
