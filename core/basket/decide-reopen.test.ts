import { expect, it } from "vitest";
import { cents } from "../money/cents.ts";
import { decideReopen, type ReopenFacts } from "./decide-reopen.ts";

const validated = (given: Partial<ReopenFacts> = {}): ReopenFacts => ({
  status: "validated",
  distributionClosed: false,
  refunds: [],
  ...given,
});
const refund = (id: string, status: string, cause = "validation") => ({ id, status, cause, amountCents: cents(100) });

it("BAS-10 withdraws what has not left and nothing else", () => {
  const refunds = [
    refund("decided", "decided"),
    refund("late", "decided", "late_change"),
    refund("sent", "sent"),
    refund("done", "succeeded"),
    refund("failed", "failed"),
    refund("withdrawn", "withdrawn"),
    refund("too-late-to-order", "decided", "not_kept"),
  ];
  expect(decideReopen(validated({ refunds }))).toEqual({
    kind: "reopen",
    withdraw: [refunds[0], refunds[1]],
    withdrawnCents: 200,
  });
});

it.each([
  ["a closed distribution", validated({ distributionClosed: true }), "distribution_closed"],
  ["an open basket", validated({ status: "ordered" }), "basket_not_open"],
  ["a cancelled basket", validated({ status: "cancelled" }), "basket_not_open"],
])("BAS-10 refuses %s", (_, facts, code) => {
  expect(decideReopen(facts)).toEqual({ kind: "refused", code });
});
