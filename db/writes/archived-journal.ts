import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

export type ArchivedJournalRow = {
  /** Made of the entry's own name: archived twice it is there once. */
  id: string;
  marketId: string;
  distributionId: string;
  basketId: string | null;
  lineId: string | null;
  kind: string;
  at: number;
  byUserId: string;
  byName: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/** A board's observations as rows of the journal; a row that is there already is the same one. */
export const insertArchivedJournal = (db: Database, rows: readonly ArchivedJournalRow[]) =>
  db.run(sql`
    INSERT INTO journal (id, market_id, distribution_id, basket_id, line_id, kind, at, by_user_id, by_name, "before", "after", reason)
    SELECT r.value->>'id', r.value->>'marketId', r.value->>'distributionId', r.value->>'basketId', r.value->>'lineId',
      r.value->>'kind', r.value->>'at', r.value->>'byUserId', r.value->>'byName', r.value->'before', r.value->'after', r.value->>'reason'
    FROM json_each(${JSON.stringify(rows)}) r
    WHERE true ON CONFLICT (id) DO NOTHING`);
