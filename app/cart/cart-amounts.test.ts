import { describe, expect, test } from "vitest";
import type { Shop } from "../../core/contract/market.ts";
import { bps } from "../../core/money/bps.ts";
import { cents } from "../../core/money/cents.ts";
import { milli, milliOf } from "../../core/quantity/milli.ts";
import { anOffer, aWeighedOffer } from "../testing/shop-builders.ts";
import { cartAmounts } from "./cart-amounts.ts";

const flat: Shop["fees"][number] = {
  id: "flat",
  label: "Participation",
  kind: "flat",
  rateBps: null,
  amountCents: cents(100),
  vatBps: bps(2000),
};
const percent: Shop["fees"][number] = {
  id: "percent",
  label: "Frais",
  kind: "percent",
  rateBps: bps(500),
  amountCents: null,
  vatBps: bps(2000),
};
const entries = [
  { offer: anOffer(), quantityMilli: milli(1500) },
  { offer: aWeighedOffer(), quantityMilli: milliOf(1) },
];

describe("what a cart will cost", () => {
  test("weighed goods are expected at their estimate and charged at their maximum", () => {
    const amounts = cartAmounts(entries, { fees: [], weighedCharge: "maximum" });
    expect(amounts).toMatchObject({
      estimateCents: 570 + 2322,
      chargedCents: 570 + 2786,
      returnCents: 464,
      approx: true,
    });
    expect(amounts.lines.get("chicken")).toEqual({ estimateCents: 2322, chargedCents: 2786 });
  });

  test("a market may charge the estimate", () => {
    const amounts = cartAmounts(entries, { fees: [], weighedCharge: "estimate" });
    expect(amounts).toMatchObject({ estimateCents: 2892, chargedCents: 2892, returnCents: 0 });
  });

  test("fees stand line by line under their names", () => {
    const amounts = cartAmounts([{ offer: anOffer(), quantityMilli: milliOf(1) }], {
      fees: [percent, flat],
      weighedCharge: "maximum",
    });
    expect(amounts.fees).toEqual([
      { id: "percent", label: "Frais", cents: 19 },
      { id: "flat", label: "Participation", cents: 100 },
    ]);
    expect(amounts).toMatchObject({ chargedCents: 499, approx: false });
  });

  test("ORD-5: what is added to a paid basket bears no second flat fee", () => {
    const adding = cartAmounts([{ offer: anOffer(), quantityMilli: milliOf(1) }], {
      fees: [percent, flat],
      weighedCharge: "maximum",
      adding: true,
    });
    expect(adding.fees.map((fee) => fee.id)).toEqual(["percent"]);
    expect(adding.chargedCents).toBe(399);
  });

  test("an empty cart costs nothing", () => {
    expect(cartAmounts([], { fees: [percent, flat], weighedCharge: "maximum" })).toMatchObject({
      chargedCents: 0,
      estimateCents: 0,
    });
  });
});
