import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { byDistance, distanceKm } from "./distance.ts";

const bordeaux = { lat: 44.84, lon: -0.58 };
const captieux = { lat: 44.292, lon: -0.262 };
const reunion = { lat: -20.88, lon: 55.45 };
const aPoint = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

it("PLC-5 measures as the crow flies", () => {
  expect(Math.round(distanceKm(bordeaux, captieux))).toBe(66);
  expect(Math.round(distanceKm({ lat: 48.8566, lon: 2.3522 }, bordeaux))).toBe(499);
  expect(distanceKm(captieux, captieux)).toBe(0);
});

it("PLC-5 is the same both ways and never more than half the globe", () => {
  holds(fc.tuple(aPoint, aPoint), ([a, b]) => {
    expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
    expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016);
  });
});

it("PLC-6 puts the nearest first and what has no place last, in the order it came", () => {
  const things = [
    { name: "nowhere", point: null },
    { name: "far", point: reunion },
    { name: "here", point: captieux },
    { name: "lost", point: null },
  ];
  expect(byDistance(things, bordeaux, ({ point }) => point).map(({ thing }) => thing.name)).toEqual([
    "here",
    "far",
    "nowhere",
    "lost",
  ]);
});
