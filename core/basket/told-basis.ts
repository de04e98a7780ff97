import { cents } from "../money/cents.ts";
import type { Basis } from "./basis.ts";

/** A basis as a message or a request carries it: plain numbers, in whatever order. */
export const toldBasis = (told: {
  readonly totalCents: number;
  readonly lines: readonly (readonly [ref: number, finalCents: number])[];
}): Basis => ({
  totalCents: cents(told.totalCents),
  lines: told.lines.map(([ref, final]) => [ref, cents(final)] as const).toSorted(([a], [b]) => a - b),
});
