import type Stripe from "stripe";
import type { AccountV2 } from "./stored.ts";

export type CapabilityStatus = "active" | "pending" | "restricted" | "rejected" | "unsupported";

/** A connected account: its v2 face is made on reading, from these facts. */
export interface AccountFacts {
  readonly id: string;
  readonly createdAt: number;
  readonly contactEmail: string | null;
  readonly displayName: string | null;
  readonly country: string | null;
  readonly entityType: Stripe.V2.Core.Account.Identity["entity_type"] | null;
  readonly dashboard: "express" | "full" | "none" | null;
  readonly defaults: { readonly currency: string | null; readonly locales: readonly string[] | null };
  readonly responsibilities: { readonly fees: "application" | "stripe"; readonly losses: "application" | "stripe" };
  readonly metadata: Record<string, string>;
  /** `stripe_balance.stripe_transfers` (may receive), absent when never requested. */
  readonly transfers: CapabilityStatus | null;
  /** `stripe_balance.payouts` (may be paid); Stripe requests it by itself. */
  readonly payouts: CapabilityStatus | null;
  readonly closed: boolean;
}

export type AccountSection =
  | "configuration.customer"
  | "configuration.merchant"
  | "configuration.recipient"
  | "defaults"
  | "future_requirements"
  | "identity"
  | "requirements";

export const onboarded = (facts: AccountFacts): AccountFacts => ({ ...facts, transfers: "active", payouts: "active" });

/** v2 answers hold only what `include` asks for; the rest is absent even when it exists. */
export function accountBody(facts: AccountFacts, include: readonly AccountSection[]): AccountV2 {
  const has = (section: AccountSection) => include.includes(section);
  return {
    id: facts.id,
    object: "v2.core.account",
    applied_configurations: ["recipient"],
    closed: facts.closed,
    ...(facts.contactEmail === null ? {} : { contact_email: facts.contactEmail }),
    created: new Date(facts.createdAt).toISOString(),
    ...(facts.dashboard === null ? {} : { dashboard: facts.dashboard }),
    ...(facts.displayName === null ? {} : { display_name: facts.displayName }),
    livemode: false,
    metadata: facts.metadata,
    ...(has("configuration.recipient") ? { configuration: { recipient: recipient(facts) } } : {}),
    ...(has("identity") ? { identity: identity(facts) } : {}),
    ...(has("defaults") ? { defaults: defaults(facts) } : {}),
    ...(has("requirements") ? { requirements: requirements(facts) } : {}),
    ...(has("future_requirements") ? { future_requirements: { entries: [] } } : {}),
  };
}

function recipient(facts: AccountFacts): Stripe.V2.Core.Account.Configuration.Recipient {
  const balance = {
    ...(facts.transfers === null ? {} : { stripe_transfers: capability(facts.transfers) }),
    ...(facts.payouts === null ? {} : { payouts: capability(facts.payouts) }),
  };
  return { applied: true, capabilities: { stripe_balance: balance } };
}

type StatusDetail =
  Stripe.V2.Core.Account.Configuration.Recipient.Capabilities.StripeBalance.StripeTransfers.StatusDetail;

function capability(status: CapabilityStatus): { status: CapabilityStatus; status_details: StatusDetail[] } {
  const reasons: Record<CapabilityStatus, StatusDetail[]> = {
    active: [],
    pending: [{ code: "requirements_pending_verification", resolution: "no_resolution" }],
    restricted: [{ code: "requirements_past_due", resolution: "provide_info" }],
    rejected: [{ code: "rejected_other", resolution: "contact_stripe" }],
    unsupported: [{ code: "unsupported_business", resolution: "no_resolution" }],
  };
  return { status, status_details: reasons[status] };
}

function identity(facts: AccountFacts): Stripe.V2.Core.Account.Identity {
  return {
    ...(facts.country === null ? {} : { country: facts.country }),
    ...(facts.entityType ? { entity_type: facts.entityType } : {}),
  };
}

function defaults(facts: AccountFacts): Stripe.V2.Core.Account.Defaults {
  return {
    currency: facts.defaults.currency ?? "eur",
    ...(facts.defaults.locales === null ? {} : { locales: [...facts.defaults.locales] }),
    responsibilities: {
      fees_collector: facts.responsibilities.fees,
      losses_collector: facts.responsibilities.losses,
      requirements_collector: "stripe",
    },
  };
}

function requirements(facts: AccountFacts): Stripe.V2.Core.Account.Requirements {
  if (facts.transfers !== "restricted" && facts.payouts !== "restricted") {
    return { entries: [] };
  }
  return {
    entries: [
      {
        awaiting_action_from: "user",
        description: "defaults.payout_methods",
        errors: [],
        impact: {
          restricts_capabilities: [
            {
              capability: "stripe_balance.stripe_transfers",
              configuration: "recipient",
              deadline: { status: "past_due" },
            },
          ],
        },
        minimum_deadline: { status: "past_due" },
        requested_reasons: [{ code: "routine_onboarding" }],
      },
    ],
    summary: { minimum_deadline: { status: "past_due" } },
  };
}
