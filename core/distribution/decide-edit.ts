import { isWindow } from "./cycle-plan.ts";

/** What of a date can be edited, in instants. */
export type DateTerms = {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly pickupStartsAt: number;
  readonly pickupEndsAt: number;
  readonly placeName: string;
};

export type EditedDate = DateTerms & {
  readonly cancelledAt: number | null;
  /** Its validation has begun. */
  readonly frozenAt: number | null;
  /** The producers were told what to prepare. */
  readonly recapSentAt: number | null;
};

export type EditDecision =
  | { readonly kind: "ok" /** Customers with a basket are asked what they want (DIS-9). */; readonly moves: boolean }
  | { readonly kind: "refused"; readonly code: "distribution_closed" | "bad_window" | "recap_sent" };

/** DIS-7 … DIS-9. Whether a date may become this, and whether that moves it for who ordered. */
export function decideEdit(before: EditedDate, after: DateTerms, now: number): EditDecision {
  if (before.cancelledAt !== null || before.frozenAt !== null) return { kind: "refused", code: "distribution_closed" };
  if (!isWindow(after) || after.pickupEndsAt <= now) return { kind: "refused", code: "bad_window" };
  if (before.recapSentAt !== null && after.closesAt > now) return { kind: "refused", code: "recap_sent" };
  return { kind: "ok", moves: isMoved(before, after) };
}

/** DIS-9. Another day, other hours or another place to come to; the order window alone moves nobody. */
export const isMoved = (before: DateTerms, after: DateTerms): boolean =>
  before.pickupStartsAt !== after.pickupStartsAt ||
  before.pickupEndsAt !== after.pickupEndsAt ||
  before.placeName !== after.placeName;
