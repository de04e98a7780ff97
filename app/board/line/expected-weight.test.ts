import { describe, expect, it } from "vitest";
import { grams } from "../../../core/quantity/grams.ts";
import { milli, milliOf } from "../../../core/quantity/milli.ts";
import { aChicken, aLine } from "../testing/board-facts.ts";
import { boardLineOf } from "./board-line-of.ts";
import { expectedWeight, weighingResult } from "./expected-weight.ts";

const chicken = boardLineOf(aChicken({ ref: 1 }));
const weigh = (...weights: number[]) => weighingResult(chicken, undefined, weights.map(grams));

describe("expected weight", () => {
  it("is that of the pieces counted, or ordered while nobody counted", () => {
    const three = boardLineOf(aChicken({ ref: 1, quantityMilli: milliOf(3) }));
    expect(expectedWeight(three, undefined)).toEqual({ pieces: 3, expectedGrams: 5400, mostGrams: 6480 });
    expect(expectedWeight(three, milliOf(2))).toEqual({ pieces: 2, expectedGrams: 3600, mostGrams: 4320 });
  });

  it("of bulk goods is what was ordered", () => {
    const potatoes = boardLineOf(aLine({ ref: 1, unit: "kg", quantityMilli: milli(1500) }));
    expect(expectedWeight(potatoes, undefined)).toEqual({ pieces: 1, expectedGrams: 1500, mostGrams: null });
  });
});

describe("what a weighing comes to", () => {
  it("WEI-1 adds up the weighings and says how far from the estimate they are", () => {
    expect(weigh(942, 750)).toMatchObject({
      amount: { finalCents: 2183 },
      differenceCents: -139,
      judgement: "taken",
      meant: undefined,
    });
  });

  it("gives away what is above the maximum", () => {
    expect(weigh(2300)?.amount).toMatchObject({ finalCents: 2786, giftCents: 181 });
  });

  it("WEI-1 doubts a weight under half and proposes the other unit where that makes sense", () => {
    expect(weigh(2)).toMatchObject({ judgement: "asks", meant: [2000] });
    expect(weigh(400)).toMatchObject({ judgement: "asks", meant: undefined });
  });

  it("WEI-2 refuses a weight over twenty times the estimate", () => {
    expect(weigh(1_700_000)).toMatchObject({ judgement: "refused", meant: [1700] });
  });

  it("is nothing while nothing was typed, and for goods that are only counted", () => {
    expect(weigh()).toBeUndefined();
    expect(weighingResult(boardLineOf(aLine({ ref: 1 })), undefined, [grams(300)])).toBeUndefined();
  });
});
