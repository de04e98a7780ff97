export const REASONS = ["missing", "damaged", "weight", "substitution", "gift", "not_collected"] as const;

/** Why a line differs from what was ordered; written in the journal and told to the customer. */
export type Reason = (typeof REASONS)[number];

export const isReason = (value: unknown): value is Reason => REASONS.some((reason) => reason === value);
