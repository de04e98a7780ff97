import { divideHalfUp } from "../money/rounding.ts";
import { type Grams, grams } from "../quantity/grams.ts";

/** Real weights as they were noted: the weight of so many pieces together. */
export type Weighing = { readonly grams: number; readonly pieces: number };

export type WeightMemory = {
  /** Pieces that were weighed. */
  readonly pieces: number;
  readonly estimateGrams: Grams;
  /** 95 % of them weighed no more than this. */
  readonly maxGrams: Grams;
};

/** Fewer say nothing of the next one. */
export const FEWEST_WEIGHINGS = 5;
/** A round figure that people read off a scale. */
const ROUND = 10;

/**
 * PRD-7. What the last real weights say of the next: their average as estimate, and as maximum what 95 % of them did not
 * exceed, both rounded to 10 g; the maximum up, and never under the estimate. Pieces weighed together count as that many of
 * their average. Undefined while there are too few.
 */
export function weightMemory(weighings: readonly Weighing[]): WeightMemory | undefined {
  const known = weighings.filter(({ grams, pieces }) => grams > 0 && pieces > 0);
  if (known.length < FEWEST_WEIGHINGS) return undefined;
  const pieces = known.reduce((sum, one) => sum + one.pieces, 0);
  const total = known.reduce((sum, one) => sum + one.grams, 0);
  const estimate = Math.max(1, divideHalfUp(total, pieces * ROUND)) * ROUND;
  const each = known
    .map((one) => ({ grams: divideHalfUp(one.grams, one.pieces), pieces: one.pieces }))
    .toSorted((a, b) => a.grams - b.grams);
  let seen = 0;
  let most = 0;
  for (const one of each) {
    most = one.grams;
    seen += one.pieces;
    if (seen * 100 >= pieces * 95) break;
  }
  const roundedUp = most + ((ROUND - (most % ROUND)) % ROUND);
  return { pieces, estimateGrams: grams(estimate), maxGrams: grams(Math.max(estimate, roundedUp)) };
}
