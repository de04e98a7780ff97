import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Settlement } from "../../core/contract/manage.ts";
import { type Cents, cents, sumCents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { settlement } from "../schema/money.ts";
import { producer } from "../schema/producer.ts";
import { tillGivings } from "./till-part.ts";

/**
 * Settlements as their payees read them, latest pickup first; `which` is a condition on `settlement`. Sold is what was expected
 * when ordered (weights at their estimates), corrections lead from there to the delivered gross. The platform's fee holds its
 * VAT, so that gross − fee = net.
 */
export async function settlementsOf(db: Database, which: SQL | undefined): Promise<Settlement[]> {
  const settled = db.select({ id: settlement.distributionId }).from(settlement).where(which);
  const stands = (on: SQL) => and(on, ne(basket.status, "cancelled"));
  const [rows, givings, goods, baskets] = await db.batch([
    db
      .select({
        id: settlement.id,
        distributionId: settlement.distributionId,
        payeeKind: settlement.payeeKind,
        payeeId: settlement.payeeId,
        grossCents: settlement.grossCents,
        feeCents: settlement.platformFeeCents,
        feeVatCents: settlement.platformFeeVatCents,
        netCents: settlement.netCents,
        takenCents: sql<Cents>`(SELECT coalesce(sum(x.amount_cents), 0) FROM debt_taken x WHERE x.settlement_id = ${settlement.id})`,
        availableOn: settlement.availableOn,
        payOn: settlement.payOn,
        status: settlement.status,
        heldReason: settlement.heldReason,
        tillCents: settlement.tillCents,
        carriedCents: settlement.carriedCents,
        pickupOn: distribution.pickupOn,
        marketName: market.name,
        producerName: producer.name,
      })
      .from(settlement)
      .innerJoin(distribution, eq(distribution.id, settlement.distributionId))
      .innerJoin(market, eq(market.id, settlement.marketId))
      .leftJoin(producer, and(eq(settlement.payeeKind, "producer"), eq(producer.id, settlement.payeeId)))
      .where(which)
      .orderBy(desc(distribution.pickupStartsAt), settlement.id),
    tillGivings(db, which),
    db
      .select({
        distributionId: basketLine.distributionId,
        producerId: basketLine.producerId,
        estimateCents: sql<Cents>`sum(${basketLine.estimateCents})`.as("goods_cents"),
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(stands(inArray(basketLine.distributionId, settled)))
      .groupBy(basketLine.distributionId, basketLine.producerId),
    db
      .select({
        distributionId: basket.distributionId,
        estimateCents: sql<Cents>`sum(${basket.estimateCents})`.as("basket_cents"),
      })
      .from(basket)
      .where(stands(inArray(basket.distributionId, settled)))
      .groupBy(basket.distributionId),
  ]);
  const givingsOf = Map.groupBy(givings, (row) => row.settlementId);
  const goodsOf = Map.groupBy(goods, (row) => row.distributionId);
  const basketsOf = new Map(baskets.map((row) => [row.distributionId, row.estimateCents]));
  /** A market's own share is what baskets were expected to cost beyond their goods: its fees. */
  const sold = (row: { distributionId: string; payeeKind: string; payeeId: string }): Cents => {
    const lines = goodsOf.get(row.distributionId) ?? [];
    if (row.payeeKind === "producer") {
      return lines.find((one) => one.producerId === row.payeeId)?.estimateCents ?? cents(0);
    }
    const goodsCents = sumCents(lines.map((one) => one.estimateCents));
    return cents((basketsOf.get(row.distributionId) ?? 0) - goodsCents);
  };
  return rows.map((row) => {
    const soldCents = sold(row);
    return {
      id: row.id,
      distributionId: row.distributionId,
      pickupOn: row.pickupOn,
      marketName: row.marketName,
      payeeName: row.producerName ?? row.marketName,
      payeeKind: row.payeeKind,
      soldCents,
      correctionsCents: cents(row.grossCents - soldCents),
      grossCents: row.grossCents,
      platformFeeCents: cents(row.feeCents + row.feeVatCents),
      netCents: row.netCents,
      takenCents: row.takenCents,
      availableOn: row.availableOn,
      payOn: row.payOn,
      status: row.status,
      heldReason: row.heldReason,
      tillCents: row.tillCents,
      tillGiven: (givingsOf.get(row.id) ?? []).map(({ settlementId: _, ...giving }) => giving),
      carriedCents: row.carriedCents,
    };
  });
}
