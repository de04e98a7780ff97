import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";

/** Every batch that touches a distribution moves its facts on; rooms and phones ask for what came since. */
export const updateFacts = (db: Database, distributionId: string, basketIds: readonly string[] = []): Statement[] => [
  db.run(sql`UPDATE distribution SET facts_seq = facts_seq + 1 WHERE id = ${distributionId}`),
  db.run(sql`
    UPDATE basket SET facts_seq = (SELECT facts_seq FROM distribution WHERE id = ${distributionId})
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(basketIds)}))`),
];
