import { allocate } from "../money/allocation.ts";
import { type Cents, cents, maxCents, minCents, NO_CENTS } from "../money/cents.ts";

/** Who waits for a part of money that no card has paid; the market for its fees. */
export type UnbackedShare = {
  readonly dueId: string;
  readonly payee: { readonly kind: "producer"; readonly id: string } | { readonly kind: "market" };
  readonly cents: Cents;
};

type Line = {
  readonly producerId: string;
  readonly finalCents: Cents;
  readonly chargedCents: Cents;
  /** How much of `chargedCents` was agreed on the spot. */
  readonly extraCents: Cents;
};

const MARKET = "";

/**
 * DUE-4. Spreads what a basket owes otherwise than by card over its payees: first over the extra goods, then over the market's
 * fees, and only then over what was ordered. Largest remainder each time; nobody waits for more than its part of the basket.
 */
export function unbackedShares(basket: {
  readonly lines: readonly Line[];
  readonly feeCents: Cents;
  readonly dues: readonly { readonly id: string; readonly cents: Cents }[];
}): UnbackedShare[] {
  const tiers = [sums(basket.lines, extraPart), new Map([[MARKET, basket.feeCents]]), sums(basket.lines, orderedPart)];
  return basket.dues
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((due) => {
      const shares = new Map<string, Cents>();
      let left = due.cents;
      for (const tier of tiers) {
        const part = minCents(left, sumOf(tier));
        for (const { id, cents: share } of allocate(
          part,
          [...tier].map(([id, weight]) => ({ id, weight })),
        )) {
          shares.set(id, cents((shares.get(id) ?? 0) + share));
          tier.set(id, cents((tier.get(id) ?? 0) - share));
        }
        left = cents(left - part);
      }
      if (left > NO_CENTS) throw new RangeError(`A due ${left} cents above what its basket costs`);
      return [...shares]
        .filter(([, share]) => share > NO_CENTS)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([id, share]): UnbackedShare => ({
            dueId: due.id,
            payee: id === MARKET ? { kind: "market" } : { kind: "producer", id },
            cents: share,
          }),
        );
    });
}

/** What of a line's amount goes beyond what was charged when it was ordered. */
const extraPart = (line: Line): Cents =>
  maxCents(cents(line.finalCents - (line.chargedCents - line.extraCents)), NO_CENTS);
const orderedPart = (line: Line): Cents => cents(line.finalCents - extraPart(line));

function sums(lines: readonly Line[], part: (line: Line) => Cents): Map<string, Cents> {
  const byProducer = new Map<string, Cents>();
  for (const line of lines) {
    byProducer.set(line.producerId, cents((byProducer.get(line.producerId) ?? 0) + part(line)));
  }
  return byProducer;
}

const sumOf = (tier: ReadonlyMap<string, Cents>): Cents => cents([...tier.values()].reduce((sum, one) => sum + one, 0));
