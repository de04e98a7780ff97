import Stripe from "stripe";
import type { PaidPage } from "../../commands/record-payment.ts";
import type { PayoutAccountFacts } from "../../core/payout/payout-account.ts";
import type { Settings } from "../env.ts";
import { accountCalls } from "./account-calls.ts";
import { type EventRow, eventRow } from "./event-row.ts";
import { paidOut } from "./paid-out.ts";
import { readEvent } from "./read-event.ts";

/** The version the requests below were written against; the webhook endpoint is created with the same one. */
export const STRIPE_VERSION = "2026-10-28.endive";

export type PageRequest = Stripe.Checkout.SessionCreateParams;

/** `checkoutId`: whose page it is, as we told the provider when it was made; null for a page of somebody else. */
export type PageState = { checkoutId: string | null } & (
  | { kind: "open"; url: string }
  | { kind: "paid"; paid: PaidPage }
  | { kind: "ended" }
);

/** The payment provider as the product needs it. Every POST carries the key of its outbox row. */
export type PaymentProvider = {
  createPage: (params: PageRequest, key: string) => Promise<{ sessionId: string; url: string }>;
  pageState: (sessionId: string) => Promise<PageState>;
  /** Whose payment this is, and whether the bank has just said no. */
  refusedPayment: (intentId: string) => Promise<{ checkoutId: string | null; refused: boolean }>;
  /** Asks that the page can no longer be paid; returns how it ended: a page that was paid stays paid. */
  endPage: (sessionId: string, key: string) => Promise<PageState>;
  refund: (params: Stripe.RefundCreateParams, key: string) => Promise<{ id: string; status: string }>;
  refundsOf: (intentId: string) => Promise<readonly { id: string; opId: string | undefined; status: string }[]>;
  transfer: (params: Stripe.TransferCreateParams, key: string) => Promise<{ id: string }>;
  transfersOf: (group: string) => Promise<readonly { id: string; opId: string | undefined }[]>;
  /** A payee's own account; asked again under the same key it is the same account. */
  openAccount: (params: Stripe.V2.Core.AccountCreateParams, key: string) => Promise<{ id: string }>;
  payOnMondays: (account: string, key: string) => Promise<void>;
  /** A way into the provider's form for this account; for one use, within minutes. */
  accountPage: (account: string, urls: { returnUrl: string; refreshUrl: string }, key: string) => Promise<string>;
  account: (account: string) => Promise<PayoutAccountFacts>;
  /** Verified over the raw body; throws on a signature that is not the provider's. */
  event: (body: string, signature: string) => Promise<EventRow & { livemode: boolean }>;
  feeOf: (chargeId: string) => Promise<number | null>;
  /** Our transfers whose money has reached the bank of this account with one of its latest payouts. */
  paidOut: (account: string) => Promise<ReadonlySet<string>>;
  /** Events of the last days that we have not answered; the provider keeps them. */
  missedEvents: () => Promise<readonly EventRow[]>;
};

export function stripeProvider(settings: Settings): PaymentProvider {
  const stripe = new Stripe(settings.STRIPE_SECRET_KEY, {
    apiVersion: STRIPE_VERSION,
    httpClient: Stripe.createFetchHttpClient(),
    timeout: 15_000,
    maxNetworkRetries: 2,
    telemetry: false,
    ...hostOf(settings.STRIPE_API_BASE),
  });

  const stateOf = (session: Stripe.Checkout.Session): PageState => {
    const checkoutId = session.client_reference_id;
    if (session.status === "expired") return { kind: "ended", checkoutId };
    // Complete and not paid yet: a payment that takes its time may still come.
    if (session.status === "open" || (session.status === "complete" && session.payment_status === "unpaid"))
      return { kind: "open", url: session.url ?? "", checkoutId };
    if (session.payment_status !== "paid") throw new Error("a page of which nobody knows how it stands");
    const intent = session.payment_intent;
    if (intent === null || typeof intent === "string") throw new Error("a paid page without its intent");
    const charge = intent.latest_charge;
    if (charge === null || typeof charge === "string") throw new Error("a paid page without its charge");
    const movement = charge.balance_transaction;
    return {
      kind: "paid",
      checkoutId,
      paid: {
        intentId: intent.id,
        chargeId: charge.id,
        amountCents: charge.amount,
        feeCents: movement === null || typeof movement === "string" ? null : movement.fee,
      },
    };
  };
  const expand = ["payment_intent.latest_charge.balance_transaction"];

  const pageState = async (sessionId: string) =>
    stateOf(await stripe.checkout.sessions.retrieve(sessionId, { expand }));
  return {
    pageState,
    createPage: async (params, key) => {
      const session = await stripe.checkout.sessions.create(params, { idempotencyKey: key });
      return { sessionId: session.id, url: session.url ?? "" };
    },
    endPage: async (sessionId, key) => {
      try {
        return stateOf(await stripe.checkout.sessions.expire(sessionId, { expand }, { idempotencyKey: key }));
      } catch (error) {
        // Already paid or expired: the page says which.
        if (error instanceof Stripe.errors.StripeInvalidRequestError) return await pageState(sessionId);
        throw error;
      }
    },
    refusedPayment: async (intentId) => {
      const intent = await stripe.paymentIntents.retrieve(intentId);
      return { checkoutId: intent.metadata.op_id ?? null, refused: intent.last_payment_error !== null };
    },
    refund: async (params, key) => {
      const refund = await stripe.refunds.create(params, { idempotencyKey: key });
      return { id: refund.id, status: refund.status ?? "pending" };
    },
    refundsOf: async (intentId) => {
      const list = await stripe.refunds.list({ payment_intent: intentId, limit: 100 });
      return list.data.map((one) => ({ id: one.id, opId: one.metadata?.op_id, status: one.status ?? "pending" }));
    },
    transfer: async (params, key) => {
      const transfer = await stripe.transfers.create(params, { idempotencyKey: key });
      return { id: transfer.id };
    },
    transfersOf: async (group) => {
      const found: { id: string; opId: string | undefined }[] = [];
      for await (const one of stripe.transfers.list({ transfer_group: group, limit: 100 }))
        found.push({ id: one.id, opId: one.metadata.op_id });
      return found;
    },
    ...accountCalls(stripe),
    event: (body, signature) => readEvent(stripe, settings, body, signature),
    paidOut: (account) => paidOut(stripe, account),
    missedEvents: async () => {
      const list = await stripe.events.list({ delivery_success: false, limit: 100 });
      return list.data.map(eventRow);
    },
    feeOf: async (chargeId) => {
      const charge = await stripe.charges.retrieve(chargeId, { expand: ["balance_transaction"] });
      const movement = charge.balance_transaction;
      return movement === null || typeof movement === "string" ? null : movement.fee;
    },
  };
}

function hostOf(base: string | undefined): { host?: string; port?: string; protocol?: "http" | "https" } {
  if (base === undefined) return {};
  const url = new URL(base);
  const protocol = url.protocol === "http:" ? "http" : "https";
  return { host: url.hostname, port: url.port || (protocol === "http" ? "80" : "443"), protocol };
}
