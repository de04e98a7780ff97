import { and, eq, isNull, sql } from "drizzle-orm";
import type { TrialGood } from "../../core/trial/trial-good.ts";
import type { Database } from "../database.ts";
import { catalog, product, variant } from "../schema/catalog.ts";
import { catalogLink } from "../schema/market.ts";

/** Enough to choose from, in the order of the catalogs' own places. */
const MOST = 60;

/** One packing of each product that this market's farms sell; boxes, whose content changes, are left out. */
export const marketGoods = async (db: Database, marketId: string): Promise<TrialGood[]> =>
  await db
    .select({
      offerId: variant.id,
      producerId: product.producerId,
      productName: product.name,
      variantLabel: variant.label,
      picture: product.picture,
      tint: product.tint,
      category: product.category,
      cold: product.cold,
      kind: variant.kind,
      unit: variant.unit,
      priceCents: variant.priceCents,
      estimateGrams: variant.estimateGrams,
      maxGrams: variant.maxGrams,
      vatBps: variant.vatBps,
      pieceWeighed: variant.pieceWeighed,
      stepMilli: sql<number>`max(${variant.stepMilli}, coalesce(${variant.minMilli}, 0))`,
    })
    .from(catalogLink)
    .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
    .innerJoin(product, eq(product.catalogId, catalog.id))
    .innerJoin(variant, eq(variant.productId, product.id))
    .where(
      and(
        eq(catalogLink.marketId, marketId),
        isNull(catalogLink.unlinkedAt),
        isNull(catalog.retiredAt),
        isNull(product.retiredAt),
        isNull(variant.retiredAt),
        eq(product.isBox, false),
        sql`NOT EXISTS (SELECT 1 FROM variant o WHERE o.product_id = ${product.id} AND o.retired_at IS NULL
          AND (o.position, o.id) < (${variant.position}, ${variant.id}))`,
      ),
    )
    .orderBy(product.position, product.id)
    .limit(MOST);
