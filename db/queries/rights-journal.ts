import { sql } from "drizzle-orm";
import * as v from "valibot";
import { type RightsEntry, rightsJournalSchema } from "../../core/contract/member.ts";
import type { Database } from "../database.ts";

const SHOWN = 200;
const KINDS = rightsJournalSchema.entries.entries.item.entries.kind.options;
const sideSchema = v.fallback(v.nullable(v.object({ roles: v.optional(v.array(v.string()), []) })), null);
const rowSchema = v.object({
  id: v.string(),
  at: v.number(),
  kind: v.picklist(KINDS),
  by_name: v.string(),
  name: v.string(),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
  invited: v.number(),
});

const rolesIn = (json: string | null): string[] =>
  json === null ? [] : (v.parse(sideSchema, JSON.parse(json))?.roles ?? []);

/** Who gave which right when, in a market or about one of its people; the newest 200. */
export async function rightsJournal(db: Database, marketId: string, userId?: string): Promise<RightsEntry[]> {
  const rows = await db.all(sql`
    SELECT * FROM (
      SELECT j.id, j.at, j.kind, j.by_name, j."before", j."after", coalesce(j."after"->>'invited', 0) AS invited,
        coalesce(j."after"->>'userId', j."before"->>'userId', '') AS of_id,
        coalesce(trim(u.first_name || ' ' || u.last_name), '') AS name
      FROM journal j LEFT JOIN user u ON u.id = coalesce(j."after"->>'userId', j."before"->>'userId')
      WHERE j.distribution_id IS NULL AND j.market_id = ${marketId} AND j.kind IN (SELECT value FROM json_each(${JSON.stringify(KINDS)}))
    ) WHERE ${userId ?? null} IS NULL OR of_id = ${userId ?? null}
    ORDER BY at DESC, id DESC LIMIT ${SHOWN}`);
  return rows.map((found) => {
    const row = v.parse(rowSchema, found);
    return {
      id: row.id,
      at: row.at,
      kind: row.kind,
      byName: row.by_name,
      name: row.name,
      before: rolesIn(row.before),
      after: rolesIn(row.after),
      count: row.invited,
    };
  });
}
