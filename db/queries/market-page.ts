import { and, eq, gt, isNull } from "drizzle-orm";
import type * as v from "valibot";
import type { MarketPage, marketListSchema } from "../../core/contract/market.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { catalog } from "../schema/catalog.ts";
import { distribution } from "../schema/distribution.ts";
import { catalogLink, market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { marketCards } from "./market-cards.ts";
import { producerCardColumns, producerCardOf } from "./producer-card.ts";

/** A public page shows the next dates, not two years of a cycle. */
const DATES_SHOWN = 12;

export const marketList = async (db: Database, now: number): Promise<v.InferOutput<typeof marketListSchema>> => ({
  markets: await marketCards(db, now),
});

/** What anybody may read of a market; undefined for an unknown slug. */
export async function marketPage(db: Database, slug: string, now: number): Promise<MarketPage | undefined> {
  const [markets, dates, producers] = await db.batch([
    db
      .select({
        id: market.id,
        slug: market.slug,
        name: market.name,
        kind: market.kind,
        tagline: market.tagline,
        about: market.about,
        howItWorks: market.howItWorks,
        uncollectedText: market.uncollectedText,
        placeName: market.placeName,
        placeAddress: market.placeAddress,
        commune: market.commune,
        postcode: market.postcode,
        timeZone: market.timeZone,
        scene: market.scene,
      })
      .from(market)
      .where(eq(market.slug, slug)),
    db
      .select(cardColumns)
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(and(eq(market.slug, slug), isNull(distribution.cancelledAt), gt(distribution.pickupEndsAt, now)))
      .orderBy(distribution.pickupStartsAt)
      .limit(DATES_SHOWN),
    db
      .selectDistinct(producerCardColumns)
      .from(catalogLink)
      .innerJoin(market, eq(market.id, catalogLink.marketId))
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(and(eq(market.slug, slug), isNull(catalogLink.unlinkedAt))),
  ]);
  const page = markets[0];
  if (page === undefined) return undefined;
  return {
    ...page,
    distributions: dates.map((row) => cardOf(row, now)),
    producers: producers.map(producerCardOf).toSorted((a, b) => compareNames(a.name, b.name)),
  };
}
