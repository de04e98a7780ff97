/** Where a payee's account stands for us; it may get money only when `active`. */
export const PAYOUT_STATUSES = ["missing", "pending", "active", "restricted"] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

/** What the provider still wants of somebody, in our words. */
export const PAYOUT_WANTS = ["bank_account", "identity", "business", "terms", "other"] as const;
export type PayoutWant = (typeof PAYOUT_WANTS)[number];

/** An account as the provider tells it. */
export type PayoutAccountFacts = {
  readonly closed: boolean;
  /** May receive, may be paid out: the provider's own words; null = never asked for. */
  readonly transfers: string | null;
  readonly payouts: string | null;
  /** Names of what its person still has to give ("defaults.payout_methods", "identity.individual.documents…"). */
  readonly requirements: readonly string[];
};

export type PayoutAccount = { readonly status: PayoutStatus; readonly wants: readonly PayoutWant[] };

/**
 * ACC-1, ACC-2. Active when it may both receive and be paid out; pending while nothing is asked of its person and the provider
 * still looks; restricted in every other case, also one that this build does not know.
 */
export function payoutAccount(facts: PayoutAccountFacts): PayoutAccount {
  const both = [facts.transfers, facts.payouts];
  if (!facts.closed && both.every((state) => state === "active")) return { status: "active", wants: [] };
  const wants = [...new Set(facts.requirements.map(wantOf))].toSorted(
    (a, b) => PAYOUT_WANTS.indexOf(a) - PAYOUT_WANTS.indexOf(b),
  );
  const waits = both.every((state) => state === "active" || state === "pending");
  return { status: !facts.closed && waits && wants.length === 0 ? "pending" : "restricted", wants };
}

/** ACC-3. */
function wantOf(requirement: string): PayoutWant {
  if (requirement.includes("payout_methods") || requirement.includes("bank_account")) return "bank_account";
  if (requirement.includes("attestations") || requirement.includes("terms_of_service")) return "terms";
  if (requirement.startsWith("identity.individual") || requirement.includes("persons")) return "identity";
  if (requirement.startsWith("identity.business_details") || requirement.startsWith("defaults.profile"))
    return "business";
  return "other";
}
