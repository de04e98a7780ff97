import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { type Milli, milli, milliOf } from "../quantity/milli.ts";
import { aBoardLine, anObservation } from "../testing/arbitraries.ts";
import { aLine, counted, weighed } from "../testing/builders.ts";
import { holds } from "../testing/holds.ts";
import { type LineObservation, observedAmount } from "./observed-amount.ts";

const count = (countMilli: Milli): LineObservation => ({ countMilli });
const weights = (...list: number[]): LineObservation => ({ weights: list.map(grams) });

describe("counted lines", () => {
  const eggs = aLine(counted(320, "box"), milliOf(4));

  it("OBS-1 are all there when nobody touched them", () => {
    expect(observedAmount(eggs, undefined)).toEqual({
      finalCents: 1280,
      finalMilli: 4000,
      finalGrams: null,
      giftCents: 0,
      weighed: false,
    });
    expect(observedAmount(eggs, { reason: "gift" })).toEqual(observedAmount(eggs, undefined));
  });

  it("OBS-1 keep the amount that was charged, also where the price would now give another", () => {
    const reduced = { ...eggs, chargedCents: cents(1200) };
    for (const observation of [undefined, count(milliOf(4))]) {
      expect(observedAmount(reduced, observation)).toMatchObject({ finalCents: 1200, giftCents: 0 });
    }
  });

  it("OBS-8 cost what is there", () => {
    expect(observedAmount(eggs, count(milliOf(3)))).toMatchObject({ finalCents: 960, finalMilli: 3000, giftCents: 0 });
    expect(observedAmount(aLine(counted(335), milliOf(1)), count(milli(500))).finalCents).toBe(168);
  });

  it("OBS-5 cost nothing when nothing is there", () => {
    expect(observedAmount(eggs, count(milli(0)))).toMatchObject({ finalCents: 0, finalMilli: 0, giftCents: 0 });
  });

  it("OBS-6 give away what is more than ordered", () => {
    expect(observedAmount(eggs, count(milliOf(5)))).toMatchObject({
      finalCents: 1280,
      finalMilli: 5000,
      giftCents: 320,
    });
  });

  it("OBS-7 take weighings as quantity when sold by the kg", () => {
    const carrots = aLine(counted(250, "kg"), milli(2000));
    expect(observedAmount(carrots, weights(1100, 730))).toEqual({
      finalCents: 458,
      finalMilli: 1830,
      finalGrams: 1830,
      giftCents: 0,
      weighed: true,
    });
    expect(observedAmount(carrots, weights(2200))).toMatchObject({ finalCents: 500, giftCents: 50, finalGrams: 2200 });
    expect(observedAmount(carrots, { ...count(milli(1500)), ...weights(1480) }).finalCents).toBe(370);
  });

  it("OBS-7 ignore weighings when sold by anything else", () => {
    expect(observedAmount(eggs, weights(350))).toEqual(observedAmount(eggs, undefined));
  });
});

describe("lines paid by weight", () => {
  const pumpkin = aLine(weighed(590, 800, 900), milliOf(1));
  const chickens = aLine(weighed(1200, 1500, 1800), milliOf(2));

  it("OBS-2 that nobody weighed cost the estimate, not the maximum charged", () => {
    expect(pumpkin).toMatchObject({ estimateCents: 472, chargedCents: 531 });
    const untouched = { finalCents: 472, finalMilli: 1000, finalGrams: null, giftCents: 0, weighed: false };
    for (const observation of [undefined, {}, { weights: [] }, count(milliOf(1))]) {
      expect(observedAmount(pumpkin, observation)).toEqual(untouched);
    }
  });

  it("OBS-2, OBS-8 of which pieces are missing cost the estimate of the others", () => {
    expect(observedAmount(chickens, count(milliOf(1)))).toMatchObject({
      finalCents: 1800,
      finalMilli: 1000,
      weighed: false,
    });
  });

  it("OBS-3 cost their real weight, the sum rounded once", () => {
    expect(observedAmount(pumpkin, weights(765))).toMatchObject({ finalCents: 451, finalGrams: 765, weighed: true });
    // 0.625 € each: three rounded pieces would cost 1.89 €.
    expect(observedAmount(aLine(weighed(500, 130, 200), milliOf(3)), weights(125, 125, 125)).finalCents).toBe(188);
  });

  it("OBS-4 are paid up to what was charged, the rest is a gift", () => {
    expect(observedAmount(pumpkin, weights(950))).toMatchObject({ finalCents: 531, giftCents: 30, finalGrams: 950 });
    expect(observedAmount(pumpkin, weights(900))).toMatchObject({ finalCents: 531, giftCents: 0 });
  });

  it("OBS-4 charged at the estimate are paid up to the estimate", () => {
    const estimated = { ...pumpkin, chargedCents: pumpkin.estimateCents };
    expect(observedAmount(estimated, weights(850))).toMatchObject({ finalCents: 472, giftCents: 30 });
  });

  it("OBS-5 cost nothing when none is there, whatever was weighed", () => {
    expect(observedAmount(pumpkin, { ...count(milli(0)), ...weights(765) })).toMatchObject({
      finalCents: 0,
      giftCents: 0,
    });
  });

  it("OBS-6 with a piece too many are paid for the pieces ordered", () => {
    const three = { ...count(milliOf(3)), ...weights(1500, 1500, 1500) };
    expect(observedAmount(chickens, three)).toMatchObject({ finalCents: 3600, giftCents: 1800, finalMilli: 3000 });
    expect(observedAmount(chickens, count(milliOf(3)))).toMatchObject({ finalCents: 3600, giftCents: 1800 });
  });
});

it("OBS-4 never costs more than charged nor less than nothing, and gives only what is worth more", () => {
  holds(fc.tuple(aBoardLine, fc.option(anObservation, { nil: undefined })), ([line, observation]) => {
    const amount = observedAmount(line, observation);
    expect(amount.finalCents).toBeGreaterThanOrEqual(0);
    expect(amount.finalCents).toBeLessThanOrEqual(line.chargedCents);
    expect(amount.giftCents).toBeGreaterThanOrEqual(0);
    if (!amount.weighed) expect(amount.finalCents).toBeLessThanOrEqual(line.estimateCents);
  });
});

it("OBS-8 costs no less when more of it is there", () => {
  holds(fc.tuple(aBoardLine, fc.nat(12_000), fc.nat(12_000)), ([line, some, others]) => {
    const [less, more] = [Math.min(some, others), Math.max(some, others)];
    expect(observedAmount(line, count(milli(less))).finalCents).toBeLessThanOrEqual(
      observedAmount(line, count(milli(more))).finalCents,
    );
  });
});
