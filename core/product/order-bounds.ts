/** How an offer may be ordered, in thousandths of its sale unit. */
export type OrderBounds = {
  readonly stepMilli: number;
  readonly minMilli: number | null;
  readonly maxMilli: number | null;
};

export const QUANTITY_REFUSALS = ["quantity_step", "quantity_min", "quantity_max"] as const;
export type BoundsRefusal = (typeof QUANTITY_REFUSALS)[number];

/**
 * PRD-8. What keeps a quantity from being ordered. `alreadyMilli` is what the customer's basket of that date holds of it: the
 * least and the most go by both together.
 */
export function refusedQuantity(bounds: OrderBounds, wantedMilli: number, alreadyMilli = 0): BoundsRefusal | undefined {
  if (wantedMilli % bounds.stepMilli !== 0) return "quantity_step";
  const together = wantedMilli + alreadyMilli;
  if (bounds.minMilli !== null && together < bounds.minMilli) return "quantity_min";
  return bounds.maxMilli !== null && together > bounds.maxMilli ? "quantity_max" : undefined;
}

/** PRD-8. What the first touch of "+" puts in: the least that may be ordered. */
export const firstQuantity = (bounds: Pick<OrderBounds, "stepMilli" | "minMilli">): number =>
  Math.max(bounds.stepMilli, bounds.minMilli ?? 0);
