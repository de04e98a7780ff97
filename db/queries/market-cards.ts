import { and, countDistinct, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { marketCardSchema } from "../../core/contract/market.ts";
import type { Visibility } from "../../core/market/visibility.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { catalog } from "../schema/catalog.ts";
import { distribution } from "../schema/distribution.ts";
import { catalogLink, market } from "../schema/market.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";

/** `id` and `visibility` decide who is shown it; they are no part of the public card. */
type MarketCard = v.InferOutput<typeof marketCardSchema> & { id: string; visibility: Visibility };

/** Markets as cards by name, with their number of producers and the next pickup that is not over. */
export async function marketCards(db: Database, now: number, which: SQL | undefined): Promise<MarketCard[]> {
  const [markets, producers, next] = await db.batch([
    db
      .select({
        id: market.id,
        slug: market.slug,
        name: market.name,
        commune: market.commune,
        postcode: market.postcode,
        tagline: market.tagline,
        scene: market.scene,
        lat: market.lat,
        lon: market.lon,
        visibility: market.visibility,
      })
      .from(market)
      .where(which),
    db
      .select({ marketId: catalogLink.marketId, producers: countDistinct(catalog.producerId) })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .where(isNull(catalogLink.unlinkedAt))
      .groupBy(catalogLink.marketId),
    // With a bare min() SQLite takes the other columns from the row that has it: the earliest date of each market.
    db
      .select({
        ...cardColumns(now),
        marketId: distribution.marketId,
        first: sql<number>`min(${distribution.pickupStartsAt})`,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(
        and(which, eq(distribution.draft, false), isNull(distribution.cancelledAt), gt(distribution.pickupEndsAt, now)),
      )
      .groupBy(distribution.marketId),
  ]);
  const producersOf = new Map(producers.map((row) => [row.marketId, row.producers]));
  const nextOf = new Map(next.map((row) => [row.marketId, row]));
  return markets
    .map(({ lat, lon, ...row }) => {
      const date = nextOf.get(row.id);
      const point = lat === null || lon === null ? null : { lat, lon };
      return {
        ...row,
        point,
        producers: producersOf.get(row.id) ?? 0,
        next: date === undefined ? null : cardOf(date, now),
      };
    })
    .toSorted((a, b) => compareNames(a.name, b.name));
}
