import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { IF_MISSING } from "../../core/line/if-missing.ts";
import { cents, id, instant, json } from "./columns.ts";
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
