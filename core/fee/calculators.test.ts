import { expect, it } from "vitest";
import { bps } from "../money/bps.ts";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import vectors from "../vectors/fees.json";
import {
  feePerKg,
  flatPerItem,
  flatPerOrder,
  flexibleFee,
  percentOfItems,
  percentPerItem,
  priceSackFee,
} from "./calculators.ts";

it.each(vectors.percentPerItem)("CAL-1 per item: $pctBps on $quantity × $priceCents", (vector) => {
  expect(percentPerItem(bps(vector.pctBps), cents(vector.priceCents), vector.quantity)).toBe(vector.feeCents);
});

it.each(vectors.percentOfItems)("CAL-1 of items: $pctBps on $quantity × $priceCents", (vector) => {
  expect(percentOfItems(bps(vector.pctBps), cents(vector.priceCents * vector.quantity))).toBe(vector.feeCents);
});

it("CAL-1 tells rounding per item from rounding on the sum", () => {
  expect(percentPerItem(bps(2000), cents(86), 8)).toBe(136);
  expect(percentOfItems(bps(2000), cents(86 * 8))).toBe(138);
});

it.each(vectors.flatPerItem)("CAL-2 takes $amountCents on each of $quantity", ({ amountCents, quantity, feeCents }) => {
  expect(flatPerItem(cents(amountCents), quantity)).toBe(feeCents);
});

it.each(vectors.flatPerOrder)("CAL-3 takes $amountCents once for $items", ({ amountCents, items, feeCents }) => {
  expect(flatPerOrder(cents(amountCents), items)).toBe(feeCents);
  expect(flatPerOrder(cents(amountCents), 0)).toBe(0);
});

it.each(vectors.flexible)("CAL-4 takes $feeCents for $items items, at most $max", (vector) => {
  const rate = {
    firstCents: cents(vector.firstCents),
    additionalCents: cents(vector.additionalCents),
    maxItems: vector.max,
  };
  expect(flexibleFee(rate, vector.items)).toBe(vector.feeCents);
});

it("CAL-4 counts every item where there is no most, and nothing for none", () => {
  const rate = { firstCents: cents(200), additionalCents: cents(100), maxItems: null };
  expect([flexibleFee(rate, 0), flexibleFee(rate, 1), flexibleFee(rate, 10)]).toEqual([0, 200, 1100]);
});

it.each(vectors.priceSack)("CAL-5 takes $feeCents on $itemsTotalCents with a minimum of $minimumCents", (vector) => {
  const sack = {
    minimumCents: cents(vector.minimumCents),
    normalCents: cents(vector.normalCents),
    otherCents: cents(vector.otherCents),
  };
  expect(priceSackFee(sack, cents(vector.itemsTotalCents))).toBe(vector.feeCents);
  expect(priceSackFee(sack, sack.minimumCents)).toBe(vector.otherCents);
});

it.each(vectors.perKg)("CAL-6 takes $feeCents by weight", (vector) => {
  const lines = vector.lines.map((line) => ({
    unitGrams: grams(line.unitGrams),
    items: line.quantity,
    ...("finalGrams" in line && line.finalGrams !== undefined && { finalGrams: grams(line.finalGrams) }),
  }));
  expect(feePerKg(cents(vector.perKgCents), lines)).toBe(vector.feeCents);
});
