import { type Cents, cents } from "../../core/money/cents.ts";

/** Payments as refunds and transfers of their own date know them: what paid former dues belongs to those dues (LED-14). */
export const refundable = <Payment extends { amountCents: Cents; duesCents: Cents }>(payments: readonly Payment[]) =>
  payments.map((one) => ({ ...one, amountCents: cents(one.amountCents - one.duesCents) }));
