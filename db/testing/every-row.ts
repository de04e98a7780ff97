import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Every row of every table of ours, to hold what a refused write left behind against what was there before. */
export async function everyRow(db: Database): Promise<Record<string, unknown[]>> {
  const tables = await db.all<{ name: string }>(sql`
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'd1_*' AND name NOT GLOB '_cf_*'
    ORDER BY name`);
  const read = await db.$client.batch(tables.map(({ name }) => db.$client.prepare(`SELECT * FROM "${name}"`)));
  return Object.fromEntries(tables.map(({ name }, at) => [name, read[at]?.results ?? []]));
}
