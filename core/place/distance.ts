import type { Point } from "./commune.ts";

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** PLC-5. As the crow flies, in km (haversine). */
export function distanceKm(from: Point, to: Point): number {
  const north = Math.sin(radians(to.lat - from.lat) / 2);
  const east = Math.sin(radians(to.lon - from.lon) / 2);
  const part = north * north + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * east * east;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part)));
}

export type Near<Thing> = { readonly thing: Thing; readonly km: number | null };

/** PLC-6. The nearest first; what has no known place comes last, in the order it came. */
export const byDistance = <Thing>(
  things: readonly Thing[],
  from: Point,
  pointOf: (thing: Thing) => Point | null,
): Near<Thing>[] =>
  things
    .map((thing) => {
      const point = pointOf(thing);
      return { thing, km: point === null ? null : distanceKm(from, point) };
    })
    .toSorted((a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || 0);
