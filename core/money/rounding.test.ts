import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/tax-and-rounding.json";
import { divideHalfUp, floorDivide, mulDivHalfUp } from "./rounding.ts";

const anInteger = fc.maxSafeInteger();
const aDivisor = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

it.each([
  [1, 2, 1],
  [3, 2, 2],
  [-1, 2, 0],
  [-3, 2, -1],
  [-2, 3, -1],
  [7, 7, 1],
  [0, 9, 0],
])("MON-2 %i ÷ %i rounds to %i", (n, d, quotient) => {
  expect(divideHalfUp(n, d)).toBe(quotient);
  expect(Object.is(divideHalfUp(n, d), -0)).toBe(false);
});

it("MON-2 stays exact where a float quotient is already rounded", () => {
  // 2^53 - 1 halved is x.5; the double nearest to it has no half left.
  expect(divideHalfUp(Number.MAX_SAFE_INTEGER, 2)).toBe(2 ** 52);
  expect(divideHalfUp(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER)).toBe(1);
  expect(mulDivHalfUp(Number.MAX_SAFE_INTEGER, 3, 3)).toBe(Number.MAX_SAFE_INTEGER);
  expect(mulDivHalfUp(-Number.MAX_SAFE_INTEGER, 3, 6)).toBe(-(2 ** 52) + 1);
});

it("MON-2 is the whole number q with q - 1/2 ≤ n/d < q + 1/2", () => {
  holds(fc.tuple(anInteger, aDivisor), ([n, d]) => {
    const q = BigInt(divideHalfUp(n, d));
    expect(2n * BigInt(n) >= (2n * q - 1n) * BigInt(d)).toBe(true);
    expect(2n * BigInt(n) < (2n * q + 1n) * BigInt(d)).toBe(true);
  });
});

it("MON-2 rounds a product once, whatever its size", () => {
  holds(fc.tuple(fc.integer(), anInteger, aDivisor), ([a, b, d]) => {
    const doubled = 2n * BigInt(a) * BigInt(b);
    const exact = doubled / (2n * BigInt(d));
    fc.pre(exact < 2n ** 52n && exact > -(2n ** 52n));
    const q = BigInt(mulDivHalfUp(a, b, d));
    expect(doubled >= (2n * q - 1n) * BigInt(d) && doubled < (2n * q + 1n) * BigInt(d)).toBe(true);
  });
});

it("MON-2 refuses what is no integer, a result out of range and a divisor that is not positive", () => {
  expect(() => divideHalfUp(0.5, 1)).toThrow(RangeError);
  expect(() => mulDivHalfUp(1.5, 2, 1)).toThrow(RangeError);
  expect(() => mulDivHalfUp(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
  for (const d of [0, -1, 1.5]) expect(() => divideHalfUp(1, d)).toThrow(RangeError);
});

it("MON-2 counts whole times downwards", () => {
  expect([floorDivide(7, 2), floorDivide(-7, 2), floorDivide(8, 2)]).toEqual([3, -4, 4]);
});

it.each(vectors.lineRounding)("MON-2 gives the amount of vector $#", (line) => {
  const amount =
    line.grams === undefined
      ? mulDivHalfUp(line.milliQuantity, line.unitMilliCents, 1_000_000)
      : mulDivHalfUp(line.grams, line.perKgCents, 1000);
  expect(amount).toBe(line.totalCents);
});

it("MON-3 leaves division to rounding and allocation", () => {
  const rules = ["money", "quantity", "line", "fee", "basket", "refund", "transfer", "settlement", "ledger", "stock"];
  const offenders = rules
    .flatMap((folder) => sources(join(import.meta.dirname, "..", folder)))
    .filter((file) => !/(rounding|allocation)\.ts$/.test(file))
    .filter((file) => /[\w)\]] \/ [\w(]|\/=|Math\.(round|floor|ceil|trunc)|toFixed|parseFloat/.test(code(file)));
  expect(offenders).toEqual([]);
  expect(code(join(import.meta.dirname, "rounding.ts"))).toMatch(/[\w)\]] \/ [\w(]/);
});

const sources = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));

const code = (file: string): string => readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
