import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { run } from "../schema/work.ts";

/** A run exists once per kind and distribution. */
export const insertRun = (db: Database, row: typeof run.$inferInsert) => db.insert(run).values(row);

/** A step's baskets: a second worker on the same step fails here. */
export const insertRunBaskets = (db: Database, runId: string, basketIds: readonly string[]) =>
  db.run(
    sql`INSERT INTO run_basket (run_id, basket_id) SELECT ${runId}, value FROM json_each(${JSON.stringify(basketIds)})`,
  );

export const updateRunProgress = (db: Database, runId: string) =>
  db.run(sql`UPDATE run SET done = (SELECT count(*) FROM run_basket WHERE run_id = ${runId}) WHERE id = ${runId}`);

export const updateRunClosed = (db: Database, runId: string, at: number) =>
  db.update(run).set({ closedAt: at }).where(eq(run.id, runId));

/** The next baskets of the run's distribution that are still to be validated, by number. */
export async function nextRunBaskets(db: Database, open: { distributionId: string }, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: basket.id })
    .from(basket)
    .where(and(eq(basket.distributionId, open.distributionId), eq(basket.status, "ordered")))
    .orderBy(basket.number)
    .limit(most);
  return rows.map((row) => row.id);
}
