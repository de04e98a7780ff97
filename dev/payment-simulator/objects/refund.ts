import type Stripe from "stripe";
import { inEuros, invalidRequest, type Refusal } from "../refusal.ts";
import { unrefundedCents } from "./charge.ts";
import { type Charge, inSeconds, type Refund } from "./stored.ts";

interface NewRefund {
  id: string;
  amountCents: number;
  charge: Charge;
  metadata: Stripe.Metadata;
  reason: Stripe.Refund["reason"];
  now: number;
}

/** `refund_pending`: the balance is short; it leaves by itself when money comes in. */
export function newRefund(from: NewRefund): Refund {
  return {
    id: from.id,
    object: "refund",
    amount: from.amountCents,
    balance_transaction: null,
    charge: from.charge.id,
    created: inSeconds(from.now),
    currency: from.charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { card: { type: "pending" }, type: "card" },
    metadata: from.metadata,
    payment_intent: from.charge.payment_intent,
    payment_method: from.charge.payment_method,
    pending_reason: "insufficient_funds",
    reason: from.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: "pending",
    transfer_reversal: null,
  };
}

export function sent(refund: Refund, balanceTransaction: string): Refund {
  const { pending_reason: _, ...rest } = refund;
  return {
    ...rest,
    balance_transaction: balanceTransaction,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    status: "succeeded",
  };
}

/** A card network may give a refund back days after it succeeded; the customer is then still owed. */
export function failed(refund: Refund, reason: string, balanceTransaction: string | null): Refund {
  const { pending_reason: _, ...rest } = refund;
  return {
    ...rest,
    ...(balanceTransaction === null ? {} : { failure_balance_transaction: balanceTransaction }),
    failure_reason: reason,
    status: "failed",
  };
}

/** How much a refund request takes from the charge: all that is left unless it names an amount. */
export function refundableCents(charge: Charge, asked: number | undefined): number | Refusal {
  if (charge.status !== "succeeded") {
    return invalidRequest(`Charge ${charge.id} cannot be refunded: it did not succeed.`, {
      code: "charge_not_refundable",
    });
  }
  const left = unrefundedCents(charge);
  if (left === 0) {
    return invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  }
  const amount = asked ?? left;
  if (amount <= left) {
    return amount;
  }
  const limit =
    charge.amount_refunded === 0
      ? `charge amount (${inEuros(charge.amount)})`
      : `unrefunded amount on charge (${inEuros(left)})`;
  // Seen on the real thing: this one has a param and no code.
  return invalidRequest(`Refund amount (${inEuros(amount)}) is greater than ${limit}`, { param: "amount" });
}
