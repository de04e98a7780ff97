import { and, count, eq, isNull } from "drizzle-orm";
import type { PublicCatalog } from "../../core/contract/linking.ts";
import { holdsLink } from "../../core/linking/way-to-link.ts";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { catalog, product } from "../schema/catalog.ts";
import { catalogLink, catalogRequest } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { goodsOf, goodsRows } from "./catalog-goods.ts";
import { photosOf } from "./own-producer.ts";
import { wordsOf } from "./producer-card.ts";

export type CatalogReader = {
  /** Markets that they rule. */
  markets: readonly { id: string; slug: string; name: string }[];
  /** Farms that they run. */
  producerIds: readonly string[];
};

/**
 * What a number, and perhaps the link's secret, tells of a catalog. Goods and prices are for who holds the link, whose
 * market sells it, or who runs the farm. undefined: no such number, or taken back by its producer.
 */
export async function publicCatalog(
  db: Database,
  { number, token, reader }: { number: number; token: string | undefined; reader: CatalogReader },
): Promise<PublicCatalog | undefined> {
  const row = await db
    .select({ catalog, producer })
    .from(catalog)
    .innerJoin(producer, eq(producer.id, catalog.producerId))
    .where(and(eq(catalog.number, number), isNull(catalog.retiredAt)))
    .get();
  if (row === undefined) return undefined;
  const mine = reader.markets.map((market) => market.id);
  const [ties, asked, goods, counts] = await db.batch([
    db
      .select({ marketId: catalogLink.marketId })
      .from(catalogLink)
      .where(
        and(
          eq(catalogLink.catalogId, row.catalog.id),
          isNull(catalogLink.unlinkedAt),
          inJson(catalogLink.marketId, mine),
        ),
      ),
    db
      .select({ marketId: catalogRequest.marketId })
      .from(catalogRequest)
      .where(
        and(
          eq(catalogRequest.producerId, row.producer.id),
          eq(catalogRequest.status, "waiting"),
          inJson(catalogRequest.marketId, mine),
        ),
      ),
    goodsRows(db, row.catalog.id),
    db
      .select({ n: count() })
      .from(product)
      .where(and(eq(product.catalogId, row.catalog.id), isNull(product.retiredAt))),
  ]);
  const byLink = holdsLink(row.catalog, token);
  const sold = new Set(ties.map((tie) => tie.marketId));
  const waiting = new Set(asked.map((one) => one.marketId));
  const sees = byLink || sold.size > 0 || reader.producerIds.includes(row.producer.id);
  return {
    id: row.catalog.id,
    number: row.catalog.number,
    name: row.catalog.name,
    description: row.catalog.description,
    byNumber: row.catalog.byNumber,
    byLink,
    producer: {
      slug: row.producer.slug,
      name: row.producer.name,
      commune: row.producer.commune,
      postcode: row.producer.postcode,
      scene: row.producer.scene,
      photo: photosOf(row.producer.photos)[0] ?? null,
      labels: wordsOf(row.producer.labels),
      tagline: row.producer.tagline,
    },
    products: sees ? goodsOf(goods) : null,
    productCount: counts[0]?.n ?? 0,
    myMarkets: reader.markets.map(({ id, slug, name }) => ({
      slug,
      name,
      linked: sold.has(id),
      asked: waiting.has(id),
    })),
  };
}
