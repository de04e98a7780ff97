import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { HELD_REASONS } from "../../core/contract/money.ts";
import { basket, checkout, due } from "./basket.ts";
import { cents, cents0, id, instant } from "./columns.ts";
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
    cause: text("cause", { enum: ["validation", "correction", "late_change", "not_kept", "cancelled"] }).notNull(),
    status: text("status", { enum: ["decided", "sent", "succeeded", "failed", "withdrawn"] }).notNull(),
    providerId: text("provider_id"),
    decidedAt: instant("decided_at").notNull(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    unique("refund_provider").on(t.providerId),
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
    /** When the till's part was handed over. */
    tillGivenAt: instant("till_given_at"),
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
