import { and, eq, gt, ne, sql } from "drizzle-orm";
import type { Cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { payment } from "../schema/money.ts";

/**
 * When one producer's goods were paid, minute by minute (epoch minutes): a line has the time of the payment that brought it,
 * known by the checkout that still lists it under the same id. A statement for a batch.
 */
export const orderedAt = (
  db: Database,
  { distributionId, producerId, after = 0 }: { distributionId: string; producerId: string; after?: number },
) =>
  db
    .select({
      minute: sql<number>`${payment.paidAt} / 60000`.as("minute"),
      estimateCents: sql<Cents>`sum(${basketLine.estimateCents})`.as("minute_cents"),
    })
    .from(payment)
    .innerJoin(checkout, eq(checkout.id, payment.checkoutId))
    .innerJoin(basket, eq(basket.id, payment.basketId))
    .innerJoin(
      basketLine,
      and(
        eq(basketLine.basketId, basket.id),
        sql`${basketLine.id} IN (SELECT l.value->>'id' FROM json_each(${checkout.lines}) l)`,
      ),
    )
    .where(
      and(
        eq(payment.distributionId, distributionId),
        gt(payment.paidAt, after),
        ne(basket.status, "cancelled"),
        eq(basketLine.producerId, producerId),
      ),
    )
    .groupBy(sql`minute`)
    .orderBy(sql`minute`);
