/** More than this many ended distributions left unvalidated keep a market's next sales from opening. */
export const UNVALIDATED_LIMIT = 4;

/** From this many on, every admin is told, not only the référent. */
export const UNVALIDATED_ALERT = 3;

export type EndedDistribution = {
  readonly pickupEndsAt: number;
  readonly validatedAt: number | null;
  readonly cancelledAt: number | null;
  /** Baskets that were not cancelled. */
  readonly basketCount: number;
};

/** DIS-1. Cancelled distributions and those without a basket do not count. */
export const isUnvalidated = (distribution: EndedDistribution, now: number): boolean =>
  distribution.pickupEndsAt <= now &&
  distribution.validatedAt === null &&
  distribution.cancelledAt === null &&
  distribution.basketCount > 0;

export type UnvalidatedBlock = { readonly count: number; readonly tellsAdmins: boolean; readonly blocked: boolean };

/** DIS-1, DIS-2. `blocked` keeps planned sales from opening; an open sale goes on. */
export function unvalidatedBlock(distributions: readonly EndedDistribution[], now: number): UnvalidatedBlock {
  const count = distributions.filter((distribution) => isUnvalidated(distribution, now)).length;
  return { count, tellsAdmins: count >= UNVALIDATED_ALERT, blocked: isBlockedBy(count) };
}

export type Opening = { readonly opensAt: number; readonly openedAt: number | null };

/**
 * DIS-6. Whether a sale's opening waits: it was not opened yet, the market was blocked when the opening came and still is.
 * A job that ran late thereby stops no sale that came to its opening in time. `distributions` are all of its market.
 */
export function isOpeningHeld(opening: Opening, distributions: readonly EndedDistribution[], now: number): boolean {
  if (opening.openedAt !== null || !unvalidatedBlock(distributions, now).blocked) return false;
  const then = Math.min(opening.opensAt, now);
  const asTheyWere = distributions.map((one) => ({
    ...one,
    validatedAt: one.validatedAt !== null && one.validatedAt <= opening.opensAt ? one.validatedAt : null,
  }));
  return unvalidatedBlock(asTheyWere, then).blocked;
}

/** DIS-2. For a count that the database made. */
export const isBlockedBy = (unvalidatedCount: number): boolean => unvalidatedCount > UNVALIDATED_LIMIT;
