import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { product, stockPool } from "../schema/catalog.ts";
import { distribution, offer, participation } from "../schema/distribution.ts";

type Place = { producerId: string; catalogId: string; productId: string };

/** One product of one catalog of one producer; anything else does not exist. */
export const productOf = (db: Database, { producerId, catalogId, productId }: Place) =>
  db
    .select({ id: product.id, name: product.name, revision: product.revision })
    .from(product)
    .where(and(eq(product.id, productId), eq(product.catalogId, catalogId), eq(product.producerId, producerId)))
    .get();

/** It stood in a sale that has opened: somebody may have ordered it. */
export async function isEverOffered(db: Database, productId: string, now: number): Promise<boolean> {
  const row = await db
    .select({ id: offer.id })
    .from(offer)
    .innerJoin(distribution, eq(distribution.id, offer.distributionId))
    .where(and(eq(offer.productId, productId), sql`${distribution.opensAt} <= ${now}`))
    .limit(1)
    .get();
  return row !== undefined;
}

/** A sale that this product's catalog takes part in and that is not over, with the product's stock of all dates and of this one. */
export async function productInSale(
  db: Database,
  { producerId, catalogId, productId, distributionId, now }: Place & { distributionId: string; now: number },
) {
  const known = await productOf(db, { producerId, catalogId, productId });
  if (known === undefined) return undefined;
  const sale = await db
    .select({
      id: distribution.id,
      marketId: distribution.marketId,
      opensAt: distribution.opensAt,
      draft: distribution.draft,
    })
    .from(participation)
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .where(
      and(
        eq(participation.catalogId, catalogId),
        eq(participation.distributionId, distributionId),
        eq(participation.answer, "yes"),
        isNull(distribution.cancelledAt),
        sql`${now} < ${distribution.closesAt}`,
      ),
    )
    .get();
  if (sale === undefined) return undefined;
  const pools = await db.select().from(stockPool).where(eq(stockPool.productId, productId));
  return {
    product: known,
    sale,
    isOpen: !sale.draft && sale.opensAt <= now,
    base: pools.find((pool) => pool.distributionId === "")?.base ?? "piece",
    dated: pools.find((pool) => pool.distributionId === distributionId),
  };
}
