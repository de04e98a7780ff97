import { and, eq, isNull, ne } from "drizzle-orm";
import type { PayoutStatus } from "../../core/payout/payout-account.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { distribution, participation } from "../schema/distribution.ts";
import { market, marketFee } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";

export type PayoutReadiness = {
  /** Those who come and whose account cannot receive money yet: they sell, and their money waits. */
  producers: { id: string; slug: string; name: string; status: Exclude<PayoutStatus, "active"> }[];
  /** The market takes fees and its own account cannot receive them yet. */
  market: Exclude<PayoutStatus, "active"> | null;
};

/** SND-7, told before the sale and not at the payout: who of a date would have to wait for money. By name. */
export async function payoutReadiness(db: Database, distributionId: string): Promise<PayoutReadiness> {
  const [producers, markets] = await db.batch([
    db
      .selectDistinct({ id: producer.id, slug: producer.slug, name: producer.name, status: producer.payoutStatus })
      .from(participation)
      .innerJoin(producer, eq(producer.id, participation.producerId))
      .where(
        and(
          eq(participation.distributionId, distributionId),
          eq(participation.answer, "yes"),
          ne(producer.payoutStatus, "active"),
        ),
      ),
    db
      .selectDistinct({ status: market.payoutStatus })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(marketFee, and(eq(marketFee.marketId, market.id), isNull(marketFee.retiredAt)))
      .where(and(eq(distribution.id, distributionId), ne(market.payoutStatus, "active"))),
  ]);
  const status = markets[0]?.status ?? "active";
  return {
    producers: producers
      .flatMap((row) => (row.status === "active" ? [] : [{ ...row, status: row.status }]))
      .toSorted((a, b) => compareNames(a.name, b.name)),
    market: status === "active" ? null : status,
  };
}
