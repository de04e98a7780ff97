import { type Cents, cents, minCents, sumCents } from "../money/cents.ts";

export type RefundablePayment = {
  readonly id: string;
  readonly amountCents: Cents;
  /** Refunds decided so far, sent or not. */
  readonly refundedCents: Cents;
  readonly paidAt: number;
};

export type RefundPart = { readonly paymentId: string; readonly cents: Cents };

/**
 * REF-1 … REF-3. Largest unrefunded remainder first, so that a refund is few operations; ties oldest first, then by id.
 * Never more than a payment has left: where all of them together do not suffice (cash or credit was part of it), the parts
 * add up to less than asked and the caller settles the rest another way.
 */
export function refundOverPayments(payments: readonly RefundablePayment[], refundCents: Cents): RefundPart[] {
  const parts: RefundPart[] = [];
  let left = refundCents;
  for (const payment of payments.toSorted(largestFirst)) {
    const part = minCents(remainder(payment), left);
    if (part <= 0) break;
    parts.push({ paymentId: payment.id, cents: part });
    left = cents(left - part);
  }
  return parts;
}

/** The most that can go back to these payments. */
export const refundableCents = (payments: readonly RefundablePayment[]): Cents => sumCents(payments.map(remainder));

const remainder = (payment: RefundablePayment): Cents => cents(payment.amountCents - payment.refundedCents);

const largestFirst = (a: RefundablePayment, b: RefundablePayment): number =>
  remainder(b) - remainder(a) || a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1);
