import { type Cents, sumCents } from "../money/cents.ts";
import type { BasketStatus } from "./decide-validation.ts";

export type ReopenFacts = {
  readonly status: BasketStatus;
  /** The distribution was validated, or its validation is running. */
  readonly distributionClosed: boolean;
  readonly refunds: readonly {
    readonly id: string;
    readonly cause: string;
    readonly status: string;
    readonly amountCents: Cents;
  }[];
};

export type ReopenDecision =
  | { readonly kind: "refused"; readonly code: "distribution_closed" | "basket_not_open" }
  /** `withdraw`: refunds that have not left and are taken back. */
  | { readonly kind: "reopen"; readonly withdraw: ReopenFacts["refunds"]; readonly withdrawnCents: Cents };

/** These follow from the amounts that are open again; what else goes back has reasons of its own. */
const OF_AMOUNTS: ReadonlySet<string> = new Set(["validation", "late_change", "not_collected"]);

/**
 * BAS-10. The référent opens a validated basket again until the distribution is validated. Refunds that have not left are
 * withdrawn; money that was sent stays sent, whatever the next confirmation comes to.
 */
export function decideReopen(facts: ReopenFacts): ReopenDecision {
  if (facts.distributionClosed) return { kind: "refused", code: "distribution_closed" };
  if (facts.status !== "validated") return { kind: "refused", code: "basket_not_open" };
  const withdraw = facts.refunds.filter((refund) => refund.status === "decided" && OF_AMOUNTS.has(refund.cause));
  return { kind: "reopen", withdraw, withdrawnCents: sumCents(withdraw.map((refund) => refund.amountCents)) };
}
