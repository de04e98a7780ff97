import type { Database, Statement } from "./database.ts";
import { preparedOf } from "./prepared.ts";
import { type Guard, refusedConstraint } from "./refused-constraint.ts";

export type Committed = { ok: true } | { ok: false; guard: Guard };

/**
 * Runs one atomic batch. A refusal by a named guard is an answer, anything else is thrown; nothing is left behind in either
 * case. The statements go to D1 directly: the query builder's own batch cannot bind the parameters of raw SQL (drizzle 0.45).
 */
export async function commit(db: Database, statements: readonly Statement[]): Promise<Committed> {
  if (statements.length === 0) return { ok: true };
  const bound = statements.map((statement) => {
    const { sql, params } = preparedOf(statement).getQuery();
    return db.$client.prepare(sql).bind(...params);
  });
  try {
    await db.$client.batch(bound);
    return { ok: true };
  } catch (error) {
    const guard = refusedConstraint(error);
    if (guard === undefined) throw error;
    return { ok: false, guard };
  }
}
