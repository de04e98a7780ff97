import { expect, it } from "vitest";
import { grams } from "../quantity/grams.ts";
import { milli, milliOf } from "../quantity/milli.ts";
import { bps } from "./bps.ts";
import { cents, maxCents, minCents, sumCents } from "./cents.ts";

const NOT_INTEGERS = [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)];

it("MON-1 makes amounts, rates, weights and quantities of safe integers only", () => {
  for (const make of [cents, bps, grams, milli]) {
    expect(make(0)).toBe(0);
    expect(make(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    for (const value of NOT_INTEGERS) expect(() => make(value), `${value}`).toThrow(RangeError);
  }
});

it("MON-1 lets only amounts be negative, and knows one zero", () => {
  expect(cents(-250)).toBe(-250);
  for (const make of [bps, grams, milli]) expect(() => make(-1)).toThrow(RangeError);
  expect(Object.is(cents(-0), 0)).toBe(true);
});

it("MON-1 refuses a sum that leaves the exact integers", () => {
  expect(sumCents([cents(1), cents(2), cents(-4)])).toBe(-1);
  expect(sumCents([])).toBe(0);
  expect(() => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
});

it("MON-1 compares amounts", () => {
  expect([minCents(cents(3), cents(-2)), maxCents(cents(3), cents(-2))]).toEqual([-2, 3]);
  expect(milliOf(3)).toBe(3000);
});
