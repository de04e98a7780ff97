import { type Cents, cents, minCents, sumCents } from "../money/cents.ts";

export type Backing = {
  /** What is transferred: paid by card. */
  readonly cardCents: Cents;
  /** "À recevoir de la caisse". */
  readonly tillCents: Cents;
  /** What waits for the customers' next orders, by due. */
  readonly carried: readonly { readonly dueId: string; readonly cents: Cents }[];
};

/**
 * DUE-5. The three parts of a net. What is not paid by card is taken off whole and the platform's fee off the card part; where
 * that does not reach, off the rest: nothing unbacked is ever transferred.
 */
export function backing(
  netCents: Cents,
  unbacked: {
    readonly tillCents: Cents;
    readonly carried: readonly { readonly dueId: string; readonly cents: Cents }[];
  },
): Backing {
  const tillCents = minCents(netCents, unbacked.tillCents);
  let left = cents(netCents - tillCents);
  const carried = unbacked.carried
    .toSorted((a, b) => (a.dueId < b.dueId ? -1 : 1))
    .map((one) => {
      const part = minCents(left, one.cents);
      left = cents(left - part);
      return { dueId: one.dueId, cents: part };
    });
  return { cardCents: left, tillCents, carried: carried.filter((one) => one.cents > 0) };
}

export const carriedCents = (parts: Backing["carried"]): Cents => sumCents(parts.map((one) => one.cents));

/** DUE-5. What cards paid of a settled net: the rest is in the market's till, or waits for the customers' next orders. */
export const cardPart = (one: {
  readonly netCents: Cents;
  readonly tillCents: Cents;
  readonly carriedCents: Cents;
}): Cents => cents(one.netCents - one.tillCents - one.carriedCents);
