import type { Database } from "../database.ts";
import { clock } from "../schema/market.ts";

/** How far market time is ahead of real time, in ms: 0 but for a demo. */
export async function marketClock(db: Database): Promise<number> {
  const row = await db.select({ offsetMs: clock.offsetMs }).from(clock).get();
  return row?.offsetMs ?? 0;
}
