import type { Cents } from "../money/cents.ts";

/**
 * What a volunteer confirms: the total and every line's final amount, sorted by line number. The lines themselves travel,
 * not a digest of them, so that "look again" can name what differs.
 */
export type Basis = {
  readonly totalCents: Cents;
  readonly lines: readonly (readonly [ref: number, finalCents: Cents])[];
};

export type DifferingLine = {
  readonly ref: number;
  /** null: the line was not on that side. */
  readonly seenCents: Cents | null;
  readonly nowCents: Cents | null;
};

/** BAS-3. */
export const basisOf = (amounts: {
  readonly lines: readonly { readonly ref: number; readonly finalCents: Cents }[];
  readonly totalCents: Cents;
}): Basis => ({
  totalCents: amounts.totalCents,
  lines: amounts.lines.map((line) => [line.ref, line.finalCents] as const).toSorted(([a], [b]) => a - b),
});

/** BAS-4. Only amounts count; ticks, notes, bags and reasons are not in a basis. */
export const sameBasis = (seen: Basis, now: Basis): boolean =>
  seen.totalCents === now.totalCents && differingLines(seen, now).length === 0;

/** BAS-4. The lines whose amounts differ, in the order of their numbers. */
export function differingLines(seen: Basis, now: Basis): DifferingLine[] {
  const before = new Map(seen.lines);
  const after = new Map(now.lines);
  return [...new Set([...before.keys(), ...after.keys()])]
    .toSorted((a, b) => a - b)
    .map((ref) => ({ ref, seenCents: before.get(ref) ?? null, nowCents: after.get(ref) ?? null }))
    .filter((line) => line.seenCents !== line.nowCents);
}
