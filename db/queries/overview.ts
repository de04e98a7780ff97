import { and, count, eq, gt, isNull, lt, or } from "drizzle-orm";
import type * as v from "valibot";
import type { overviewSchema } from "../../core/contract/manage.ts";
import { isUnvalidated, UNVALIDATED_LIMIT } from "../../core/distribution/unvalidated-block.ts";
import { localDate } from "../../core/time/zone.ts";
import type { Database } from "../database.ts";
import { distribution, participation } from "../schema/distribution.ts";
import { lateChange, lookAgain } from "../schema/hand-over.ts";
import { catalogLink, catalogRequest, market, membership } from "../schema/market.ts";
import { settlement } from "../schema/money.ts";
import { membershipRequest } from "../schema/people.ts";
import { type ManagedDistribution, managedDistributions } from "./managed-distributions.ts";

const DAY_MS = 86_400_000;
/** How far ahead the team is asked to fill what is missing. */
const ASKED_AHEAD_MS = 14 * DAY_MS;
const NEXT_SHOWN = 5;

type Overview = v.InferOutput<typeof overviewSchema>;
type Waiting = Overview["waiting"][number];

/** What a team finds when it opens its market: the dates that matter now and what waits for somebody. */
export async function marketOverview(db: Database, marketId: string, now: number): Promise<Overview | undefined> {
  const alive = and(
    eq(distribution.marketId, marketId),
    eq(distribution.trial, false),
    isNull(distribution.cancelledAt),
    or(isNull(distribution.validatedAt), gt(distribution.pickupEndsAt, now - DAY_MS)),
  );
  const [dates, [markets, members, looks, lates, held, unanswered, requests, asked]] = await Promise.all([
    managedDistributions(db, alive, now),
    db.batch([
      db
        .select({
          id: market.id,
          slug: market.slug,
          name: market.name,
          placeName: market.placeName,
          commune: market.commune,
          timeZone: market.timeZone,
        })
        .from(market)
        .where(eq(market.id, marketId)),
      db.select({ members: count() }).from(membership).where(eq(membership.marketId, marketId)),
      db
        .select({ distributionId: lookAgain.distributionId, count: count() })
        .from(lookAgain)
        .innerJoin(distribution, eq(distribution.id, lookAgain.distributionId))
        .where(and(alive, isNull(lookAgain.closedAt)))
        .groupBy(lookAgain.distributionId),
      db
        .select({ distributionId: lateChange.distributionId, count: count() })
        .from(lateChange)
        .innerJoin(distribution, eq(distribution.id, lateChange.distributionId))
        .where(and(alive, isNull(lateChange.decidedAt)))
        .groupBy(lateChange.distributionId),
      db
        .select({ count: count() })
        .from(settlement)
        .where(and(eq(settlement.marketId, marketId), eq(settlement.status, "held"))),
      db
        .select({ distributionId: distribution.id, count: count() })
        .from(distribution)
        .innerJoin(catalogLink, and(eq(catalogLink.marketId, distribution.marketId), isNull(catalogLink.unlinkedAt)))
        .leftJoin(
          participation,
          and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalogLink.catalogId)),
        )
        .where(
          and(
            alive,
            gt(distribution.closesAt, now),
            lt(distribution.pickupStartsAt, now + ASKED_AHEAD_MS),
            isNull(participation.catalogId),
          ),
        )
        .groupBy(distribution.id),
      db
        .select({ count: count() })
        .from(membershipRequest)
        .where(and(eq(membershipRequest.marketId, marketId), eq(membershipRequest.status, "waiting"))),
      db
        .select({ count: count() })
        .from(catalogRequest)
        .where(and(eq(catalogRequest.marketId, marketId), eq(catalogRequest.status, "waiting"))),
    ]),
  ]);
  const head = markets[0];
  if (head === undefined) return undefined;
  const earliest = dates.toReversed();
  // A pickup that runs comes before one of the same day that is over; one that began before midnight still runs.
  const on = localDate(now, head.timeZone);
  const today =
    earliest.find((one) => one.pickupStartsAt <= now && now < one.pickupEndsAt) ??
    earliest.find((one) => one.pickupOn === on && now < one.pickupEndsAt) ??
    earliest.findLast((one) => one.pickupOn === on) ??
    null;
  const open = earliest.find((one) => one.state === "open") ?? null;
  const ended = earliest.filter((one) => isUnvalidated({ ...one, cancelledAt: null, basketCount: one.baskets }, now));
  return {
    market: { id: head.id, slug: head.slug, name: head.name, placeName: head.placeName, commune: head.commune },
    open,
    today,
    next: earliest.filter((one) => one !== open && one !== today && one.pickupEndsAt > now).slice(0, NEXT_SHOWN),
    unvalidated: ended.length,
    unvalidatedLimit: UNVALIDATED_LIMIT,
    waiting: [
      ...ended.map((one) => waiting("validation_due", one.id, one.baskets - one.validated)),
      ...looks.map((row) => waiting("look_again", row.distributionId, row.count)),
      ...lates.map((row) => waiting("late_change", row.distributionId, row.count)),
      ...earliest.filter((one) => isLeadMissing(one, now)).map((one) => waiting("lead_missing", one.id, 1)),
      ...unanswered.map((row) => waiting("unanswered", row.distributionId, row.count)),
      ...held.filter((row) => row.count > 0).map((row) => waiting("payout_held", null, row.count)),
      ...requests.filter((row) => row.count > 0).map((row) => waiting("membership_request", null, row.count)),
      ...asked.filter((row) => row.count > 0).map((row) => waiting("catalog_request", null, row.count)),
    ],
    members: members[0]?.members ?? 0,
  };
}

const waiting = (kind: Waiting["kind"], distributionId: string | null, n: number): Waiting => ({
  kind,
  distributionId,
  count: n,
});

const isLeadMissing = (one: ManagedDistribution, now: number): boolean =>
  one.lead === null && one.pickupEndsAt > now && one.pickupStartsAt < now + ASKED_AHEAD_MS;
