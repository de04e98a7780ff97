import { and, desc, eq, isNull, lte, ne, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { producerPayoutsSchema } from "../../core/contract/producer.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { settlement } from "../schema/money.ts";
import { payoutAccountOf } from "./payout-account.ts";
import { settlementsOf } from "./settlements.ts";
import { leadName } from "./unvalidated-distributions.ts";

/** What a producer was and will be paid, and what waits for a distribution that ended and is not validated yet. */
export async function producerPayouts(
  db: Database,
  producerId: string,
  now: number,
): Promise<v.InferOutput<typeof producerPayoutsSchema>> {
  const [account, settlements, waiting] = await Promise.all([
    payoutAccountOf(db, { kind: "producer", id: producerId }),
    settlementsOf(db, and(eq(settlement.payeeKind, "producer"), eq(settlement.payeeId, producerId))),
    db
      .select({
        marketName: market.name,
        pickupOn: distribution.pickupOn,
        leadName,
        estimateCents: sql<Cents>`sum(${basketLine.estimateCents})`,
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .innerJoin(distribution, eq(distribution.id, basketLine.distributionId))
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(
        and(
          eq(basketLine.producerId, producerId),
          ne(basket.status, "cancelled"),
          lte(distribution.pickupEndsAt, now),
          isNull(distribution.validatedAt),
          isNull(distribution.cancelledAt),
          eq(distribution.trial, false),
        ),
      )
      .groupBy(distribution.id)
      .orderBy(desc(distribution.pickupStartsAt)),
  ]);
  return { account, settlements, waiting };
}
