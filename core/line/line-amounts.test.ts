import fc from "fast-check";
import { expect, it } from "vitest";
import { cents, sumCents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milli, milliOf } from "../quantity/milli.ts";
import { aQuantity, someTerms } from "../testing/arbitraries.ts";
import { counted, weighed } from "../testing/builders.ts";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/tax-and-rounding.json";
import { orderedAmounts } from "./line-amounts.ts";
import { countedPrice, weightPrice } from "./line-price.ts";

it.each([
  ["three pieces of 1.25 €", counted(125), milliOf(3), 375],
  ["1.5 kg at 3.33 €", counted(333, "kg"), milli(1500), 500],
  ["0.75 l at 4.10 €", counted(410, "l"), milli(750), 308],
  ["half a loaf of 3.35 €", counted(335), milli(500), 168],
])("LIN-1 prices %s", (_, terms, quantity, price) => {
  expect(orderedAmounts(terms, quantity, "maximum")).toEqual({ estimateCents: price, chargedCents: price });
});

it.each(vectors.lineRounding.filter((line) => line.grams !== undefined))(
  "LIN-2 prices $grams g at $perKgCents",
  ({ grams: weight, perKgCents, totalCents }) => {
    expect(weightPrice(grams(weight ?? 0), cents(perKgCents ?? 0))).toBe(totalCents);
  },
);

it("LIN-3 estimates and bounds pieces that are paid by weight, each rounded once", () => {
  expect(orderedAmounts(weighed(590, 800, 880), milliOf(1), "maximum")).toEqual({
    estimateCents: 472,
    chargedCents: 519,
  });
  // 3 × 333 g at 9.99 €/kg is 9.98001 €; three rounded pieces would cost 9.99 €.
  expect(orderedAmounts(weighed(999, 333, 366), milliOf(3), "maximum").estimateCents).toBe(998);
});

it("LIN-4 charges the maximum, or the estimate where the market chose so", () => {
  expect(orderedAmounts(weighed(1290, 437, 500), milliOf(1), "maximum").chargedCents).toBe(645);
  expect(orderedAmounts(weighed(1290, 437, 500), milliOf(1), "estimate").chargedCents).toBe(564);
});

it("LIN-4 never charges less than the estimate", () => {
  holds(fc.tuple(someTerms, aQuantity), ([terms, quantity]) => {
    const amounts = orderedAmounts(terms, quantity, "maximum");
    expect(amounts.chargedCents).toBeGreaterThanOrEqual(amounts.estimateCents);
    expect(orderedAmounts(terms, quantity, "estimate").chargedCents).toBe(amounts.estimateCents);
  });
});

it("LIN-5 adds rounded lines: three lines of 0.335 € make 1.02 €, not 1.01 €", () => {
  const line = countedPrice(milli(500), cents(67));
  expect(sumCents([line, line, line])).toBe(102);
});
