import { desc, eq, sql } from "drizzle-orm";
import { can } from "../../core/people/capability.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";

/** Nobody shows an older code at a pickup. */
const MOST_OWN = 200;
/** Baskets of a week ago to two weeks ahead; of a market with more than this in sight the nearest dates come first. */
const BEFORE_MS = 8 * 86_400_000;
const AFTER_MS = 15 * 86_400_000;
const MOST_SEEN = 5_000;

type Asker = {
  id: string;
  markets: readonly { id: string; roles: readonly string[] }[];
  duties: readonly { distributionId: string; marketId: string; task: string }[];
};

export type CodedBasket = {
  readonly id: string;
  readonly number: number;
  readonly distributionId: string;
  readonly pickupOn: string;
  readonly placeName: string;
};

/** The baskets whose codes a person may have in front of them: their own, and those of the boards that they may join. */
export async function codedBaskets(
  db: Database,
  person: Asker,
  now: number,
): Promise<{ own: readonly { id: string }[]; seen: readonly CodedBasket[] }> {
  const markets = [...new Set([...person.markets.map(({ id }) => id), ...person.duties.map((duty) => duty.marketId)])];
  const [own, rows] = await db.batch([
    db
      .select({ id: basket.id })
      .from(basket)
      .where(eq(basket.userId, person.id))
      .orderBy(desc(basket.orderedAt))
      .limit(MOST_OWN),
    db.all<Omit<CodedBasket, "distributionId"> & { distribution_id: string; market_id: string }>(sql`
      SELECT b.id, b.number, d.id AS distribution_id, d.market_id, d.pickup_on AS pickupOn, d.place_name AS placeName
      FROM distribution d JOIN basket b ON b.distribution_id = d.id
      WHERE d.market_id IN (SELECT value FROM json_each(${JSON.stringify(markets)})) AND d.cancelled_at IS NULL
        AND d.pickup_starts_at >= ${now - BEFORE_MS} AND d.pickup_starts_at <= ${now + AFTER_MS}
      ORDER BY abs(d.pickup_starts_at - ${now}) LIMIT ${MOST_SEEN}`),
  ]);
  const mayJoin = (distributionId: string, marketId: string): boolean =>
    can(
      {
        roles: person.markets.find((market) => market.id === marketId)?.roles ?? [],
        duties: person.duties.filter((duty) => duty.distributionId === distributionId).map((duty) => duty.task),
      },
      "board:join",
    );
  return {
    own,
    seen: rows
      .filter((row) => mayJoin(row.distribution_id, row.market_id))
      .map(({ distribution_id: distributionId, market_id: _, ...row }) => ({ ...row, distributionId })),
  };
}
