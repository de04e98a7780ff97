/** How a market makes its baskets: ready before people come, or gathered while the customer waits. */
export type Composition = "before" | "during";

/** A phone that was offline says when; more than a day back is a wrong clock. */
const CLAIM_MS = 24 * 60 * 60_000;

/**
 * COL-1. Gathered while the customer waits, a basket that somebody confirms goes with the customer in the same moment; made
 * beforehand, it is confirmed on the shelf and its hand-over is noted by a touch of its own.
 */
export const isHandOver = (composition: Composition): boolean => composition === "during";

/** COL-2. Handed over by this very confirmation: who takes it back takes back both. */
export const isHandedOverByValidation = (basket: {
  readonly collectedAt: number | null;
  readonly validatedAt: number | null;
}): boolean => basket.collectedAt !== null && basket.collectedAt === basket.validatedAt;

/** COL-3. The phone's own time of a hand-over, where it can be true: not in the future, and not more than a day ago. */
export const collectedAtOf = (claimedAt: number | undefined, now: number): number =>
  claimedAt !== undefined && claimedAt <= now && claimedAt >= now - CLAIM_MS ? claimedAt : now;

export type CollectableBasket = {
  readonly status: "ordered" | "validated" | "cancelled";
  readonly collectedAt: number | null;
  /** Anything in it that costs or weighs something: of an empty basket nobody waits for anybody. */
  readonly isEmpty: boolean;
};

/** COL-4. Still here though its time is over: neither handed over, nor called off, nor empty. */
export const isUncollected = (basket: CollectableBasket): boolean =>
  basket.status !== "cancelled" && basket.collectedAt === null && !basket.isEmpty;
