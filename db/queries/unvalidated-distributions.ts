import { and, desc, eq, isNull, lte, ne, sql } from "drizzle-orm";
import type { Cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { distribution, duty } from "../schema/distribution.ts";
import { user } from "../schema/user.ts";

/** The référent of the date that a query is about, or null. */
export const leadName = sql<string | null>`(
  SELECT trim(${user.firstName} || ' ' || ${user.lastName}) FROM ${duty} JOIN ${user} ON ${user.id} = ${duty.userId}
  WHERE ${duty.distributionId} = ${distribution.id} AND ${duty.task} = 'lead' LIMIT 1)`;

/** DIS-1. A market's dates that are over, hold baskets and are not validated: their money waits; latest first. */
export const unvalidatedDistributions = (db: Database, marketId: string, now: number) =>
  db
    .select({
      id: distribution.id,
      pickupOn: distribution.pickupOn,
      leadName,
      baskets: sql<number>`count(*)`.as("standing_baskets"),
      estimateCents: sql<Cents>`sum(${basket.estimateCents})`.as("standing_cents"),
    })
    .from(distribution)
    .innerJoin(basket, and(eq(basket.distributionId, distribution.id), ne(basket.status, "cancelled")))
    .where(
      and(
        eq(distribution.marketId, marketId),
        lte(distribution.pickupEndsAt, now),
        isNull(distribution.validatedAt),
        isNull(distribution.cancelledAt),
        eq(distribution.trial, false),
      ),
    )
    .groupBy(distribution.id)
    .orderBy(desc(distribution.pickupStartsAt));
