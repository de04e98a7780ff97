import { and, eq, gt, isNull, sql } from "drizzle-orm";
import * as v from "valibot";
import { cycleRuleSchema, type cycleSchema } from "../../core/contract/dates.ts";
import type { Database } from "../database.ts";
import { cycle, distribution } from "../schema/distribution.ts";

/** The cycles of a market that have dates to come, with how many. */
export async function cyclesOfMarket(
  db: Database,
  marketId: string,
  now: number,
): Promise<v.InferOutput<typeof cycleSchema>[]> {
  const rows = await db
    .select({
      id: cycle.id,
      rule: cycle.rule,
      skipHolidays: cycle.skipHolidays,
      endedAt: cycle.endedAt,
      dates: sql<number>`count(*)`.as("dates_to_come"),
    })
    .from(cycle)
    .innerJoin(distribution, eq(distribution.cycleId, cycle.id))
    .where(and(eq(cycle.marketId, marketId), gt(distribution.pickupEndsAt, now), isNull(distribution.cancelledAt)))
    .groupBy(cycle.id)
    .orderBy(cycle.createdAt);
  return rows.map(({ rule, ...row }) => ({ ...row, ...v.parse(cycleRuleSchema, rule) }));
}

/** Whose a cycle is; undefined for an unknown id. */
export const cycleMarket = async (db: Database, id: string): Promise<string | undefined> =>
  (await db.select({ marketId: cycle.marketId }).from(cycle).where(eq(cycle.id, id)).get())?.marketId;
