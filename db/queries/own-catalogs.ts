import { and, asc, count, eq, isNull } from "drizzle-orm";
import type { OwnCatalog } from "../../core/contract/linking.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { catalog, product } from "../schema/catalog.ts";
import { catalogLink, market } from "../schema/market.ts";

/** A producer's catalogs, the offered ones first, with what is in them and where they are sold. */
export async function ownCatalogs(db: Database, producerId: string): Promise<OwnCatalog[]> {
  const [rows, counts, ties] = await db.batch([
    db.select().from(catalog).where(eq(catalog.producerId, producerId)).orderBy(asc(catalog.number)),
    db
      .select({ catalogId: product.catalogId, n: count() })
      .from(product)
      .where(and(eq(product.producerId, producerId), isNull(product.retiredAt)))
      .groupBy(product.catalogId),
    db
      .select({ catalogId: catalogLink.catalogId, marketName: market.name })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(market, eq(market.id, catalogLink.marketId))
      .where(and(eq(catalog.producerId, producerId), isNull(catalogLink.unlinkedAt))),
  ]);
  const products = new Map(counts.map((row) => [row.catalogId, row.n]));
  const markets = Map.groupBy(ties, (row) => row.catalogId);
  return rows
    .map((row) => ({
      id: row.id,
      number: row.number,
      name: row.name,
      description: row.description,
      byNumber: row.byNumber,
      linkToken: row.linkToken === "" ? null : row.linkToken,
      retired: row.retiredAt !== null,
      products: products.get(row.id) ?? 0,
      markets: (markets.get(row.id) ?? []).map((tie) => tie.marketName).toSorted(compareNames),
    }))
    .toSorted((a, b) => Number(a.retired) - Number(b.retired));
}
