export const CLOSE_BLOCKS = [
  "distribution_closed",
  "distribution_not_started",
  "look_again_open",
  "late_change_open",
  "basket_clash",
  "cash_promised",
  "phones_out",
] as const;

export type CloseBlock = (typeof CLOSE_BLOCKS)[number];

export type ClosingFacts = {
  readonly now: number;
  readonly pickupStartsAt: number;
  readonly status: "open" | "validated" | "cancelled";
  /** How many of each are open. */
  readonly lookAgains: number;
  readonly lateChanges: number;
  readonly clashes: number;
  /** Cash promised to a customer and not yet entered. */
  readonly cashPromised: number;
  /** Phones not heard from since they had work open. */
  readonly phonesOut: number;
  /** The person was shown those phones and goes on; journalled. */
  readonly acknowledged: boolean;
};

export type CloseDecision =
  | { readonly kind: "ok" }
  | { readonly kind: "refused"; readonly codes: readonly CloseBlock[] };

/** DIS-3 … DIS-5. Names everything that blocks at once; only silent phones can be passed over, by saying so. */
export function decideCloseDistribution(facts: ClosingFacts): CloseDecision {
  const blocks: Record<CloseBlock, boolean> = {
    distribution_closed: facts.status !== "open",
    distribution_not_started: facts.now < facts.pickupStartsAt,
    look_again_open: facts.lookAgains > 0,
    late_change_open: facts.lateChanges > 0,
    basket_clash: facts.clashes > 0,
    cash_promised: facts.cashPromised > 0,
    phones_out: facts.phonesOut > 0 && !facts.acknowledged,
  };
  // Of a closed or cancelled distribution nothing else is worth saying.
  const codes = blocks.distribution_closed
    ? (["distribution_closed"] as const)
    : CLOSE_BLOCKS.filter((code) => blocks[code]);
  return codes.length === 0 ? { kind: "ok" } : { kind: "refused", codes };
}
