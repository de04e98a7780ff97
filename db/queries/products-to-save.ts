import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { catalog, product, stockPool, variant } from "../schema/catalog.ts";
import { distribution, offer, participation } from "../schema/distribution.ts";

/** What a save of products has to know of a catalog, in one round trip; undefined where it is not this producer's. */
export async function productsToSave(
  db: Database,
  { catalogId, producerId, now }: { catalogId: string; producerId: string; now: number },
) {
  const ids = db.select({ id: product.id }).from(product).where(eq(product.catalogId, catalogId));
  const [catalogs, products, variants, pools, onSale] = await db.batch([
    db
      .select({ id: catalog.id })
      .from(catalog)
      .where(and(eq(catalog.id, catalogId), eq(catalog.producerId, producerId))),
    db
      .select({
        id: product.id,
        revision: product.revision,
        position: product.position,
        retiredAt: product.retiredAt,
      })
      .from(product)
      .where(eq(product.catalogId, catalogId)),
    db.select({ id: variant.id, productId: variant.productId }).from(variant).where(inArray(variant.productId, ids)),
    db
      .select({
        productId: stockPool.productId,
        distributionId: stockPool.distributionId,
        base: stockPool.base,
        reserved: stockPool.reserved,
      })
      .from(stockPool)
      .where(inArray(stockPool.productId, ids)),
    db
      .selectDistinct({ productId: offer.productId })
      .from(offer)
      .innerJoin(distribution, eq(distribution.id, offer.distributionId))
      .where(
        and(
          inArray(offer.productId, ids),
          isNull(offer.withdrawnAt),
          isNull(distribution.cancelledAt),
          sql`${distribution.opensAt} <= ${now} AND ${now} < ${distribution.closesAt}`,
        ),
      ),
  ]);
  if (catalogs.length === 0) return undefined;
  const open = new Set(onSale.map((row) => row.productId));
  const variantsOf = Map.groupBy(variants, (row) => row.productId);
  const poolsOf = Map.groupBy(pools, (row) => row.productId);
  return new Map(
    products.map((row) => {
      const own = poolsOf.get(row.id) ?? [];
      return [
        row.id,
        {
          ...row,
          variantIds: (variantsOf.get(row.id) ?? []).map(({ id }) => id),
          base: own.find(({ distributionId }) => distributionId === "")?.base ?? null,
          fixed: open.has(row.id) || own.some((pool) => pool.reserved > 0 || pool.distributionId !== ""),
        },
      ] as const;
    }),
  );
}

/** Open sales in which something of these products is on the catalog's shelf and not on sale as it is now. */
export async function openSalesToMend(
  db: Database,
  { catalogId, productIds, now }: { catalogId: string; productIds: readonly string[]; now: number },
): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    WITH on_sale AS MATERIALIZED (
      SELECT distribution_id, variant_id, price_cents FROM offer
      WHERE withdrawn_at IS NULL AND ${inJson(sql`product_id`, productIds)})
    SELECT DISTINCT d.id FROM participation a
    JOIN distribution d ON d.id = a.distribution_id
    JOIN product p ON p.catalog_id = a.catalog_id AND p.retired_at IS NULL
    JOIN variant v ON v.product_id = p.id AND v.retired_at IS NULL
    LEFT JOIN on_sale o ON o.distribution_id = d.id AND o.variant_id = v.id
    WHERE a.catalog_id = ${catalogId} AND a.answer = 'yes' AND ${inJson(sql`p.id`, productIds)}
      AND d.cancelled_at IS NULL AND d.draft = 0 AND d.opens_at <= ${now} AND ${now} < d.closes_at
      AND (o.variant_id IS NULL OR o.price_cents <> v.price_cents)`);
  return rows.map(({ id }) => id);
}

/** Open sales that a catalog takes part in: who looks at them is told when its stock moves. */
export async function openSalesOf(db: Database, catalogId: string, now: number): Promise<string[]> {
  const rows = await db
    .select({ id: distribution.id })
    .from(participation)
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .where(
      and(
        eq(participation.catalogId, catalogId),
        eq(participation.answer, "yes"),
        isNull(distribution.cancelledAt),
        sql`${distribution.opensAt} <= ${now} AND ${now} < ${distribution.closesAt}`,
      ),
    );
  return rows.map(({ id }) => id);
}
