import { and, desc, eq, ne, notInArray, sql } from "drizzle-orm";
import type * as v from "valibot";
import { feesOf } from "../../core/contract/market-fee.ts";
import type { Order, orderCardSchema, orderListSchema } from "../../core/contract/order.ts";
import type { Database } from "../database.ts";
import { basket, basketLine, due } from "../schema/basket.ts";
import { distribution, moveChoice } from "../schema/distribution.ts";
import { missingNotice } from "../schema/hand-over.ts";
import { market } from "../schema/market.ts";
import { refund } from "../schema/money.ts";
import { producer } from "../schema/producer.ts";
import { basketFeeAmounts } from "./basket-fees.ts";
import { basketLineColumns } from "./basket-line-columns.ts";
import { type CardRow, cardColumns, cardOf } from "./distribution-card.ts";
import { movedAt, standing } from "./due-columns.ts";
import { newestByLine } from "./missing-goods.ts";

const orderColumns = (now: number) => ({
  ...cardColumns(now),
  id: basket.id,
  number: basket.number,
  marketSlug: market.slug,
  marketName: market.name,
  status: basket.status,
  paidCents: basket.paidCents,
  refundedCents: basket.refundedCents,
  estimateCents: basket.estimateCents,
  finalCents: basket.finalCents,
  fees: basket.fees,
  ifMissing: basket.ifMissing,
});

type OrderCard = v.InferOutput<typeof orderCardSchema>;
type OrderRow = CardRow & Omit<OrderCard, "distribution" | "lines" | "producerIds" | "feeTerms"> & { fees: unknown };

const orderCard = (row: OrderRow, lines: readonly { producerId: string }[], now: number): OrderCard => ({
  id: row.id,
  number: row.number,
  marketSlug: row.marketSlug,
  marketName: row.marketName,
  distribution: cardOf(row, now),
  status: row.status,
  lines: lines.length,
  producerIds: [...new Set(lines.map((line) => line.producerId))],
  feeTerms: feesOf(row.fees),
  paidCents: row.paidCents,
  refundedCents: row.refundedCents,
  estimateCents: row.estimateCents,
  finalCents: row.finalCents,
  ifMissing: row.ifMissing,
});

/** A person's own orders in all markets, latest pickup first. */
export async function orderList(
  db: Database,
  userId: string,
  now: number,
): Promise<v.InferOutput<typeof orderListSchema>> {
  const [rows, lines] = await db.batch([
    db
      .select(orderColumns(now))
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .innerJoin(market, eq(market.id, basket.marketId))
      .where(eq(basket.userId, userId))
      .orderBy(desc(distribution.pickupStartsAt), desc(basket.orderedAt)),
    db
      .select({ basketId: basketLine.basketId, producerId: basketLine.producerId })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(eq(basket.userId, userId)),
  ]);
  const linesOf = Map.groupBy(lines, (line) => line.basketId);
  return { orders: rows.map((row) => orderCard(row, linesOf.get(row.id) ?? [], now)) };
}

/** One order with whose it is and in which market: the caller decides who may read it. */
export async function orderOf(
  db: Database,
  basketId: string,
  now: number,
): Promise<{ userId: string; marketId: string; order: Order } | undefined> {
  const [heads, lines, refunds, dues, notices] = await db.batch([
    db
      .select({
        ...orderColumns(now),
        userId: basket.userId,
        marketId: basket.marketId,
        firstName: basket.firstName,
        lastName: basket.lastName,
        finalFees: basket.finalFees,
        marketPlaceName: market.placeName,
        marketPlaceAddress: market.placeAddress,
        uncollectedText: market.uncollectedText,
        formerPickupStartsAt: moveChoice.formerPickupStartsAt,
        moveChoice: moveChoice.choice,
      })
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .innerJoin(market, eq(market.id, basket.marketId))
      .leftJoin(moveChoice, eq(moveChoice.basketId, basket.id))
      .where(eq(basket.id, basketId)),
    db
      .select(basketLineColumns)
      .from(basketLine)
      .innerJoin(producer, eq(producer.id, basketLine.producerId))
      .where(eq(basketLine.basketId, basketId))
      .orderBy(basketLine.ref),
    db
      .select({
        id: refund.id,
        amountCents: refund.amountCents,
        status: refund.status,
        cause: refund.cause,
        decidedAt: refund.decidedAt,
      })
      .from(refund)
      .where(and(eq(refund.basketId, basketId), notInArray(refund.status, ["withdrawn", "replaced"])))
      .orderBy(refund.decidedAt, refund.id),
    db
      .select({
        id: due.id,
        amountCents: standing,
        way: due.way,
        status: due.status,
        paidByCard: sql<boolean>`${due.paymentId} IS NOT NULL`.mapWith(Boolean).as("paid_by_card"),
        at: movedAt,
      })
      .from(due)
      .where(and(eq(due.basketId, basketId), ne(due.status, "withdrawn")))
      .orderBy(due.id),
    db
      .select({
        lineId: missingNotice.lineId,
        ref: basketLine.ref,
        haveMilli: missingNotice.haveMilli,
        backCents: missingNotice.backCents,
        at: missingNotice.at,
      })
      .from(missingNotice)
      .innerJoin(basketLine, eq(basketLine.id, missingNotice.lineId))
      .where(eq(missingNotice.basketId, basketId))
      .orderBy(desc(missingNotice.at), desc(missingNotice.id)),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  return {
    userId: head.userId,
    marketId: head.marketId,
    order: {
      ...orderCard(head, lines, now),
      customer: { firstName: head.firstName, lastName: head.lastName },
      basketLines: lines,
      fees: basketFeeAmounts(head, lines),
      refunds,
      dues,
      moved:
        head.formerPickupStartsAt === null
          ? null
          : { formerPickupStartsAt: head.formerPickupStartsAt, choice: head.moveChoice },
      missing: [...newestByLine(notices).values()].map(({ lineId: _, ...notice }) => notice),
      // A date held elsewhere has a name of its own; the address is the usual place's.
      placeAddress: head.cardPlaceName === head.marketPlaceName ? head.marketPlaceAddress : "",
      uncollectedText: head.uncollectedText,
      code: "",
    },
  };
}
