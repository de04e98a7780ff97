const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A trial is thrown away a week after it was made. */
export const TRIAL_MS = 7 * DAY_MS;
/** So many at once in one market: a team needs one, and rows that nobody looks at are nobody's. */
export const MOST_TRIALS = 5;

/** The windows of a trial made now: ordered, closed, and the pickup has just begun. */
export const trialWindows = (now: number) => ({
  opensAt: now - 2 * DAY_MS,
  closesAt: now - 30 * MINUTE_MS,
  pickupStartsAt: now - 5 * MINUTE_MS,
  pickupEndsAt: now + 180 * MINUTE_MS,
});

export const madeAt = (trial: { readonly pickupStartsAt: number }): number => trial.pickupStartsAt + 5 * MINUTE_MS;
export const endsAt = (trial: { readonly pickupStartsAt: number }): number => madeAt(trial) + TRIAL_MS;
