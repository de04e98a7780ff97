import { and, desc, eq, exists, isNull, lt, sql } from "drizzle-orm";
import type { ProducerSale } from "../../core/contract/producer.ts";
import type { Cents } from "../../core/money/cents.ts";
import { payoutDates } from "../../core/payout/payout-dates.ts";
import type { Database } from "../database.ts";
import { basketLine } from "../schema/basket.ts";
import { distribution, participation } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { settlement } from "../schema/money.ts";
import { producer } from "../schema/producer.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { orderedAt } from "./ordered-at.ts";
import { participationAnswer } from "./participation-answer.ts";
import { concernsProducer } from "./producer-sales.ts";
import { saleTotals } from "./sale-totals.ts";

type Curve = [minutes: number, cents: number][];

/** One sale as its producer follows it, beside the last one before it in the same market; undefined where it has no part in it. */
export async function producerSale(
  db: Database,
  { distributionId, producerId }: { distributionId: string; producerId: string },
  now: number,
): Promise<ProducerSale | undefined> {
  const head = await db
    .select({
      ...cardColumns(now),
      marketId: market.id,
      marketSlug: market.slug,
      marketName: market.name,
      timeZone: market.timeZone,
      producerId: producer.id,
      producerSlug: producer.slug,
      producerName: producer.name,
    })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .innerJoin(producer, eq(producer.id, producerId))
    .where(and(eq(distribution.id, distributionId), eq(distribution.draft, false), concernsProducer(db, producerId)))
    .get();
  if (head === undefined) return undefined;
  const before = await db
    .select({ id: distribution.id, pickupOn: distribution.pickupOn, opensAt: distribution.opensAt })
    .from(distribution)
    .where(
      and(
        eq(distribution.marketId, head.marketId),
        lt(distribution.pickupStartsAt, head.cardPickupStartsAt),
        isNull(distribution.cancelledAt),
        eq(distribution.trial, false),
        exists(
          db
            .select({ one: sql`1` })
            .from(basketLine)
            .where(and(eq(basketLine.distributionId, distribution.id), eq(basketLine.producerId, producerId))),
        ),
      ),
    )
    .orderBy(desc(distribution.pickupStartsAt))
    .limit(1)
    .get();
  const [totals, [answers, minutes, settled], previous] = await Promise.all([
    saleTotals(db, { distributionId, producerId, now }),
    db.batch([
      db
        .select({ answer: participation.answer })
        .from(participation)
        .where(and(eq(participation.distributionId, distributionId), eq(participation.producerId, producerId))),
      orderedAt(db, { distributionId, producerId }),
      db
        .select({ payOn: settlement.payOn })
        .from(settlement)
        .where(
          and(
            eq(settlement.distributionId, distributionId),
            eq(settlement.payeeKind, "producer"),
            eq(settlement.payeeId, producerId),
          ),
        ),
    ]),
    before === undefined ? null : previousSale(db, before, producerId, now),
  ]);
  return {
    producer: { id: head.producerId, slug: head.producerSlug, name: head.producerName },
    market: { slug: head.marketSlug, name: head.marketName, timeZone: head.timeZone },
    distribution: cardOf(head, now),
    answer: participationAnswer(answers.map((row) => row.answer)),
    totals,
    previous,
    curve: curveOf(minutes, head.cardOpensAt),
    // Until it is validated: the day it will be if that happens when the pickup ends, or today at the earliest.
    payOn: settled[0]?.payOn ?? payoutDates(Math.max(now, head.cardPickupEndsAt), head.timeZone).payOn,
  };
}

async function previousSale(
  db: Database,
  before: { id: string; pickupOn: string; opensAt: number },
  producerId: string,
  now: number,
): Promise<ProducerSale["previous"]> {
  const sale = { distributionId: before.id, producerId };
  const [totals, minutes] = await Promise.all([saleTotals(db, { ...sale, now }), orderedAt(db, sale)]);
  return {
    pickupOn: before.pickupOn,
    baskets: totals.baskets,
    estimateCents: totals.estimateCents,
    curve: curveOf(minutes, before.opensAt),
  };
}

/** Cents added up over the minutes since the opening; a sale opened earlier than planned starts at 0 all the same. */
function curveOf(minutes: readonly { minute: number; estimateCents: Cents }[], opensAt: number): Curve {
  const opening = Math.floor(opensAt / 60_000);
  let sum = 0;
  return minutes.map(({ minute, estimateCents }) => {
    sum += estimateCents;
    return [Math.max(0, minute - opening), sum];
  });
}
