import { expect, it } from "vitest";
import { orderedAmounts } from "../../../core/line/line-amounts.ts";
import type { LineTerms } from "../../../core/line/line-terms.ts";
import { sumCents } from "../../../core/money/cents.ts";
import { demoBaskets } from "./baskets.ts";
import { onSale } from "./on-sale.ts";
import { demoPeople } from "./people.ts";
import { demoProducers } from "./producers.ts";
import type { DemoBasket, DemoTerms } from "./shapes.ts";

const variants = onSale(demoProducers);
const itemOf = ({ productKey, variantKey }: DemoBasket["lines"][number]) => {
  const found = variants.find(({ product, variant }) => product.key === productKey && variant.key === variantKey);
  if (found === undefined) throw new Error(`${productKey} ${variantKey} is not on sale`);
  return found;
};
const lineTerms = (terms: DemoTerms): LineTerms =>
  terms.kind === "counted" ? { kind: "counted", unit: terms.unit, unitCents: terms.priceCents } : terms;
const totalOf = (basket: DemoBasket) =>
  sumCents(
    basket.lines.map((line) => {
      return orderedAmounts(lineTerms(itemOf(line).variant.terms), line.quantityMilli, "estimate").estimateCents;
    }),
  );

const baskets = demoBaskets(20261121, demoPeople, variants, 37);

it("is the same for the same seed, and other baskets for another", () => {
  expect(demoBaskets(20261121, demoPeople, variants, 37)).toEqual(baskets);
  expect(demoBaskets(1, demoPeople, variants, 37)).not.toEqual(baskets);
});

it("gives each of so many people one basket of 4 to 12 different goods", () => {
  expect(new Set(baskets.map(({ personKey }) => personKey)).size).toBe(37);
  for (const { lines } of baskets) {
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(new Set(lines.map(({ productKey }) => productKey)).size).toBe(lines.length);
  }
});

it("orders whole steps, in the quantities of a household", () => {
  for (const line of baskets.flatMap(({ lines }) => lines)) {
    const { terms } = itemOf(line).variant;
    const step = terms.kind === "counted" ? terms.stepMilli : 1000;
    expect(line.quantityMilli % step, line.productKey).toBe(0);
    expect(line.quantityMilli).toBeGreaterThanOrEqual(step);
    expect(line.quantityMilli).toBeLessThanOrEqual(3000);
  }
});

it("costs what a week's basket costs", () => {
  const totals = baskets.map(totalOf);
  const average = sumCents(totals) / totals.length;
  expect(average).toBeGreaterThan(2500);
  expect(average).toBeLessThan(6000);
  expect(Math.max(...totals)).toBeLessThan(20_000);
});

it("takes from every producer, and weighs something in most baskets", () => {
  const sellers = new Set(baskets.flatMap(({ lines }) => lines.map((line) => itemOf(line).producerSlug)));
  expect(sellers.size).toBe(demoProducers.length);
  const weighing = baskets.filter(({ lines }) => lines.some((line) => itemOf(line).variant.terms.kind === "weighed"));
  expect(weighing.length).toBeGreaterThan(12);
});

it("never sells more than there is, however many come", () => {
  const crowd = Array.from({ length: 400 }, (_, index) => ({ key: `person-${index}` }));
  const taken = new Map<string, number>();
  for (const line of demoBaskets(5, crowd, variants, 400).flatMap(({ lines }) => lines)) {
    const units = (line.quantityMilli * itemOf(line).variant.stockPerUnit) / 1000;
    taken.set(line.productKey, (taken.get(line.productKey) ?? 0) + units);
  }
  const products = demoProducers.flatMap((producer) => producer.products);
  for (const { key, stock } of products) {
    expect(taken.get(key) ?? 0, key).toBeLessThanOrEqual(stock.amount ?? Number.POSITIVE_INFINITY);
  }
  const soldOut = products.filter(({ key, stock }) => stock.amount !== null && taken.get(key) === stock.amount);
  expect(soldOut.length).toBeGreaterThan(20);
});

it("refuses more baskets than people", () => {
  expect(() => demoBaskets(1, demoPeople, variants, demoPeople.length + 1)).toThrow(RangeError);
});
