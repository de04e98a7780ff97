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
const HOUR = 60 * MINUTE;
const MOST_TRIES = 40;

/** The payee's account may not receive money now; it may again once its owner has done what the provider asks. */
const payeeNotReady: ReadonlySet<string> = new Set([
  "insufficient_capabilities_for_transfer",
  "account_closed",
  "account_invalid",
]);

export const isPayeeNotReady = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.code !== undefined && payeeNotReady.has(error.code);

/** The provider understood and refused: nothing was made, and asking the same again changes nothing. */
export const isDefinitive = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError &&
  error.statusCode !== undefined &&
  error.statusCode >= 400 &&
  error.statusCode < 500 &&
  error.statusCode !== 409 &&
  error.statusCode !== 429;

/** What a failed effect means for its next try (a key is renewed only when nothing can have been made under it). */
export function judgeFailure(error: unknown, row: Pick<OutboxRow, "attempts">): Verdict {
  const backOff = Math.min(5_000 * 2 ** Math.min(row.attempts, 10), HOUR);
  const exhausted = row.attempts >= MOST_TRIES;
  if (error instanceof Stripe.errors.StripeError) {
    const code = error.code ?? error.type;
    // The money is not there yet: nothing was made, and the stored error would be replayed under the old key.
    if (code === "balance_insufficient") return { code, retryInMs: 10 * MINUTE, park: false, newKey: true };
    // Waits as long as its owner does, for months if need be.
    if (isPayeeNotReady(error)) return { code, retryInMs: HOUR, park: false, newKey: true };
    return { code, retryInMs: backOff, park: isDefinitive(error) || exhausted, newKey: false };
  }
  return { code: error instanceof Error ? error.name : "unknown", retryInMs: backOff, park: exhausted, newKey: false };
}
