import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

export type MissingNoticeRow = {
  id: string;
  distributionId: string;
  basketId: string;
  lineId: string;
  haveMilli: number;
  backCents: number;
  at: number;
  byUserId: string;
  byName: string;
  announcementId: string;
};

/** Any number of notices as one statement. */
export const insertMissingNotices = (db: Database, rows: readonly MissingNoticeRow[]) =>
  db.run(sql`
    INSERT INTO missing_notice (id, distribution_id, basket_id, line_id, have_milli, back_cents, at, by_user_id, by_name, announcement_id)
    SELECT r.value->>'id', r.value->>'distributionId', r.value->>'basketId', r.value->>'lineId', r.value->>'haveMilli',
      r.value->>'backCents', r.value->>'at', r.value->>'byUserId', r.value->>'byName', r.value->>'announcementId'
    FROM json_each(${JSON.stringify(rows)}) r`);
