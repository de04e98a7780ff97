import { sql } from "drizzle-orm";
import { can } from "../../core/people/capability.ts";
import type { Database } from "../database.ts";

/** From the evening before, when phones are prepared, to the days after, when a late distribution is still validated. */
const BEFORE_MS = 36 * 3_600_000;
const AFTER_MS = 7 * 86_400_000;

type Asker = {
  markets: readonly { id: string; name: string; roles: readonly string[] }[];
  duties: readonly { distributionId: string; marketId: string; task: string }[];
};

/** The boards a person may join around now, nearest first: by role in the market or duty of that date. `now` is market time. */
export async function boardsOfPerson(db: Database, person: Asker, now: number) {
  const dutyMarkets = person.duties.map((duty) => duty.marketId);
  const markets = [
    ...new Set([
      ...person.markets.filter((market) => can({ roles: market.roles }, "board:join")).map((market) => market.id),
      ...dutyMarkets,
    ]),
  ];
  if (markets.length === 0) return [];
  const rows = await db.all<{ id: string; market_id: string; market_name: string; pickup_on: string }>(sql`
    SELECT d.id, d.market_id, m.name AS market_name, d.pickup_on FROM distribution d JOIN market m ON m.id = d.market_id
    WHERE d.market_id IN (SELECT value FROM json_each(${JSON.stringify(markets)})) AND d.trial = 0 AND d.cancelled_at IS NULL AND d.validated_at IS NULL
      AND d.closes_at <= ${now} AND d.pickup_starts_at - ${BEFORE_MS} <= ${now} AND d.pickup_ends_at + ${AFTER_MS} >= ${now}
    ORDER BY abs(d.pickup_starts_at - ${now}) LIMIT 10`);
  return rows
    .filter((row) => {
      const roles = person.markets.find((market) => market.id === row.market_id)?.roles ?? [];
      const duties = person.duties.filter((duty) => duty.distributionId === row.id).map((duty) => duty.task);
      return can({ roles, duties }, "board:join");
    })
    .map((row) => ({ distributionId: row.id, marketName: row.market_name, pickupOn: row.pickup_on }));
}
