import { expect, it } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { boundedQuantity, mostOf, nearestSold } from "./bounded-quantity.ts";

const bounds = { stepMilli: milli(500), minMilli: milli(1500), maxMilli: milli(4000) };

it("PRD-8 one touch puts in the least, and takes the least out again whole", () => {
  expect(boundedQuantity(bounds, 500, 0)).toBe(1500);
  expect(boundedQuantity(bounds, 1000, 1500)).toBe(0);
  expect(boundedQuantity(bounds, 2000, 1500)).toBe(2000);
  expect(boundedQuantity(bounds, 9000, 4000)).toBe(4000);
  expect(boundedQuantity(bounds, 0, 4000)).toBe(0);
});

it("goes as far as there is room, and no further than the most", () => {
  expect(mostOf(bounds, undefined)).toBe(4000);
  expect(mostOf(bounds, milli(2500))).toBe(2500);
  expect(mostOf({ ...bounds, maxMilli: null }, undefined)).toBeUndefined();
});

it("finds what is sold nearest to a quantity that is not", () => {
  expect([200, 1600, 1800, 9000].map((quantity) => nearestSold(bounds, quantity))).toEqual([1500, 1500, 2000, 4000]);
});
