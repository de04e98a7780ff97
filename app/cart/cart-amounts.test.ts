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
  producerId: "",
  amountCents: cents(100),
  vatBps: bps(2000),
};
const percent: Shop["fees"][number] = {
  id: "percent",
  label: "Frais",
  kind: "percent",
  producerId: "",
  bps: bps(500),
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

  test("a fee of one producer goes by its goods alone", () => {
    const [one, other] = [anOffer({ id: "one", producerId: "luc" }), anOffer({ id: "other", producerId: "ines" })];
    const amounts = cartAmounts(
      [
        { offer: one, quantityMilli: milliOf(1) },
        { offer: other, quantityMilli: milliOf(1) },
      ],
      { fees: [{ ...percent, producerId: "luc" }], weighedCharge: "maximum" },
    );
    expect(amounts.fees).toEqual([{ id: "percent", label: "Frais", cents: 19 }]);
  });

  test("an empty cart costs nothing", () => {
    expect(cartAmounts([], { fees: [percent, flat], weighedCharge: "maximum" })).toMatchObject({
      chargedCents: 0,
      estimateCents: 0,
    });
  });
});
