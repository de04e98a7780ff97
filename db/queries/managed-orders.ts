import { and, count, eq, ne, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { managedOrdersSchema } from "../../core/contract/manage.ts";
import type { Cents } from "../../core/money/cents.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";

/** All orders of a distribution by number (no phones), and what each producer sold in those that stand. */
export async function managedOrders(
  db: Database,
  distributionId: string,
  now: number,
): Promise<v.InferOutput<typeof managedOrdersSchema> | undefined> {
  const [heads, orders, counts, totals] = await db.batch([
    db
      .select(cardColumns(now))
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({
        id: basket.id,
        number: basket.number,
        firstName: basket.firstName,
        lastName: basket.lastName,
        status: basket.status,
        paidCents: basket.paidCents,
        refundedCents: basket.refundedCents,
        finalCents: basket.finalCents,
        orderedAt: basket.orderedAt,
      })
      .from(basket)
      .where(eq(basket.distributionId, distributionId))
      .orderBy(basket.number),
    db
      .select({ basketId: basketLine.basketId, lines: count() })
      .from(basketLine)
      .where(eq(basketLine.distributionId, distributionId))
      .groupBy(basketLine.basketId),
    db
      .select({
        producerName: producer.name,
        chargedCents: sql<Cents>`sum(${basketLine.chargedCents})`,
        baskets: sql<number>`count(DISTINCT ${basketLine.basketId})`,
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .innerJoin(producer, eq(producer.id, basketLine.producerId))
      .where(and(eq(basketLine.distributionId, distributionId), ne(basket.status, "cancelled")))
      .groupBy(basketLine.producerId),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const lines = new Map(counts.map((row) => [row.basketId, row.lines]));
  return {
    distribution: cardOf(head, now),
    orders: orders.map((row) => ({ ...row, lines: lines.get(row.id) ?? 0 })),
    totals: totals.toSorted((a, b) => compareNames(a.producerName, b.producerName)),
  };
}
