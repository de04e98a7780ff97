import { describe, expect, test } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBasketLine } from "../../testing/order-builders.ts";
import { lineChange } from "./line-change.ts";

const validated = {
  finalCents: cents(420),
  finalMilli: milliOf(1),
  chargedCents: cents(420),
  estimateCents: cents(420),
};

describe("what the day changed about a line", () => {
  test("nothing before it is settled, nothing where it is as ordered", () => {
    expect(lineChange(aBasketLine({}))).toBeUndefined();
    expect(lineChange(aBasketLine(validated))).toBeUndefined();
  });

  test("a missing good costs nothing, for its reason", () => {
    const line = aBasketLine({ ...validated, finalCents: cents(0), finalMilli: milliOf(0), reason: "missing" });
    expect(lineChange(line)).toEqual({ line, differenceCents: -420, reason: "missing" });
  });

  test("a weighed piece differs from its estimate, not from what was charged", () => {
    const line = aBasketLine({
      kind: "weighed",
      estimateCents: cents(2322),
      chargedCents: cents(2786),
      finalCents: cents(2183),
      finalMilli: milliOf(1),
      finalGrams: grams(1692),
    });
    expect(lineChange(line)).toEqual({ line, differenceCents: -139, reason: undefined });
  });

  test("a gift is told although it costs nothing more", () => {
    const line = aBasketLine({ ...validated, finalMilli: milliOf(2), reason: "gift" });
    expect(lineChange(line)).toMatchObject({ differenceCents: 0, reason: "gift" });
  });

  test("a reason that this build does not know leaves the amount to speak", () => {
    const line = aBasketLine({ ...validated, finalCents: cents(210), reason: "eaten_by_goat" });
    expect(lineChange(line)).toMatchObject({ differenceCents: -210, reason: undefined });
  });
});
