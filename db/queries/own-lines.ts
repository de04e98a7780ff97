import { and, eq } from "drizzle-orm";
import type { OwnLine, OwnLines } from "../../core/contract/own-lines.ts";
import type { Database } from "../database.ts";
import { shortName } from "../rows/short-name.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { concernsProducer } from "./producer-sales.ts";

type At = { distributionId: string; producerId: string };
type OwnLineRow = Omit<OwnLine, "standing">;

/** A producer's lines of one date, by product and basket; undefined where it has no part in that date. */
export async function ownLines(
  db: Database,
  { distributionId, producerId }: At,
  now: number,
): Promise<(Omit<OwnLines, "lines"> & { lines: OwnLineRow[] }) | undefined> {
  const [heads, lines] = await db.batch([
    db
      .select({
        ...cardColumns(now),
        marketSlug: market.slug,
        marketName: market.name,
        zone: market.timeZone,
        producerId: producer.id,
        producerSlug: producer.slug,
        producerName: producer.name,
        frozenAt: distribution.frozenAt,
        cancelledAt: distribution.cancelledAt,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(producer, eq(producer.id, producerId))
      .where(and(eq(distribution.id, distributionId), eq(distribution.draft, false), concernsProducer(db, producerId))),
    db
      .select({
        id: basketLine.id,
        ref: basketLine.ref,
        basketNumber: basket.number,
        basketStatus: basket.status,
        firstName: basket.firstName,
        lastName: basket.lastName,
        offerId: basketLine.offerId,
        productName: basketLine.productName,
        variantLabel: basketLine.variantLabel,
        picture: basketLine.picture,
        tint: basketLine.tint,
        kind: basketLine.kind,
        unit: basketLine.unit,
        priceCents: basketLine.priceCents,
        estimateGrams: basketLine.estimateGrams,
        maxGrams: basketLine.maxGrams,
        pieceWeighed: basketLine.pieceWeighed,
        quantityMilli: basketLine.quantityMilli,
        chargedCents: basketLine.chargedCents,
        estimateCents: basketLine.estimateCents,
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .where(and(eq(basketLine.distributionId, distributionId), eq(basketLine.producerId, producerId)))
      .orderBy(basketLine.productName, basketLine.variantLabel, basket.number, basketLine.ref),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  return {
    producer: { id: head.producerId, slug: head.producerSlug, name: head.producerName },
    market: { slug: head.marketSlug, name: head.marketName, timeZone: head.zone },
    distribution: cardOf(head, now),
    closed: head.frozenAt !== null || head.cancelledAt !== null,
    lines: lines
      .filter((line) => line.basketStatus !== "cancelled")
      .map(({ firstName, lastName, ...line }) => ({ ...line, who: shortName({ firstName, lastName }) })),
  };
}
