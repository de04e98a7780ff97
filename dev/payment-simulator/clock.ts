import { invalidRequest, type Refusal } from "./refusal.ts";
import type { Store } from "./store/store.ts";

export function clockOffsetMs(store: Store): number {
  return store.get("clock", "clock")?.offsetMs ?? 0;
}

/** A demo that stops at many instants may be behind the second that went by at the last one. */
const steppingBackMs = 10 * 60_000;

/**
 * Sets the simulated time. Only forward, but for a few minutes: history cannot be undone. A simulator that knows no account and
 * no session yet may be set anywhere, so that a test or a demo can play a past.
 */
export function setClock(store: Store, now: number, realNow: number): Refusal | undefined {
  const before = clockOffsetMs(store);
  const moveMs = now - (realNow + before);
  const untouched = store.list("session").length === 0 && store.list("account").length === 0;
  if (moveMs < -steppingBackMs && !untouched) {
    return invalidRequest("The simulated clock only moves forward; reset the simulator to go back.");
  }
  store.put("clock", "clock", { offsetMs: before + moveMs });
  for (const row of store.list("session", "status open")) {
    if (row.expiresBy === "real") {
      store.put("session", row.object.id, { ...row, expiresAt: row.expiresAt + moveMs });
    }
  }
  return undefined;
}
