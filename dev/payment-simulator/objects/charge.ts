import type Stripe from "stripe";
import { type Charge, inSeconds } from "./stored.ts";

interface NewCharge {
  id: string;
  amountCents: number;
  now: number;
  paymentIntent: string | null;
  paymentMethod: string | null;
  description: string | null;
  email: string | null;
  metadata: Stripe.Metadata;
  transferGroup: string | null;
}

export function newCharge(from: NewCharge): Charge {
  return {
    id: from.id,
    object: "charge",
    amount: from.amountCents,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {
      address: { city: null, country: "FR", line1: null, line2: null, postal_code: null, state: null },
      email: from.email,
      name: null,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: "SIMULATEUR",
    captured: false,
    created: inSeconds(from.now),
    currency: "eur",
    customer: null,
    description: from.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: from.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: from.paymentIntent,
    payment_method: from.paymentMethod,
    payment_method_details: { type: "card", card },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "pending",
    transfer_data: null,
    transfer_group: from.transferGroup,
  };
}

export function succeeded(charge: Charge, balanceTransaction: string | null): Charge {
  return {
    ...charge,
    amount_captured: charge.amount,
    balance_transaction: balanceTransaction,
    captured: true,
    paid: true,
    status: "succeeded",
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: "approved_by_network",
      reason: null,
      risk_level: "normal",
      seller_message: "Payment complete.",
      type: "authorized",
    },
  };
}

export function declined(charge: Charge): Charge {
  return {
    ...charge,
    failure_code: "card_declined",
    failure_message: "Your card was declined.",
    status: "failed",
    outcome: {
      advice_code: "try_again_later",
      network_advice_code: null,
      network_decline_code: "05",
      network_status: "declined_by_network",
      reason: "generic_decline",
      risk_level: "normal",
      seller_message: "The bank did not return any further details with this decline.",
      type: "issuer_declined",
    },
  };
}

export const unrefundedCents = (charge: Charge): number => charge.amount_captured - charge.amount_refunded;

/** Also with a negative amount: a refund that fails gives its part back to the charge. */
export function withRefunded(charge: Charge, amountCents: number): Charge {
  const amount_refunded = charge.amount_refunded + amountCents;
  return { ...charge, amount_refunded, refunded: amount_refunded === charge.amount_captured };
}

const card: Stripe.Charge.PaymentMethodDetails.Card = {
  amount_authorized: null,
  authorization_code: null,
  brand: "visa",
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
  country: "FR",
  electronic_commerce_indicator: null,
  exp_month: 12,
  exp_year: 2034,
  funding: "debit",
  installments: null,
  last4: "4242",
  mandate: null,
  network: "visa",
  network_transaction_id: null,
  regulated_status: "regulated",
  three_d_secure: null,
  transaction_link_id: null,
  wallet: null,
};
