import { expect, it } from "vitest";
import { LARGE, largeMarket } from "./large.ts";

it("makes 2,000 products and 500 baskets of 12 lines, with no key twice", () => {
  const { producers, people, baskets } = largeMarket(1);
  const products = producers.flatMap((producer) => producer.products);
  expect(products).toHaveLength(2000);
  expect(new Set(products.map(({ key }) => key)).size).toBe(2000);
  expect(new Set(producers.map(({ slug }) => slug)).size).toBe(LARGE.producers);
  const everybody = [...people, ...producers.map(({ owner }) => owner)];
  for (const field of ["key", "email", "phone"] as const) {
    expect(new Set(everybody.map((person) => person[field])).size, field).toBe(540);
  }
  expect(baskets).toHaveLength(500);
  expect(new Set(baskets.map(({ lines }) => lines.length))).toEqual(new Set([12]));
  const known = new Set(products.map(({ key }) => key));
  expect(baskets.flatMap(({ lines }) => lines).filter(({ productKey }) => !known.has(productKey))).toEqual([]);
});

it("shares products that do not divide, and says the same for the same seed", () => {
  const size = { products: 11, producers: 4, baskets: 3, linesPerBasket: 2 };
  const market = largeMarket(9, size);
  expect(market.producers.map(({ products }) => products.length)).toEqual([3, 3, 3, 2]);
  expect(largeMarket(9, size)).toEqual(market);
});
