import { and, asc, count, eq, gt, isNull, lt, ne } from "drizzle-orm";
import type { Help } from "../../core/contract/duty.ts";
import { holdersOf, maySignUp, placesLeftOf } from "../../core/distribution/duty-places.ts";
import type { Database } from "../database.ts";
import { rolesOf } from "../rows/roles-of.ts";
import { shortName } from "../rows/short-name.ts";
import { basket } from "../schema/basket.ts";
import { distribution, duty } from "../schema/distribution.ts";
import { market, membership } from "../schema/market.ts";
import { user } from "../schema/user.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { marketTasks } from "./market-tasks.ts";

const SHOWN_AHEAD_MS = 60 * 86_400_000;
const MOST_DATES = 20;

/** What a member can put their name down for. */
export async function helpOf(
  db: Database,
  { marketId, userId }: { marketId: string; userId: string },
  now: number,
): Promise<Help | undefined> {
  const ahead = and(
    eq(distribution.marketId, marketId),
    eq(distribution.draft, false),
    isNull(distribution.cancelledAt),
    isNull(distribution.frozenAt),
    gt(distribution.pickupEndsAt, now),
    lt(distribution.pickupStartsAt, now + SHOWN_AHEAD_MS),
  );
  const [tasks, [markets, orders, dates, duties]] = await Promise.all([
    marketTasks(db, marketId),
    db.batch([
      db
        .select({ slug: market.slug, name: market.name, roles: membership.roles })
        .from(market)
        .leftJoin(membership, and(eq(membership.marketId, market.id), eq(membership.userId, userId)))
        .where(eq(market.id, marketId)),
      db
        .select({ n: count() })
        .from(basket)
        .where(and(eq(basket.marketId, marketId), eq(basket.userId, userId), ne(basket.status, "cancelled"))),
      db
        .select(cardColumns(now))
        .from(distribution)
        .innerJoin(market, eq(market.id, distribution.marketId))
        .where(ahead)
        .orderBy(asc(distribution.pickupStartsAt))
        .limit(MOST_DATES),
      db
        .select({
          distributionId: duty.distributionId,
          userId: duty.userId,
          task: duty.task,
          marketTaskId: duty.marketTaskId,
          firstName: user.firstName,
          lastName: user.lastName,
        })
        .from(duty)
        .innerJoin(distribution, eq(distribution.id, duty.distributionId))
        .innerJoin(user, eq(user.id, duty.userId))
        .where(ahead),
    ]),
  ]);
  const head = markets[0];
  if (head === undefined) return undefined;
  const dutiesOf = Map.groupBy(duties, (row) => row.distributionId);
  return {
    market: { slug: head.slug, name: head.name },
    mayHelp: maySignUp({ roles: rolesOf(head.roles), orders: orders[0]?.n ?? 0 }),
    dates: dates.map((row) => {
      const held = dutiesOf.get(row.cardId) ?? [];
      const lead = held.find((one) => one.task === "lead");
      return {
        distribution: cardOf(row, now),
        lead: lead === undefined ? null : shortName(lead),
        tasks: tasks.map((task) => {
          const holders = holdersOf(task, tasks, held);
          return {
            ...task,
            left: placesLeftOf(task, tasks, held),
            mine: holders.some((one) => one.userId === userId),
            people: holders.map(shortName),
          };
        }),
      };
    }),
  };
}
