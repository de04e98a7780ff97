import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** A question that was overtaken: its market has what it asked for. */
export const markRequestsSettled = (
  db: Database,
  { marketId, producerId, at, by }: { marketId: string; producerId: string; at: number; by: string },
) =>
  db.run(sql`
    UPDATE catalog_request SET status = 'withdrawn', decided_at = ${at}, decided_by = ${by}
    WHERE market_id = ${marketId} AND producer_id = ${producerId} AND status = 'waiting'`);
