import { sql } from "drizzle-orm";
import * as v from "valibot";
import type { FirstSteps } from "../../core/contract/setup.ts";
import type { Database } from "../database.ts";

const rowSchema = v.object({
  described: v.number(),
  catalogs: v.number(),
  published: v.number(),
  draft_id: v.nullable(v.string()),
  lead_named: v.number(),
  not_alone: v.number(),
  payout_ready: v.number(),
});

/** What a market has of all that a first sale needs: one statement, each fact by its index. */
export async function firstSteps(db: Database, marketId: string, now: number): Promise<FirstSteps | undefined> {
  const found = await db.get(sql`
    SELECT m.about <> '' OR m.logo_file_id IS NOT NULL OR m.cover_file_id IS NOT NULL AS described,
      m.payout_status = 'active' AS payout_ready,
      (SELECT count(*) FROM catalog_link l WHERE l.market_id = m.id AND l.unlinked_at IS NULL) AS catalogs,
      EXISTS (SELECT 1 FROM distribution d WHERE d.market_id = m.id AND d.draft = 0) AS published,
      (SELECT d.id FROM distribution d WHERE d.market_id = m.id AND d.draft = 1 AND d.trial = 0 AND d.cancelled_at IS NULL
        AND d.pickup_ends_at > ${now} ORDER BY d.pickup_starts_at LIMIT 1) AS draft_id,
      coalesce((SELECT EXISTS (SELECT 1 FROM duty y WHERE y.distribution_id = d.id AND y.task = 'lead')
        FROM distribution d WHERE d.market_id = m.id AND d.cancelled_at IS NULL AND d.pickup_ends_at > ${now}
        ORDER BY d.pickup_starts_at LIMIT 1), 1) AS lead_named,
      (SELECT count(*) FROM membership s WHERE s.market_id = m.id) > 1
        OR EXISTS (SELECT 1 FROM invitation i WHERE i.market_id = m.id AND i.withdrawn_at IS NULL) AS not_alone
    FROM market m WHERE m.id = ${marketId}`);
  if (found === undefined || found === null) return undefined;
  const row = v.parse(rowSchema, found);
  return {
    described: row.described === 1,
    catalogs: row.catalogs,
    published: row.published === 1,
    draftId: row.draft_id,
    leadNamed: row.lead_named === 1,
    notAlone: row.not_alone === 1,
    payoutReady: row.payout_ready === 1,
  };
}
