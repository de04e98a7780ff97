import { expect, it } from "vitest";
import { seededRandom } from "./seeded.ts";

const thousand = <Value>(draw: () => Value): Value[] => Array.from({ length: 1000 }, draw);

it("says the same for the same seed, and something else for another", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it("is the same on every machine", () => {
  const { whole } = seededRandom(2026);
  expect(Array.from({ length: 8 }, () => whole(1, 100))).toEqual([46, 31, 67, 62, 16, 23, 69, 81]);
});

it("reaches both ends of a range of whole numbers and nothing beyond", () => {
  const { whole } = seededRandom(1);
  expect(new Set(thousand(() => whole(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
});

it("takes a chance about as often as asked", () => {
  const { chance } = seededRandom(1);
  const taken = thousand(() => chance(0.2)).filter(Boolean).length;
  expect(taken).toBeGreaterThan(150);
  expect(taken).toBeLessThan(250);
});

it("chooses the heavier more often and the weightless never", () => {
  const { weighted } = seededRandom(1);
  const weights = { heavy: 9, light: 1, none: 0 };
  const drawn = thousand(() => weighted(["none", "light", "heavy"] as const, (name) => weights[name]));
  expect(drawn.filter((name) => name === "none")).toEqual([]);
  expect(drawn.filter((name) => name === "heavy").length).toBeGreaterThan(850);
  expect(drawn).toContain("light");
});

it("refuses to choose from nothing", () => {
  const { pick, weighted } = seededRandom(1);
  expect(() => pick([])).toThrow(RangeError);
  expect(() => weighted(["a"], () => 0)).toThrow(RangeError);
});

it("shuffles every item once and leaves the list alone", () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = seededRandom(3).shuffled(items);
  expect(shuffled).not.toEqual(items);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
