/** What a customer wishes where a good does not come: money back, something close to it, or a call. */
export const IF_MISSING = ["refund", "replace", "call"] as const;
export type IfMissing = (typeof IF_MISSING)[number];
