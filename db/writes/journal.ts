import { sql } from "drizzle-orm";
import type { DateChange } from "../../core/journal/journal-groups.ts";
import type { MarketChange } from "../../core/journal/market-changes.ts";
import type { Database } from "../database.ts";

/** A change of one date is one that its journal has words for; what is of the market, a farm or a person names no date. */
export type JournalRow = (
  | { distributionId: string; kind: DateChange }
  | { distributionId?: undefined; kind: MarketChange }
) & {
  id: string;
  marketId: string;
  basketId?: string;
  lineId?: string;
  at: number;
  byUserId: string;
  byName: string;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
  producerId?: string;
};

/** Any number of journal rows as one statement (rows travel as one JSON parameter). */
export const insertJournal = (db: Database, rows: readonly JournalRow[]) =>
  db.run(sql`
    INSERT INTO journal (id, market_id, distribution_id, basket_id, line_id, kind, at, by_user_id, by_name, "before", "after", reason,
      producer_id)
    SELECT r.value->>'id', r.value->>'marketId', r.value->>'distributionId', r.value->>'basketId', r.value->>'lineId',
      r.value->>'kind', r.value->>'at', r.value->>'byUserId', r.value->>'byName', r.value->'before', r.value->'after', r.value->>'reason', r.value->>'producerId'
    FROM json_each(${JSON.stringify(rows)}) r`);
