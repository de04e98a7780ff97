import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { distributionNotice } from "../schema/distribution.ts";
import { ROW_ID } from "./row-id.ts";

/** A producer that closed before the sale was told; the unique key makes it once. */
export const insertRecapNotice = (db: Database, row: { distributionId: string; producerId: string; at: number }) =>
  db
    .insert(distributionNotice)
    .values({ distributionId: row.distributionId, kind: `recap:${row.producerId}`, at: row.at });

/** REC-1. The recap to the people of one farm, or (null) of all that were not told before because they closed earlier. */
export const insertRecapMails = (
  db: Database,
  { distributionId, producerId, dueAt }: { distributionId: string; producerId: string | null; dueAt: number },
) =>
  db.run(sql`
    INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
    SELECT ${ROW_ID}, 'mail', 'mail:recap:' || ${distributionId} || ':' || f.producer_id || ':' || f.user_id, ${distributionId},
      json_object('mail', 'recap', 'userId', f.user_id, 'distributionId', ${distributionId}, 'producerId', f.producer_id), 'waiting', ${dueAt}, 0, 0
    FROM (
      SELECT DISTINCT p.producer_id, m.user_id FROM participation p JOIN producer_membership m ON m.producer_id = p.producer_id
      WHERE p.distribution_id = ${distributionId} AND p.answer <> 'no' AND (${producerId} IS NULL OR p.producer_id = ${producerId})
    ) f
    WHERE ${producerId} IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM distribution_notice n WHERE n.distribution_id = ${distributionId} AND n.kind = 'recap:' || f.producer_id)`);
