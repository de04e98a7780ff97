/** One event on its way to the endpoint. Times are real: retries do not follow the demo clock. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  /** `held`: waiting for the others of a reordered group. `lost`: a fault swallowed it. */
  readonly state: "queued" | "held" | "delivered" | "failed" | "lost";
  readonly dueAt: number;
  readonly attempts: number;
  readonly lastStatus: number | null;
}

/** Waits before the next attempt; after the last one the delivery has failed for good. Live Stripe goes on for three days. */
const waitsMs = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000];

export function afterAttempt(delivery: Delivery, status: number | null, realNow: number): Delivery {
  const attempts = delivery.attempts + 1;
  if (status !== null && status >= 200 && status < 300) {
    return { ...delivery, state: "delivered", attempts, lastStatus: status };
  }
  const wait = waitsMs[attempts - 1];
  return wait === undefined
    ? { ...delivery, state: "failed", attempts, lastStatus: status }
    : { ...delivery, attempts, lastStatus: status, dueAt: realNow + wait };
}
