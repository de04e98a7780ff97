import { and, countDistinct, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { SaleTotals } from "../../core/contract/producer.ts";
import { platformFee } from "../../core/fee/platform-fee.ts";
import { type Cents, cents, sumCents } from "../../core/money/cents.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import { milli } from "../../core/quantity/milli.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { stockPool } from "../schema/catalog.ts";
import { distribution, offer } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { orderedAt } from "./ordered-at.ts";
import { leftOf } from "./stock-left.ts";

const HOUR_MS = 3_600_000;

/**
 * What one producer sells in one distribution, as ordered and paid (cancelled baskets left out): a row for each of its offers,
 * also those nobody ordered, summed by the database. `estimateGrams` is that of one piece.
 */
export async function saleTotals(
  db: Database,
  { distributionId, producerId, now }: { distributionId: string; producerId: string; now: number },
): Promise<SaleTotals> {
  const ofProducer = and(
    eq(basketLine.distributionId, distributionId),
    eq(basketLine.producerId, producerId),
    ne(basket.status, "cancelled"),
  );
  const sold = db
    .select({
      offerId: basketLine.offerId,
      quantityMilli: sql<Milli>`sum(${basketLine.quantityMilli})`.as("sold_milli"),
      chargedCents: sql<Cents>`sum(${basketLine.chargedCents})`.as("sold_charged"),
      estimateCents: sql<Cents>`sum(${basketLine.estimateCents})`.as("sold_estimate"),
      baskets: sql<number>`count(DISTINCT ${basketLine.basketId})`.as("sold_baskets"),
    })
    .from(basketLine)
    .innerJoin(basket, eq(basket.id, basketLine.basketId))
    .where(ofProducer)
    .groupBy(basketLine.offerId)
    .as("sold");
  const [terms, rows, heads, lastHour] = await db.batch([
    db
      .select({ feeBps: market.platformFeeBps, vatBps: market.platformFeeVatBps })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({
        offerId: offer.id,
        category: offer.category,
        productName: offer.productName,
        variantLabel: offer.variantLabel,
        picture: offer.picture,
        tint: offer.tint,
        unit: offer.unit,
        kind: offer.kind,
        estimateGrams: offer.estimateGrams,
        base: stockPool.base,
        onHand: stockPool.onHand,
        reserved: stockPool.reserved,
        quantityMilli: sold.quantityMilli,
        chargedCents: sold.chargedCents,
        estimateCents: sold.estimateCents,
        baskets: sold.baskets,
      })
      .from(offer)
      .innerJoin(stockPool, eq(stockPool.id, offer.stockPoolId))
      .leftJoin(sold, eq(sold.offerId, offer.id))
      .where(
        and(
          eq(offer.distributionId, distributionId),
          eq(offer.producerId, producerId),
          or(isNull(offer.withdrawnAt), isNotNull(sold.offerId)),
        ),
      ),
    db
      .select({ baskets: countDistinct(basketLine.basketId) })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(ofProducer),
    orderedAt(db, { distributionId, producerId, after: now - HOUR_MS }),
  ]);
  const fees = terms[0];
  const estimateCents = sumCents(rows.map((row) => row.estimateCents ?? cents(0)));
  return {
    rows: rows.toSorted(byCategoryAndName).map((row) => ({
      offerId: row.offerId,
      productName: row.productName,
      variantLabel: row.variantLabel,
      picture: row.picture,
      tint: row.tint,
      unit: row.unit,
      kind: row.kind,
      quantityMilli: row.quantityMilli ?? milli(0),
      estimateGrams: row.estimateGrams,
      chargedCents: row.chargedCents ?? cents(0),
      estimateCents: row.estimateCents ?? cents(0),
      baskets: row.baskets ?? 0,
      stockBase: row.onHand === null ? null : row.base,
      onHand: row.onHand,
      left: leftOf(row),
    })),
    baskets: heads[0]?.baskets ?? 0,
    estimateCents,
    netCents:
      fees === undefined
        ? estimateCents
        : cents(estimateCents - platformFee(estimateCents, fees.feeBps, fees.vatBps).feeCents),
    lastHourCents: sumCents(lastHour.map((minute) => minute.estimateCents)),
    at: now,
  };
}

type Named = { category: string; productName: string; variantLabel: string };

const byCategoryAndName = (a: Named, b: Named): number =>
  compareNames(a.category, b.category) ||
  compareNames(a.productName, b.productName) ||
  compareNames(a.variantLabel, b.variantLabel);
