import Stripe from "stripe";
import type { OutboxRow } from "./dispatch.ts";

export type Verdict = {
  /** Never a message: those may hold addresses. */
  code: string;
  retryInMs: number;
  /** Nobody tries again by itself; shown to whoever must act. */
  park: boolean;
  /** Only after a definitive "nothing was made": otherwise the same key must be sent again. */
  newKey: boolean;
};

const MINUTE = 60_000;
const MOST_TRIES = 40;

/** What a failed effect means for its next try (payments.md §3). */
export function judgeFailure(error: unknown, row: Pick<OutboxRow, "attempts">): Verdict {
  const backOff = Math.min(5_000 * 2 ** Math.min(row.attempts, 10), 60 * MINUTE);
  const exhausted = row.attempts >= MOST_TRIES;
  if (error instanceof Stripe.errors.StripeError) {
    const code = error.code ?? error.type;
    // The money is not there yet: nothing was made, and the stored error would be replayed under the old key.
    if (code === "balance_insufficient") return { code, retryInMs: 10 * MINUTE, park: false, newKey: true };
    const definitive =
      error.statusCode !== undefined &&
      error.statusCode >= 400 &&
      error.statusCode < 500 &&
      error.statusCode !== 409 &&
      error.statusCode !== 429;
    return { code, retryInMs: backOff, park: definitive || exhausted, newKey: false };
  }
  return { code: error instanceof Error ? error.name : "unknown", retryInMs: backOff, park: exhausted, newKey: false };
}
