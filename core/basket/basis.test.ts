import { expect, it } from "vitest";
import { cents } from "../money/cents.ts";
import { grams } from "../quantity/grams.ts";
import { milliOf } from "../quantity/milli.ts";
import { aLine, counted, weighed } from "../testing/builders.ts";
import { type Basis, basisOf, differingLines, sameBasis } from "./basis.ts";
import { basketAmounts } from "./basket-amounts.ts";

const basis = (totalCents: number, ...lines: [number, number][]): Basis => ({
  totalCents: cents(totalCents),
  lines: lines.map(([ref, final]) => [ref, cents(final)] as const),
});

it("BAS-3 holds the total and each line's amount in the order of line numbers", () => {
  const lines = [aLine(weighed(), milliOf(1), { ref: 10 }), aLine(counted(320), milliOf(1), { ref: 9 })];
  const amounts = basketAmounts(lines, [], new Map([[10, { weights: [grams(765)] }]]));
  expect(basisOf(amounts)).toEqual({
    totalCents: 771,
    lines: [
      [9, 320],
      [10, 451],
    ],
  });
});

it("BAS-4 is the same whatever the order of its lines", () => {
  expect(sameBasis(basis(5, [1, 2], [2, 3]), basis(5, [2, 3], [1, 2]))).toBe(true);
});

it("BAS-4 names the lines that differ, came or went", () => {
  const seen = basis(2341, [1, 450], [2, 250], [3, 1641]);
  const now = basis(2091, [1, 450], [2, 0], [4, 1641]);
  expect(sameBasis(seen, now)).toBe(false);
  expect(differingLines(seen, now)).toEqual([
    { ref: 2, seenCents: 250, nowCents: 0 },
    { ref: 3, seenCents: 1641, nowCents: null },
    { ref: 4, seenCents: null, nowCents: 1641 },
  ]);
});

it("BAS-4 differs where lines make the same total otherwise, and where only a fee moved", () => {
  expect(sameBasis(basis(5, [1, 2], [2, 3]), basis(5, [1, 3], [2, 2]))).toBe(false);
  expect(sameBasis(basis(5, [1, 2]), basis(6, [1, 2]))).toBe(false);
  expect(sameBasis(basis(0), basis(0, [1, 0]))).toBe(false);
});
