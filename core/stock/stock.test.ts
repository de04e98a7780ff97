import fc from "fast-check";
import { expect, it } from "vitest";
import { type Milli, milli, milliOf } from "../quantity/milli.ts";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/refunds-and-baskets.json";
import { afterDelivery, availableOffer, availableStock, baseQuantity, fewLeft, packingsLeft } from "./stock.ts";

const pool = (onHandMilli: Milli | null, reservedMilli: Milli) => ({ onHandMilli, reservedMilli });

it("STO-1 is what is on hand less what is reserved, for every market alike", () => {
  const { onHand, orderedInMarketA, seenInMarketB } = vectors.sharedStock;
  expect(availableStock(pool(milliOf(onHand), milliOf(orderedInMarketA)))).toBe(seenInMarketB * 1000);
});

it("STO-1 is never below zero and never runs out where it is not counted", () => {
  expect(availableStock(pool(milliOf(2), milliOf(3)))).toBe(0);
  expect(availableStock(pool(null, milliOf(3)))).toBeNull();
});

it("STO-2 sells up to the cap of the date and up to the pool", () => {
  const five = pool(milliOf(5), milliOf(0));
  expect(availableOffer(five, null)).toBe(5000);
  expect(availableOffer(five, { capMilli: milliOf(3), takenMilli: milliOf(1) })).toBe(2000);
  expect(availableOffer(five, { capMilli: milliOf(9), takenMilli: milliOf(1) })).toBe(5000);
  expect(availableOffer(five, { capMilli: milliOf(1), takenMilli: milliOf(2) })).toBe(0);
  expect(availableOffer(pool(null, milliOf(0)), { capMilli: milliOf(3), takenMilli: milliOf(0) })).toBe(3000);
  expect(availableOffer(pool(null, milliOf(0)), null)).toBeNull();
});

it("STO-3 leaves whole packings of a shared pool", () => {
  const rest = milli(4200);
  expect([packingsLeft(rest, milli(500)), packingsLeft(rest, milliOf(5)), packingsLeft(null, milli(500))]).toEqual([
    8,
    0,
    null,
  ]);
});

it("STO-3 sells one packing more of nothing it has not", () => {
  holds(fc.tuple(fc.nat(1_000_000).map(milli), fc.integer({ min: 1, max: 50_000 }).map(milli)), ([rest, packing]) => {
    const left = packingsLeft(rest, packing) ?? 0;
    expect(baseQuantity(left, packing)).toBeLessThanOrEqual(rest);
    expect(baseQuantity(left + 1, packing)).toBeGreaterThan(rest);
  });
});

it("STO-4 says so when few are left", () => {
  expect([null, 0, 1, 5, 6].map(fewLeft)).toEqual([false, false, true, true, false]);
});

it("STO-5 moves nothing for others when goods are delivered", () => {
  const { onHand, orderedInMarketA, afterDistributionOfA } = vectors.sharedStock;
  const after = afterDelivery(pool(milliOf(onHand), milliOf(orderedInMarketA)), milliOf(orderedInMarketA));
  expect(after.onHandMilli).toBe(afterDistributionOfA.onHand * 1000);
  expect(availableStock(after)).toBe(afterDistributionOfA.seenInMarketB * 1000);
  expect(afterDelivery(pool(null, milliOf(3)), milliOf(3))).toEqual(pool(null, milliOf(0)));
});
