import fc from "fast-check";
import { expect, it } from "vitest";
import type { MarketFee } from "../fee/market-fee.ts";
import { bps } from "../money/bps.ts";
import { cents, sumCents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milli, milliOf } from "../quantity/milli.ts";
import { someFees, someLines, someObservations } from "../testing/arbitraries.ts";
import { aLine, counted, weighed } from "../testing/builders.ts";
import { holds } from "../testing/holds.ts";
import { basketAmounts } from "./basket-amounts.ts";
import { checkoutAmounts } from "./checkout-amounts.ts";

const lines = [aLine(counted(320, "box"), milliOf(2), { ref: 1 }), aLine(weighed(), milliOf(1), { ref: 2 })];
const fees: MarketFee[] = [
  { id: "market", kind: "percent", producerId: "", bps: bps(500), vatBps: bps(2000), label: "Marché" },
  { id: "round", kind: "flat", producerId: "", amountCents: cents(300), vatBps: bps(2000), label: "Tournée" },
];

it("BAS-1 adds the lines as observed and the fees on them", () => {
  const observations = new Map([
    [1, { countMilli: milliOf(1), reason: "missing" as const }],
    [2, { weights: [grams(765)] }],
    [99, { countMilli: milli(0) }],
  ]);
  expect(basketAmounts(lines, fees, observations)).toEqual({
    lines: [
      { ref: 1, finalCents: 320, finalMilli: 1000, finalGrams: null, giftCents: 0, weighed: false, reason: "missing" },
      { ref: 2, finalCents: 451, finalMilli: 1000, finalGrams: 765, giftCents: 0, weighed: true, reason: null },
    ],
    fees: [
      {
        feeId: "market",
        cents: 39,
        perLine: [
          { ref: 1, cents: 16 },
          { ref: 2, cents: 23 },
        ],
      },
      { feeId: "round", cents: 300 },
    ],
    totalCents: 1110,
  });
});

it("BAS-1 is the exact sum of its parts and never more than what was charged", () => {
  holds(fc.tuple(someLines, someFees, someObservations), ([some, feesOn, observations]) => {
    const amounts = basketAmounts(some, feesOn, observations);
    const parts = [...amounts.lines.map((line) => line.finalCents), ...amounts.fees.map((fee) => fee.cents)];
    expect(sumCents(parts)).toBe(amounts.totalCents);
    expect(amounts.totalCents).toBeLessThanOrEqual(checkoutAmounts(some, feesOn).chargedCents);
  });
});

it("BAS-2 shows what is expected, what is paid now and what comes back", () => {
  expect(checkoutAmounts(lines, fees)).toEqual({
    estimateCents: 640 + 472 + 32 + 24 + 300,
    chargedCents: 640 + 531 + 32 + 27 + 300,
    returnCents: 62,
    fees: [
      {
        feeId: "market",
        cents: 59,
        perLine: [
          { ref: 1, cents: 32 },
          { ref: 2, cents: 27 },
        ],
      },
      { feeId: "round", cents: 300 },
    ],
    expectedFees: [
      {
        feeId: "market",
        cents: 56,
        perLine: [
          { ref: 1, cents: 32 },
          { ref: 2, cents: 24 },
        ],
      },
      { feeId: "round", cents: 300 },
    ],
  });
});

it("BAS-2 promises what a basket costs that nobody touches", () => {
  holds(fc.tuple(someLines, someFees), ([some, feesOn]) => {
    const checkout = checkoutAmounts(some, feesOn);
    expect(basketAmounts(some, feesOn, new Map()).totalCents).toBe(checkout.estimateCents);
    expect(checkout.returnCents).toBe(checkout.chargedCents - checkout.estimateCents);
    expect(checkout.returnCents).toBeGreaterThanOrEqual(0);
  });
});
