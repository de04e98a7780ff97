/** From then on it is worth calling who has not come, and the end of the day is what the référent is looking for. */
const BEFORE_END_MS = 15 * 60_000;

export const isNearEnd = (facts: { readonly pickupEndsAt: number } | null, now: number): boolean =>
  facts !== null && now >= facts.pickupEndsAt - BEFORE_END_MS;
