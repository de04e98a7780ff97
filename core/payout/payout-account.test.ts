import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { PAYOUT_STATUSES, PAYOUT_WANTS, type PayoutAccountFacts, payoutAccount } from "./payout-account.ts";

const facts = (rest: Partial<PayoutAccountFacts> = {}): PayoutAccountFacts => ({
  closed: false,
  transfers: "active",
  payouts: "active",
  requirements: [],
  ...rest,
});
const aState = fc.constantFrom("active", "pending", "restricted", "rejected", "unsupported", "a new word", null);

it("ACC-1 is active only when it may both receive and be paid out", () => {
  expect(payoutAccount(facts())).toEqual({ status: "active", wants: [] });
  holds(fc.tuple(aState, aState, fc.boolean()), ([transfers, payouts, closed]) => {
    const { status } = payoutAccount(facts({ transfers, payouts, closed }));
    expect(PAYOUT_STATUSES).toContain(status);
    expect(status === "active").toBe(!closed && transfers === "active" && payouts === "active");
  });
});

it.each([
  ["the provider looks", { transfers: "pending", payouts: "pending" }, "pending"],
  ["may receive, not yet be paid", { payouts: "pending" }, "pending"],
  [
    "its person has to do something meanwhile",
    { payouts: "pending", requirements: ["defaults.payout_methods"] },
    "restricted",
  ],
  ["refused", { transfers: "rejected" }, "restricted"],
  ["closed", { closed: true }, "restricted"],
  ["a bank account that bounced", { payouts: "restricted" }, "restricted"],
  ["never asked for", { transfers: null, payouts: null }, "restricted"],
  ["a word of a newer provider", { transfers: "paused" }, "restricted"],
] as const)("ACC-2 %s", (_, change, status) => {
  expect(payoutAccount(facts(change)).status).toBe(status);
});

it("ACC-3 says what is wanted in the market's words, each once and in one order", () => {
  const { wants } = payoutAccount(
    facts({
      transfers: "restricted",
      requirements: [
        "something.nobody.knows",
        "identity.individual.documents.primary_verification",
        "identity.individual.date_of_birth",
        "identity.attestations.terms_of_service.account",
        "identity.business_details.registered_name",
        "defaults.payout_methods",
      ],
    }),
  );
  expect(wants).toEqual([...PAYOUT_WANTS]);
});
