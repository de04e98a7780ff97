import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/fees.json";
import { allocate } from "./allocation.ts";
import { cents, sumCents } from "./cents.ts";

const someShares = fc
  .array(fc.oneof(fc.nat(20), fc.nat(5_000_000), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })
  .map((weights) => weights.map((weight, at) => ({ id: String.fromCharCode(97 + at), weight })));
const aSplit = fc
  .record({ total: fc.integer({ min: -2_000_000, max: 2_000_000 }).map(cents), shares: someShares })
  .filter(({ shares }) => shares.some((share) => share.weight > 0));

it.each(vectors.processingSplit)("SPL-1 splits $feeCents over $salesCents", ({ feeCents, salesCents, shares }) => {
  const parts = allocate(
    cents(feeCents),
    salesCents.map((weight, at) => ({ id: `seller-${at}`, weight })),
  );
  expect(parts.map((part) => part.cents)).toEqual(shares);
});

it("SPL-1 loses nothing, turns no sign and stays within a cent of every exact share", () => {
  holds(aSplit, ({ total, shares }) => {
    const parts = allocate(total, shares);
    expect(sumCents(parts.map((part) => part.cents))).toBe(total);
    const whole = shares.reduce((sum, share) => sum + BigInt(share.weight), 0n);
    for (const [at, part] of parts.entries()) {
      const off = BigInt(part.cents) * whole - BigInt(total) * BigInt(shares[at]?.weight ?? 0);
      expect(off < whole && off > -whole).toBe(true);
      expect(part.cents * total >= 0).toBe(true);
    }
  });
});

it("SPL-2 gives everybody the same in whatever order they come", () => {
  holds(fc.tuple(aSplit, fc.infiniteStream(fc.nat())), ([{ total, shares }, keys]) => {
    const shuffled = shares
      .map((share) => ({ share, key: keys.next().value }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ share }) => share);
    const byId = (parts: readonly { id: string; cents: number }[]) =>
      new Map(parts.map((part) => [part.id, part.cents]));
    expect(byId(allocate(total, shuffled))).toEqual(byId(allocate(total, shares)));
    expect(allocate(total, shuffled).map((part) => part.id)).toEqual(shuffled.map((share) => share.id));
  });
});

it("SPL-2 gives the left cent to the larger fraction, then to the smaller id", () => {
  const even = [
    { id: "b", weight: 1 },
    { id: "a", weight: 1 },
  ];
  expect(allocate(cents(3), even)).toEqual([
    { id: "b", cents: 1 },
    { id: "a", cents: 2 },
  ]);
  expect(allocate(cents(-3), even)).toEqual([
    { id: "b", cents: -1 },
    { id: "a", cents: -2 },
  ]);
  const uneven = [
    { id: "a", weight: 1 },
    { id: "z", weight: 2 },
  ];
  expect(allocate(cents(1), uneven)).toEqual([
    { id: "a", cents: 0 },
    { id: "z", cents: 1 },
  ]);
});

it("SPL-3 splits nothing over nothing, and nothing else over it", () => {
  expect(allocate(cents(0), [])).toEqual([]);
  expect(allocate(cents(0), [{ id: "a", weight: 0 }])).toEqual([{ id: "a", cents: 0 }]);
  expect(() => allocate(cents(1), [{ id: "a", weight: 0 }])).toThrow(RangeError);
  expect(() => allocate(cents(1), [])).toThrow(RangeError);
});

it("SPL-3 refuses shares that are no shares", () => {
  for (const weight of [-1, 0.5, Number.NaN])
    expect(() => allocate(cents(1), [{ id: "a", weight }])).toThrow(RangeError);
  const twice = [
    { id: "a", weight: 1 },
    { id: "a", weight: 1 },
  ];
  expect(() => allocate(cents(1), twice)).toThrow(RangeError);
});
