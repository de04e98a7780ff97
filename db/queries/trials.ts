import { and, desc, eq, sql } from "drizzle-orm";
import type { Trial } from "../../core/contract/trial.ts";
import { endsAt, madeAt } from "../../core/trial/trial-time.ts";
import type { Database } from "../database.ts";
import { distribution, duty } from "../schema/distribution.ts";
import { user } from "../schema/user.ts";

type Asker = { userId: string; rules: boolean };

/** TRI-8. The trials of a market, for its team; whoever leads one, or rules the market, may throw it away. */
export async function trialsOf(db: Database, marketId: string, asker: Asker): Promise<Trial[]> {
  const rows = await db
    .select({
      id: distribution.id,
      pickupStartsAt: distribution.pickupStartsAt,
      validatedAt: distribution.validatedAt,
      leadId: duty.userId,
      leadName: user.firstName,
      baskets: sql<number>`(SELECT count(*) FROM basket b WHERE b.distribution_id = ${distribution.id})`,
      validated: sql<number>`(SELECT count(*) FROM basket b WHERE b.distribution_id = ${distribution.id} AND b.status = 'validated')`,
    })
    .from(distribution)
    .leftJoin(duty, and(eq(duty.distributionId, distribution.id), eq(duty.task, "lead")))
    .leftJoin(user, eq(user.id, duty.userId))
    .where(and(eq(distribution.marketId, marketId), eq(distribution.trial, true)))
    .orderBy(desc(distribution.pickupStartsAt), desc(distribution.id));
  return rows.map((row) => ({
    distributionId: row.id,
    madeAt: madeAt(row),
    endsAt: endsAt(row),
    madeBy: row.leadName,
    baskets: row.baskets,
    validated: row.validated,
    over: row.validatedAt !== null,
    mine: asker.rules || row.leadId === asker.userId,
  }));
}
