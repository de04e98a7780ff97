import { expect, it } from "vitest";
import { CLOSE_BLOCKS, type ClosingFacts, decideCloseDistribution } from "./decide-close.ts";

const ready: ClosingFacts = {
  now: 2000,
  pickupStartsAt: 1000,
  status: "open",
  lookAgains: 0,
  lateChanges: 0,
  clashes: 0,
  cashPromised: 0,
  phonesOut: 0,
  acknowledged: false,
};
const codes = (facts: Partial<ClosingFacts>) => {
  const decision = decideCloseDistribution({ ...ready, ...facts });
  return decision.kind === "ok" ? [] : decision.codes;
};

it("DIS-3 is possible from the start of the pickup on", () => {
  expect(decideCloseDistribution(ready)).toEqual({ kind: "ok" });
  expect(codes({ now: 1000 })).toEqual([]);
  expect(codes({ now: 999 })).toEqual(["distribution_not_started"]);
});

it("DIS-3 happens once, and not to a cancelled distribution", () => {
  expect(codes({ status: "validated", lookAgains: 1 })).toEqual(["distribution_closed"]);
  expect(codes({ status: "cancelled" })).toEqual(["distribution_closed"]);
});

it.each([
  ["look_again_open", { lookAgains: 1 }],
  ["late_change_open", { lateChanges: 2 }],
  ["basket_clash", { clashes: 1 }],
  ["cash_promised", { cashPromised: 1 }],
])("DIS-4 is blocked by %s", (code, facts) => {
  expect(codes(facts)).toEqual([code]);
  expect(codes({ ...facts, acknowledged: true })).toEqual([code]);
});

it("DIS-4 names all that blocks", () => {
  const everything = { now: 0, lookAgains: 1, lateChanges: 1, clashes: 1, cashPromised: 1, phonesOut: 1 };
  expect(codes(everything)).toEqual(CLOSE_BLOCKS.filter((code) => code !== "distribution_closed"));
});

it("DIS-5 waits for silent phones until somebody says to go on", () => {
  expect(codes({ phonesOut: 2 })).toEqual(["phones_out"]);
  expect(codes({ phonesOut: 2, acknowledged: true })).toEqual([]);
  expect(codes({ phonesOut: 2, lateChanges: 1, acknowledged: true })).toEqual(["late_change_open"]);
});
