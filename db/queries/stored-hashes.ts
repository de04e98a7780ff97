import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { file } from "../schema/file.ts";

/** The hashes that begin so and that some picture needs. */
export async function storedHashes(db: Database, prefix: string): Promise<ReadonlySet<string>> {
  const rows = await db.all<{ hash: string }>(sql`
    SELECT DISTINCT size.value->>'hash' AS hash FROM ${file}, json_each(${file}.sizes) size
    WHERE size.value->>'hash' LIKE ${`${prefix}%`}`);
  return new Set(rows.map(({ hash }) => hash));
}
