import { and, eq, ne, sql } from "drizzle-orm";
import type { Paper } from "../../core/contract/manage.ts";
import { sumCents } from "../../core/money/cents.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { boxContent } from "../schema/catalog.ts";
import { distribution, duty, offer } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { chargedFees } from "./basket-fees.ts";
import { farmName } from "./basket-line-columns.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";

/** `producerSlug`: only that producer's lines, and of customers only number, first name and initial. */
type Reader = { now: number; phones: boolean; producerSlug: string | null };

/** All that is printed of a distribution: baskets that stand, by number. Lines of one packing share a `productKey`. */
export async function paperOf(db: Database, distributionId: string, reader: Reader): Promise<Paper | undefined> {
  const [heads, leads, baskets, lines] = await db.batch([
    db
      .select({
        ...cardColumns(reader.now),
        marketName: market.name,
        marketPlaceName: market.placeName,
        timeZone: market.timeZone,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({ firstName: user.firstName, lastName: user.lastName })
      .from(duty)
      .innerJoin(user, eq(user.id, duty.userId))
      .where(and(eq(duty.distributionId, distributionId), eq(duty.task, "lead"))),
    db
      .select({
        id: basket.id,
        number: basket.number,
        firstName: basket.firstName,
        lastName: basket.lastName,
        phone: basket.phone,
        paidCents: basket.paidCents,
        estimateCents: basket.estimateCents,
        fees: basket.fees,
        ifMissing: basket.ifMissing,
      })
      .from(basket)
      .where(and(eq(basket.distributionId, distributionId), ne(basket.status, "cancelled")))
      .orderBy(basket.number),
    db
      .select({
        basketId: basketLine.basketId,
        ref: basketLine.ref,
        producerId: basketLine.producerId,
        producerName: farmName,
        productKey: sql<string>`coalesce(${offer.variantId}, ${basketLine.offerId})`,
        productName: basketLine.productName,
        variantLabel: basketLine.variantLabel,
        unit: basketLine.unit,
        kind: basketLine.kind,
        priceCents: basketLine.priceCents,
        quantityMilli: basketLine.quantityMilli,
        estimateGrams: basketLine.estimateGrams,
        maxGrams: basketLine.maxGrams,
        chargedCents: basketLine.chargedCents,
        estimateCents: basketLine.estimateCents,
        cold: basketLine.cold,
        boxContent: sql<string>`coalesce(${boxContent.body}, '')`,
      })
      .from(basketLine)
      .leftJoin(producer, eq(producer.id, basketLine.producerId))
      .leftJoin(offer, eq(offer.id, basketLine.offerId))
      .leftJoin(
        boxContent,
        and(eq(boxContent.productId, offer.productId), eq(boxContent.distributionId, distributionId)),
      )
      .where(
        and(
          eq(basketLine.distributionId, distributionId),
          reader.producerSlug === null ? undefined : eq(producer.slug, reader.producerSlug),
        ),
      )
      .orderBy(basketLine.ref),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const lead = leads[0];
  const linesOf = Map.groupBy(lines, (line) => line.basketId);
  const producers = new Map(lines.map((line) => [line.producerId, { id: line.producerId, name: line.producerName }]));
  return {
    market: { name: head.marketName, placeName: head.marketPlaceName },
    distribution: cardOf(head, reader.now),
    // A producer without a line here has no part in the date: it learns nothing of its people.
    lead:
      lead === undefined || (reader.producerSlug !== null && lines.length === 0)
        ? null
        : `${lead.firstName} ${lead.lastName}`.trim(),
    timeZone: head.timeZone,
    baskets: baskets.flatMap((row) => {
      const own = linesOf.get(row.id) ?? [];
      const whole = reader.producerSlug === null;
      if (own.length === 0 && !whole) return [];
      return [
        {
          number: row.number,
          firstName: row.firstName,
          lastName: whole ? row.lastName : initialOf(row.lastName),
          phone: whole && reader.phones ? row.phone : "",
          chargedCents: whole ? row.paidCents : sumCents(own.map((line) => line.chargedCents)),
          estimateCents: whole ? row.estimateCents : sumCents(own.map((line) => line.estimateCents)),
          ifMissing: row.ifMissing,
          fees: whole ? chargedFees(row.fees, own) : [],
          lines: own.map(printedLine),
        },
      ];
    }),
    producers: [...producers.values()].toSorted((a, b) => compareNames(a.name, b.name)),
  };
}

type PrintedLine = Paper["baskets"][number]["lines"][number];

const printedLine = (line: PrintedLine): PrintedLine => ({
  producerId: line.producerId,
  productKey: line.productKey,
  productName: line.productName,
  variantLabel: line.variantLabel,
  unit: line.unit,
  kind: line.kind,
  quantityMilli: line.quantityMilli,
  estimateGrams: line.estimateGrams,
  chargedCents: line.chargedCents,
  cold: line.cold,
  boxContent: line.boxContent,
});

const initialOf = (name: string): string => {
  const [first] = name;
  return first === undefined ? "" : `${first.toUpperCase()}.`;
};
