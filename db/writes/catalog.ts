import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Numbers begin where they have four digits: short enough to be said on the telephone, long enough to be told apart. */
const BEFORE_FIRST = 1000;

type NewCatalog = { id: string; producerId: string; name: string; description: string; createdAt: number };

/** A catalog with the next number, given in this very batch; of two at once none gets the other's (unique key). */
export const insertCatalog = (db: Database, row: NewCatalog) =>
  db.run(sql`
    INSERT INTO catalog (id, producer_id, number, name, description, created_at)
    SELECT ${row.id}, ${row.producerId}, max(${BEFORE_FIRST}, coalesce(max(number), 0)) + 1, ${row.name}, ${row.description}, ${row.createdAt}
    FROM catalog`);
