import fc from "fast-check";
import { expect, it } from "vitest";
import { milli, milliOf } from "../quantity/milli.ts";
import { holds } from "../testing/holds.ts";
import { SHARE_WAYS, shareShort, type WantedPart } from "./share-short.ts";

const wants = (...quantities: number[]): WantedPart[] =>
  quantities.map((wanted, n) => ({ basket: n + 1, line: 1, wantedMilli: milliOf(wanted) }));
const given = (arrived: number, parts: WantedPart[], way: "in_order" | "in_turn") =>
  shareShort(milliOf(arrived), parts, way).map((part) => part.givenMilli / 1000);

it("SHG-2 serves who ordered first", () => {
  expect(given(3, wants(2, 2, 1), "in_order")).toEqual([2, 1, 0]);
});

it("SHG-3 gives everybody one before anybody two", () => {
  expect(given(3, wants(2, 2, 1), "in_turn")).toEqual([1, 1, 1]);
  expect(given(4, wants(3, 3, 1), "in_turn")).toEqual([2, 1, 1]);
  expect(given(2, wants(1, 1, 1), "in_turn")).toEqual([1, 1, 0]);
});

const someParts = fc
  .array(
    fc.record({ basket: fc.nat(20), line: fc.nat(3), wantedMilli: fc.integer({ min: 1, max: 5000 }).map(milli) }),
    { maxLength: 12 },
  )
  .map((parts) => [...new Map(parts.map((part) => [`${part.basket} ${part.line}`, part])).values()]);
const anything = fc.tuple(someParts, fc.nat(30_000).map(milli), fc.constantFrom(...SHARE_WAYS));

it("SHG-1 gives out all that came, never more, and to nobody more than was ordered", () => {
  holds(anything, ([parts, arrived, way]) => {
    const shared = shareShort(arrived, parts, way);
    const total = shared.reduce((sum, part) => sum + part.givenMilli, 0);
    expect(total).toBe(
      Math.min(
        arrived,
        parts.reduce((sum, part) => sum + part.wantedMilli, 0),
      ),
    );
    for (const part of shared) expect(part.givenMilli).toBeLessThanOrEqual(part.wantedMilli);
    expect(shared).toHaveLength(parts.length);
  });
});

it("SHG-2 leaves nobody short while somebody later has any", () => {
  holds(anything, ([parts, arrived]) => {
    const shared = shareShort(arrived, parts, "in_order");
    const firstShort = shared.findIndex((part) => part.givenMilli < part.wantedMilli);
    if (firstShort >= 0) expect(shared.slice(firstShort + 1).every((part) => part.givenMilli === 0)).toBe(true);
  });
});

it("SHG-3 leaves no one who is short more than one behind another", () => {
  holds(anything, ([parts, arrived]) => {
    const shared = shareShort(arrived, parts, "in_turn");
    const short = shared.filter((part) => part.givenMilli < part.wantedMilli).map((part) => part.givenMilli);
    const most = Math.max(0, ...shared.map((part) => part.givenMilli));
    for (const quantity of short) expect(most - quantity).toBeLessThanOrEqual(1000);
  });
});

it("SHG-4 proposes the same whatever the order in which the baskets are given", () => {
  holds(anything, ([parts, arrived, way]) => {
    expect(shareShort(arrived, parts.toReversed(), way)).toEqual(shareShort(arrived, parts, way));
  });
});
