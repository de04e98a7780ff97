import { type Cents, cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import type { checkout } from "../schema/checkout.ts";
import { payment } from "../schema/money.ts";

export type PaymentRow = {
  id: string;
  checkout: Pick<typeof checkout.$inferSelect, "id" | "marketId" | "distributionId">;
  /** null: the money came and nothing of it is kept. */
  basketId: string | null;
  paid: { intentId: string; chargeId: string; amountCents: number; feeCents: number | null };
  /** The part that pays dues of earlier dates. */
  duesCents?: Cents;
  at: number;
};

/** Money taken for a checkout, as the provider says; unique per intent and charge (payment_intent, payment_charge). */
export const insertPayment = (db: Database, { id, checkout: page, basketId, paid, duesCents, at }: PaymentRow) =>
  db.insert(payment).values({
    id,
    checkoutId: page.id,
    basketId,
    marketId: page.marketId,
    distributionId: page.distributionId,
    amountCents: cents(paid.amountCents),
    refundedCents: cents(0),
    processorFeeCents: paid.feeCents === null ? null : cents(paid.feeCents),
    intentId: paid.intentId,
    chargeId: paid.chargeId,
    paidAt: at,
    ...(duesCents !== undefined && { duesCents }),
  });
