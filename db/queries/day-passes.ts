import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { Database } from "../database.ts";
import { dayPass, distribution, duty } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { user } from "../schema/user.ts";

/** The pass of a link while it opens; `now` in market time. */
export const openDayPass = async (db: Database, tokenHash: string, now: number) =>
  await db
    .select({
      id: dayPass.id,
      task: dayPass.task,
      distributionId: dayPass.distributionId,
      marketId: dayPass.marketId,
      expiresAt: dayPass.expiresAt,
      marketName: market.name,
      placeName: distribution.placeName,
      pickupOn: distribution.pickupOn,
    })
    .from(dayPass)
    .innerJoin(distribution, eq(distribution.id, dayPass.distributionId))
    .innerJoin(market, eq(market.id, dayPass.marketId))
    .where(
      and(
        eq(dayPass.tokenHash, tokenHash),
        isNull(dayPass.revokedAt),
        gt(dayPass.expiresAt, now),
        isNull(distribution.cancelledAt),
        isNull(distribution.validatedAt),
      ),
    )
    .get();

/** The passes of one date that open now, with who came by each. */
export async function dayPassesOf(db: Database, distributionId: string, now: number) {
  const [passes, people] = await db.batch([
    db
      .select({ id: dayPass.id, task: dayPass.task, expiresAt: dayPass.expiresAt })
      .from(dayPass)
      .where(and(eq(dayPass.distributionId, distributionId), isNull(dayPass.revokedAt), gt(dayPass.expiresAt, now)))
      .orderBy(dayPass.createdAt),
    db
      .select({ passId: duty.dayPassId, firstName: user.firstName })
      .from(duty)
      .innerJoin(user, eq(user.id, duty.userId))
      .where(eq(duty.distributionId, distributionId)),
  ]);
  return passes.map((pass) => ({
    ...pass,
    people: people.filter((row) => row.passId === pass.id).map((row) => row.firstName),
  }));
}

/** Passes whose day is over and that were not ended yet. */
export const overdueDayPasses = async (db: Database, now: number) =>
  await db
    .select({ id: dayPass.id, distributionId: dayPass.distributionId })
    .from(dayPass)
    .where(and(isNull(dayPass.revokedAt), lte(dayPass.expiresAt, now)))
    .limit(50);
