import { and, count, eq, isNull } from "drizzle-orm";
import type * as v from "valibot";
import type { managedCatalogsSchema } from "../../core/contract/manage.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { catalog, product } from "../schema/catalog.ts";
import { catalogLink } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";

/** The catalogs connected to a market, by producer. */
export async function managedCatalogs(
  db: Database,
  marketId: string,
): Promise<v.InferOutput<typeof managedCatalogsSchema>> {
  const linked = and(eq(catalogLink.marketId, marketId), isNull(catalogLink.unlinkedAt));
  const [rows, counts] = await db.batch([
    db
      .select({
        id: catalog.id,
        number: catalog.number,
        name: catalog.name,
        producerName: producer.name,
        producerSlug: producer.slug,
        scene: producer.scene,
        commune: producer.commune,
        payoutStatus: producer.payoutStatus,
      })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(linked),
    db
      .select({ catalogId: product.catalogId, products: count() })
      .from(product)
      .innerJoin(catalogLink, eq(catalogLink.catalogId, product.catalogId))
      .where(and(linked, isNull(product.retiredAt)))
      .groupBy(product.catalogId),
  ]);
  const products = new Map(counts.map((row) => [row.catalogId, row.products]));
  return {
    catalogs: rows
      .map((row) => ({ ...row, products: products.get(row.id) ?? 0 }))
      .toSorted((a, b) => compareNames(a.producerName, b.producerName) || compareNames(a.name, b.name)),
  };
}
