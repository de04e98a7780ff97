import { and, eq, inArray, isNull, max, sql } from "drizzle-orm";
import * as v from "valibot";
import { offeringSchema } from "../../core/contract/participation.ts";
import type { CatalogProducts } from "../../core/contract/product.ts";
import { PLATFORM_FEE_BPS, PLATFORM_FEE_VAT_BPS } from "../../core/fee/platform-fee.ts";
import type { Database } from "../database.ts";
import { boxContent, catalog, product, stockPool, variant } from "../schema/catalog.ts";
import { distribution, offer, participation } from "../schema/distribution.ts";
import { catalogLink, market } from "../schema/market.ts";
import { productsOf } from "./products-of.ts";

/** A catalog as its producer works on it: products with packings, stock and dates, and the sales it takes part in. */
export async function catalogProducts(
  db: Database,
  { catalogId, producerId, now }: { catalogId: string; producerId: string; now: number },
): Promise<CatalogProducts | undefined> {
  const ids = db.select({ id: product.id }).from(product).where(eq(product.catalogId, catalogId));
  const notOver = and(isNull(distribution.cancelledAt), sql`${now} < ${distribution.closesAt}`);
  const [catalogs, products, variants, pools, boxes, sales, onSale, offered, fees] = await db.batch([
    db
      .select({ id: catalog.id, number: catalog.number, name: catalog.name })
      .from(catalog)
      .where(and(eq(catalog.id, catalogId), eq(catalog.producerId, producerId))),
    db.select().from(product).where(eq(product.catalogId, catalogId)).orderBy(product.position, product.id),
    db.select().from(variant).where(inArray(variant.productId, ids)).orderBy(variant.position, variant.id),
    db.select().from(stockPool).where(inArray(stockPool.productId, ids)),
    db
      .select({
        productId: boxContent.productId,
        distributionId: boxContent.distributionId,
        body: boxContent.body,
      })
      .from(boxContent)
      .where(inArray(boxContent.productId, ids)),
    db
      .select({
        distributionId: distribution.id,
        marketName: market.name,
        timeZone: market.timeZone,
        pickupOn: distribution.pickupOn,
        opensAt: distribution.opensAt,
        closesAt: distribution.closesAt,
        draft: distribution.draft,
        offering: participation.offering,
      })
      .from(participation)
      .innerJoin(distribution, eq(distribution.id, participation.distributionId))
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(and(eq(participation.catalogId, catalogId), eq(participation.answer, "yes"), notOver))
      .orderBy(distribution.pickupStartsAt),
    db
      .select({
        productId: offer.productId,
        distributionId: offer.distributionId,
        variantId: offer.variantId,
        priceCents: offer.priceCents,
      })
      .from(offer)
      .innerJoin(distribution, eq(distribution.id, offer.distributionId))
      .where(
        and(inArray(offer.productId, ids), isNull(offer.withdrawnAt), notOver, sql`${distribution.opensAt} <= ${now}`),
      ),
    db
      .selectDistinct({ productId: offer.productId })
      .from(offer)
      .innerJoin(distribution, eq(distribution.id, offer.distributionId))
      .where(and(inArray(offer.productId, ids), sql`${distribution.opensAt} <= ${now}`)),
    db
      .select({ feeBps: max(market.platformFeeBps), vatBps: max(market.platformFeeVatBps) })
      .from(catalogLink)
      .innerJoin(market, eq(market.id, catalogLink.marketId))
      .where(and(eq(catalogLink.catalogId, catalogId), isNull(catalogLink.unlinkedAt))),
  ]);
  const [found] = catalogs;
  if (found === undefined) return undefined;
  return {
    catalog: found,
    feeBps: fees[0]?.feeBps ?? PLATFORM_FEE_BPS,
    feeVatBps: fees[0]?.vatBps ?? PLATFORM_FEE_VAT_BPS,
    products: productsOf({ products, variants, pools, boxes, onSale, offered }),
    sales: sales.map(({ draft, offering, ...sale }) => ({
      ...sale,
      open: !draft && sale.opensAt <= now,
      whole: sellsAll(offering),
    })),
    now,
  };
}

const sellsAll = (offering: unknown): boolean =>
  offering === null || !v.is(offeringSchema, offering) || offering.variantIds === null;
