import { and, eq } from "drizzle-orm";
import type * as v from "valibot";
import type { validationProgressSchema } from "../../core/contract/manage.ts";
import type { Database } from "../database.ts";
import { run } from "../schema/work.ts";

/** How far the validation of a distribution is; undefined where nobody started it. */
export async function validationProgress(
  db: Database,
  distributionId: string,
): Promise<v.InferOutput<typeof validationProgressSchema> | undefined> {
  const row = await db
    .select({ runId: run.id, total: run.total, done: run.done, closedAt: run.closedAt })
    .from(run)
    .where(and(eq(run.kind, "validate_distribution"), eq(run.distributionId, distributionId)))
    .get();
  return row === undefined
    ? undefined
    : { runId: row.runId, total: row.total, done: row.done, closed: row.closedAt !== null };
}
