import type { UnbackedShare } from "../due/unbacked-shares.ts";
import { type Cents, cents, minCents, sumCents } from "../money/cents.ts";

/** What a payee waits for of money that no card of the date has paid; `inTill`: the market's till has it already. */
export type Unbacked = { readonly inTill: boolean; readonly share: UnbackedShare };

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

/** The same for one payee, out of what all of a date wait for. */
export function backingOf(
  payee: { readonly kind: "producer" | "market"; readonly id: string },
  netCents: Cents,
  unbacked: readonly Unbacked[],
): Backing {
  const own = unbacked.filter(({ share: { payee: who } }) =>
    who.kind === "market" ? payee.kind === "market" : payee.kind === "producer" && who.id === payee.id,
  );
  return backing(netCents, {
    tillCents: sumCents(own.filter((one) => one.inTill).map((one) => one.share.cents)),
    carried: own.filter((one) => !one.inTill).map((one) => one.share),
  });
}

export const carriedCents = (parts: Backing["carried"]): Cents => sumCents(parts.map((one) => one.cents));

/** DUE-5. What cards paid of a settled net: the rest is in the market's till, or waits for the customers' next orders. */
export const cardPart = (one: {
  readonly netCents: Cents;
  readonly tillCents: Cents;
  readonly carriedCents: Cents;
}): Cents => cents(one.netCents - one.tillCents - one.carriedCents);
