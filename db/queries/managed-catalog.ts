import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { AskedCatalogs, ManagedCatalogDetail } from "../../core/contract/linking.ts";
import { saleState } from "../../core/time/window.ts";
import type { Database } from "../database.ts";
import { catalog } from "../schema/catalog.ts";
import { distribution, participation } from "../schema/distribution.ts";
import { catalogLink, catalogRequest, marketProductOff } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { goodsOf, goodsRows } from "./catalog-goods.ts";

/** One catalog that a market sells or sold, with what it leaves out of it; undefined for one that it never did. */
export async function managedCatalog(
  db: Database,
  { marketId, catalogId }: { marketId: string; catalogId: string },
  now: number,
): Promise<ManagedCatalogDetail | undefined> {
  const [heads, goods, off, sales] = await db.batch([
    db
      .select({ catalog, producer, link: catalogLink })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(and(eq(catalogLink.marketId, marketId), eq(catalogLink.catalogId, catalogId))),
    goodsRows(db, catalogId),
    db
      .select({ productId: marketProductOff.productId })
      .from(marketProductOff)
      .where(eq(marketProductOff.marketId, marketId)),
    db
      .select({
        id: distribution.id,
        pickupOn: distribution.pickupOn,
        opensAt: distribution.opensAt,
        closesAt: distribution.closesAt,
      })
      .from(distribution)
      .innerJoin(
        participation,
        and(
          eq(participation.distributionId, distribution.id),
          eq(participation.catalogId, catalogId),
          eq(participation.answer, "yes"),
        ),
      )
      .where(and(eq(distribution.marketId, marketId), isNull(distribution.cancelledAt), gt(distribution.closesAt, now)))
      .orderBy(distribution.pickupStartsAt),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const leftOut = new Set(off.map((row) => row.productId));
  const open = sales.filter((sale) => saleState(sale, now) === "open");
  return {
    id: head.catalog.id,
    number: head.catalog.number,
    name: head.catalog.name,
    description: head.catalog.description,
    linkedAt: head.link.linkedAt,
    unlinkedAt: head.link.unlinkedAt,
    producer: {
      slug: head.producer.slug,
      name: head.producer.name,
      commune: head.producer.commune,
      scene: head.producer.scene,
      payoutStatus: head.producer.payoutStatus,
      phone: head.producer.phone,
      contactEmail: head.producer.contactEmail,
    },
    openSales: open.map((sale) => ({ distributionId: sale.id, pickupOn: sale.pickupOn })),
    plannedSales: sales.length - open.length,
    // What a producer packs no more is not shown once the tie has ended: the market sees what it sells, not the farm's shelf.
    products: head.link.unlinkedAt === null ? goodsOf(goods).map((one) => ({ ...one, off: leftOut.has(one.id) })) : [],
  };
}

/** What a market asked farms, and what it sold once and no longer. */
export async function askedCatalogs(db: Database, marketId: string): Promise<AskedCatalogs> {
  const [requests, former] = await db.batch([
    db
      .select({
        id: catalogRequest.id,
        producerSlug: producer.slug,
        producerName: producer.name,
        message: catalogRequest.message,
        askedAt: catalogRequest.askedAt,
        status: catalogRequest.status,
        word: catalogRequest.word,
        decidedAt: catalogRequest.decidedAt,
      })
      .from(catalogRequest)
      .innerJoin(producer, eq(producer.id, catalogRequest.producerId))
      .where(eq(catalogRequest.marketId, marketId))
      .orderBy(desc(catalogRequest.askedAt))
      .limit(50),
    db
      .select({
        id: catalog.id,
        number: catalog.number,
        name: catalog.name,
        producerName: producer.name,
        producerSlug: producer.slug,
        unlinkedAt: catalogLink.unlinkedAt,
        retiredAt: catalog.retiredAt,
      })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(and(eq(catalogLink.marketId, marketId), isNotNull(catalogLink.unlinkedAt)))
      .orderBy(desc(catalogLink.unlinkedAt)),
  ]);
  return {
    requests,
    former: former.map(({ retiredAt, unlinkedAt, ...row }) => ({
      ...row,
      unlinkedAt: unlinkedAt ?? 0,
      offered: retiredAt === null,
    })),
  };
}
