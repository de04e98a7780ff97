import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

type Asked = { distributionId: string; catalogId: string; at: number; by: string };

/** Asked to come, once more: counts the invitations of each catalog to each date. */
export const insertInvitations = (db: Database, rows: readonly (Asked & { answerBy: number | null })[]) =>
  db.run(sql`
    INSERT INTO sale_invitation (distribution_id, catalog_id, invited_at, times_sent, answer_by, times_stock_asked, by)
    SELECT r.value->>'distributionId', r.value->>'catalogId', r.value->>'at', 1, r.value->>'answerBy', 0, r.value->>'by'
    FROM json_each(${JSON.stringify(rows)}) r WHERE true
    ON CONFLICT (distribution_id, catalog_id) DO UPDATE SET invited_at = excluded.invited_at, times_sent = times_sent + 1,
      answer_by = coalesce(excluded.answer_by, answer_by), by = excluded.by`);

/** Asked whether its stocks are right, once more. */
export const insertStockRequests = (db: Database, rows: readonly Asked[]) =>
  db.run(sql`
    INSERT INTO sale_invitation (distribution_id, catalog_id, times_sent, stock_asked_at, times_stock_asked, by)
    SELECT r.value->>'distributionId', r.value->>'catalogId', 0, r.value->>'at', 1, r.value->>'by'
    FROM json_each(${JSON.stringify(rows)}) r WHERE true
    ON CONFLICT (distribution_id, catalog_id) DO UPDATE SET stock_asked_at = excluded.stock_asked_at,
      times_stock_asked = times_stock_asked + 1, by = excluded.by`);
