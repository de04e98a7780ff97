import { expect, test } from "vitest";
import { milli } from "../../core/quantity/milli.ts";
import { anOffer, stockOf } from "../testing/shop-builders.ts";
import { leftOf, roomFor } from "./stock-left.ts";

const tomatoes = anOffer();
const jar = anOffer({ id: "jar", stepMilli: milli(1000), stockPerUnit: 750 });

test("what is left is counted in steps of the offer", () => {
  expect(leftOf(tomatoes, stockOf({ "pool-tomatoes": 2300 }))).toBe(2000);
  expect(leftOf(jar, stockOf({ "pool-tomatoes": 2300 }))).toBe(3000);
  expect(leftOf(jar, stockOf({ "pool-tomatoes": 0 }))).toBe(0);
  expect(leftOf(tomatoes, stockOf({ "pool-tomatoes": null }))).toBeUndefined();
});

test("other packings in the cart take from the same stock, the offer's own quantity does not count against itself", () => {
  const cart = [[tomatoes, milli(1000)] as const, [jar, milli(1000)] as const];
  expect(roomFor(tomatoes, stockOf({ "pool-tomatoes": 2300 }), cart)).toBe(1500);
  expect(roomFor(jar, stockOf({ "pool-tomatoes": 2300 }), cart)).toBe(1000);
  expect(roomFor(tomatoes, stockOf({}), cart)).toBeUndefined();
});
