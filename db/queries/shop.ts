import { and, eq, isNull } from "drizzle-orm";
import type { Offer, Shop } from "../../core/contract/market.ts";
import { mayOrder } from "../../core/market/visibility.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { product } from "../schema/catalog.ts";
import { distribution, offer } from "../schema/distribution.ts";
import { market, marketFee } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { feeColumns, marketFeeOf } from "./market-fees.ts";
import { wordsOf } from "./producer-card.ts";
import { producerWindows } from "./producer-windows.ts";
import { seenBy, type Viewer } from "./seen-by.ts";
import { leftByPool, poolsOfOffers } from "./stock-left.ts";

/**
 * What is on sale in a distribution, with prices as the offers keep them and texts as the products have them now; undefined
 * where the viewer may not see the market (VIS-2), and for a draft.
 */
export async function shopOf(
  db: Database,
  distributionId: string,
  viewer: Viewer,
  now: number,
): Promise<Shop | undefined> {
  const onSale = and(eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt));
  const [heads, producers, offers, fees, pools, windows] = await db.batch([
    db
      .select({
        ...cardColumns(now),
        marketId: market.id,
        slug: market.slug,
        name: market.name,
        timeZone: market.timeZone,
        scene: market.scene,
        weighedCharge: market.weighedCharge,
        uncollectedText: market.uncollectedText,
        visibility: market.visibility,
        registration: market.registration,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(and(eq(distribution.id, distributionId), eq(distribution.draft, false), seenBy(viewer))),
    db
      .selectDistinct({ id: producer.id, slug: producer.slug, name: producer.name })
      .from(offer)
      .innerJoin(producer, eq(producer.id, offer.producerId))
      .where(onSale),
    db
      .select({
        id: offer.id,
        producerId: offer.producerId,
        productId: offer.productId,
        name: offer.productName,
        label: offer.variantLabel,
        category: offer.category,
        cold: offer.cold,
        picture: offer.picture,
        tint: offer.tint,
        kind: offer.kind,
        unit: offer.unit,
        priceCents: offer.priceCents,
        estimateGrams: offer.estimateGrams,
        maxGrams: offer.maxGrams,
        stepMilli: offer.stepMilli,
        minMilli: offer.minMilli,
        maxMilli: offer.maxMilli,
        pieceWeighed: offer.pieceWeighed,
        isBox: product.isBox,
        contentGrams: offer.contentGrams,
        contentMl: offer.contentMl,
        contentPieces: offer.contentPieces,
        vatBps: offer.vatBps,
        stockPoolId: offer.stockPoolId,
        stockPerUnit: offer.stockPerUnit,
        description: product.description,
        labels: product.labels,
        allergens: product.allergens,
        origin: product.origin,
      })
      .from(offer)
      .innerJoin(product, eq(product.id, offer.productId))
      .where(onSale),
    db
      .select(feeColumns)
      .from(marketFee)
      .innerJoin(distribution, eq(distribution.marketId, marketFee.marketId))
      .where(and(eq(distribution.id, distributionId), isNull(marketFee.retiredAt)))
      .orderBy(marketFee.id),
    poolsOfOffers(db, distributionId),
    producerWindows(db, distributionId),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  return {
    market: {
      id: head.marketId,
      slug: head.slug,
      name: head.name,
      timeZone: head.timeZone,
      scene: head.scene,
      weighedCharge: head.weighedCharge,
      uncollectedText: head.uncollectedText,
    },
    mayOrder: mayOrder(head, viewer.memberOf.includes(head.marketId)),
    distribution: cardOf(head, now),
    producers: producers
      .map((row) => ({ ...row, closesAt: windows.find((one) => one.producerId === row.id)?.closesAt ?? null }))
      .toSorted((a, b) => compareNames(a.name, b.name)),
    offers: offers
      .map((row): Offer => ({ ...row, labels: wordsOf(row.labels), allergens: wordsOf(row.allergens) }))
      .toSorted(byCategoryAndName),
    fees: fees.map(marketFeeOf),
    stock: leftByPool(pools),
    now,
  };
}

const byCategoryAndName = (a: Offer, b: Offer): number =>
  (a.category < b.category ? -1 : a.category > b.category ? 1 : 0) ||
  compareNames(a.name, b.name) ||
  compareNames(a.label, b.label);
