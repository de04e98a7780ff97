import { expect, it } from "vitest";
import vectors from "../vectors/tax-and-rounding.json";
import { cents } from "./cents.ts";
import { unitPrice } from "./unit-price.ts";

it.each(vectors.unitPrice)("UNI-1 says the price per kg or litre of vector $#", (packing) => {
  const price = cents(packing.priceCents);
  if (packing.contentGrams !== undefined) {
    expect(unitPrice(price, { unit: "g", amount: packing.contentGrams })).toEqual({
      per: "kg",
      cents: packing.perKgCents,
    });
  } else {
    expect(unitPrice(price, { unit: "ml", amount: packing.contentMl })).toEqual({
      per: "l",
      cents: packing.perLitreCents,
    });
  }
});

it("UNI-1 says the price per piece, rounded half up", () => {
  expect(unitPrice(cents(235), { unit: "piece", amount: 6 })).toEqual({ per: "piece", cents: 39 });
  expect(unitPrice(cents(45), { unit: "piece", amount: 2 })).toEqual({ per: "piece", cents: 23 });
});

it("UNI-1 says nothing where the content is not known", () => {
  expect(unitPrice(cents(235), { unit: "g", amount: 0 })).toBeUndefined();
});
