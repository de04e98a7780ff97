import type Stripe from "stripe";
import { inSeconds, type PaymentIntent } from "./stored.ts";

/** What a Checkout Session keeps for the intent that its first payment attempt creates. */
export interface IntentData {
  description: string | null;
  metadata: Stripe.Metadata;
  transferGroup: string | null;
  receiptEmail: string | null;
}

interface NewIntent extends IntentData {
  id: string;
  clientSecret: string;
  amountCents: number;
  now: number;
}

export function newIntent(from: NewIntent): PaymentIntent {
  return {
    id: from.id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: from.amountCents,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: from.clientSecret,
    confirmation_method: "automatic",
    created: inSeconds(from.now),
    currency: "eur",
    customer: null,
    customer_account: null,
    description: from.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: from.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: from.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_group: from.transferGroup,
  };
}

export function paid(intent: PaymentIntent, charge: string, paymentMethod: string): PaymentIntent {
  return {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge,
    payment_method: paymentMethod,
    status: "succeeded",
  };
}

/** A refused card leaves the intent open for another try. */
export function refused(intent: PaymentIntent, charge: string): PaymentIntent {
  return {
    ...intent,
    latest_charge: charge,
    last_payment_error: {
      charge,
      code: "card_declined",
      decline_code: "generic_decline",
      doc_url: "https://docs.stripe.com/error-codes#card-declined",
      message: "Your card was declined.",
      type: "card_error",
    },
    status: "requires_payment_method",
  };
}

export function canceled(intent: PaymentIntent, now: number): PaymentIntent {
  return { ...intent, canceled_at: inSeconds(now), cancellation_reason: "expired", status: "canceled" };
}
