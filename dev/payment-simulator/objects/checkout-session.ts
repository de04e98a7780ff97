import type Stripe from "stripe";
import { DAY_MS } from "../constants.ts";
import { invalidRequest, type Refusal } from "../refusal.ts";
import { inSeconds, type Session } from "./stored.ts";

interface NewSession {
  id: string;
  url: string;
  amountCents: number;
  now: number;
  expiresAt: number;
  successUrl: string | null;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  customerCreation: "always" | "if_required";
  locale: Stripe.Checkout.Session["locale"];
  metadata: Stripe.Metadata;
  submitType: Stripe.Checkout.Session["submit_type"];
  integrationIdentifier: string | null;
}

export function newSession(from: NewSession): Session {
  return {
    id: from.id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: from.amountCents,
    amount_total: from.amountCents,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: from.cancelUrl,
    client_reference_id: from.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: inSeconds(from.now),
    currency: "eur",
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: from.customerCreation,
    customer_details: from.customerEmail === null ? null : customerDetails(from.customerEmail),
    customer_email: from.customerEmail,
    discounts: [],
    expires_at: inSeconds(from.expiresAt),
    integration_identifier: from.integrationIdentifier,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: from.locale,
    managed_payments: null,
    metadata: from.metadata,
    mode: "payment",
    origin_context: null,
    // The current API makes the intent with the first payment attempt.
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: from.submitType,
    subscription: null,
    success_url: from.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: from.url,
    wallet_options: null,
  };
}

export function withAttempt(session: Session, paymentIntent: string): Session {
  return { ...session, payment_intent: paymentIntent };
}

export function completed(session: Session, paymentIntent: string, email: string): Session {
  return {
    ...session,
    customer_details: customerDetails(email),
    payment_intent: paymentIntent,
    payment_status: "paid",
    status: "complete",
    url: null,
  };
}

export function expired(session: Session): Session {
  return { ...session, status: "expired", url: null };
}

export function expiryRefusal(session: Session): Refusal | undefined {
  return session.status === "open"
    ? undefined
    : invalidRequest(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      );
}

const leastLifeMs = 30 * 60_000;

/**
 * Which clock measures the life of a session. The simulated one; but a caller that counts its payment holds in real time
 * while the demo clock runs days ahead means the real one, and would otherwise be refused for ever.
 */
export function expiryClock(expiresAt: number, now: number, realNow: number): "simulated" | "real" | Refusal {
  if (isLifeAllowed(expiresAt - now)) {
    return "simulated";
  }
  if (isLifeAllowed(expiresAt - realNow)) {
    return "real";
  }
  return expiresAt - now < leastLifeMs
    ? invalidRequest("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.")
    : invalidRequest("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
}

/** Both bounds in whole seconds, as Stripe compares them. */
function isLifeAllowed(lifeMs: number): boolean {
  return lifeMs > leastLifeMs - 1_000 && lifeMs <= DAY_MS;
}

function customerDetails(email: string): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: "none",
    tax_ids: null,
  };
}
