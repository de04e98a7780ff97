import { and, asc, eq, isNull } from "drizzle-orm";
import type { Database } from "../database.ts";
import { marketTask } from "../schema/market.ts";

export type MarketTask = { id: string; kind: "prepare" | "welcome"; name: string; wanted: number };

/** What a market that has named no tasks of its own needs; their ids are their kinds. */
export const USUAL_TASKS: readonly MarketTask[] = [
  { id: "prepare", kind: "prepare", name: "", wanted: 2 },
  { id: "welcome", kind: "welcome", name: "", wanted: 2 },
];

/** The tasks that people can sign up for, in the market's order. */
export async function marketTasks(db: Database, marketId: string): Promise<readonly MarketTask[]> {
  const rows = await db
    .select({ id: marketTask.id, kind: marketTask.kind, name: marketTask.name, wanted: marketTask.wanted })
    .from(marketTask)
    .where(and(eq(marketTask.marketId, marketId), isNull(marketTask.retiredAt)))
    .orderBy(asc(marketTask.position));
  const own = rows.flatMap((row) => (row.kind === "lead" ? [] : [{ ...row, kind: row.kind }]));
  return own.length > 0 ? own : USUAL_TASKS;
}
