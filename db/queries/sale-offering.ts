import { and, asc, eq, isNull, sql } from "drizzle-orm";
import * as v from "valibot";
import { type OfferedProduct, offeringSchema, type SaleOffering } from "../../core/contract/participation.ts";
import type { Database } from "../database.ts";
import { catalog, product, stockPool, variant } from "../schema/catalog.ts";
import { distribution, offer, participation, saleInvitation } from "../schema/distribution.ts";
import { catalogLink, market, marketProductOff } from "../schema/market.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";

/** Everything a producer decides about one date: answer, packings and quantities of its catalogs there. undefined: not asked. */
export async function saleOffering(
  db: Database,
  { distributionId, producerId }: { distributionId: string; producerId: string },
  now: number,
): Promise<SaleOffering | undefined> {
  const linked = and(eq(catalogLink.marketId, distribution.marketId), isNull(catalogLink.unlinkedAt));
  const here = and(
    eq(distribution.id, distributionId),
    eq(distribution.draft, false),
    eq(catalog.producerId, producerId),
  );
  const [catalogs, variants, pools, offers] = await db.batch([
    db
      .select({
        ...cardColumns(now),
        marketName: market.name,
        marketSlug: market.slug,
        catalogId: catalog.id,
        catalogName: catalog.name,
        answer: participation.answer,
        answeredAt: participation.answeredAt,
        offering: participation.offering,
        ownClosesAt: participation.closesAt,
        word: participation.word,
        invitedAt: saleInvitation.invitedAt,
        answerBy: saleInvitation.answerBy,
        stockAskedAt: saleInvitation.stockAskedAt,
        stockConfirmedAt: participation.stockConfirmedAt,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(catalogLink, linked)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .leftJoin(
        participation,
        and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalog.id)),
      )
      .leftJoin(
        saleInvitation,
        and(eq(saleInvitation.distributionId, distribution.id), eq(saleInvitation.catalogId, catalog.id)),
      )
      .where(here)
      .orderBy(asc(catalog.number)),
    db
      .select({
        productId: product.id,
        catalogId: product.catalogId,
        name: product.name,
        picture: product.picture,
        tint: product.tint,
        off: marketProductOff.at,
        variantId: variant.id,
        label: variant.label,
        priceCents: variant.priceCents,
      })
      .from(distribution)
      .innerJoin(catalogLink, linked)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(product, and(eq(product.catalogId, catalog.id), isNull(product.retiredAt)))
      .innerJoin(variant, and(eq(variant.productId, product.id), isNull(variant.retiredAt)))
      .leftJoin(
        marketProductOff,
        and(eq(marketProductOff.marketId, distribution.marketId), eq(marketProductOff.productId, product.id)),
      )
      .where(here)
      .orderBy(asc(product.position), asc(product.name), asc(variant.position), asc(variant.id)),
    db
      .select({
        productId: stockPool.productId,
        dated: stockPool.distributionId,
        base: stockPool.base,
        onHand: stockPool.onHand,
        reserved: stockPool.reserved,
      })
      .from(stockPool)
      .innerJoin(product, and(eq(product.id, stockPool.productId), eq(product.producerId, producerId)))
      .where(sql`${stockPool.distributionId} IN ('', ${distributionId})`),
    db
      .select({ onSaleId: offer.variantId })
      .from(offer)
      .where(
        and(eq(offer.distributionId, distributionId), eq(offer.producerId, producerId), isNull(offer.withdrawnAt)),
      ),
  ]);
  const head = catalogs[0];
  if (head === undefined) return undefined;
  const onSale = new Set(offers.map((row) => row.onSaleId));
  // The pool of the date stands before the product's own.
  const poolOf = new Map(pools.toSorted((a, b) => a.dated.length - b.dated.length).map((row) => [row.productId, row]));
  const products = new Map<string, OfferedProduct>();
  for (const row of variants) {
    const pool = poolOf.get(row.productId);
    const known = products.get(row.productId) ?? {
      productId: row.productId,
      catalogId: row.catalogId,
      name: row.name,
      picture: row.picture,
      tint: row.tint,
      base: pool?.base ?? "piece",
      onHand: pool?.onHand ?? null,
      reserved: pool?.reserved ?? 0,
      dated: pool !== undefined && pool.dated !== "",
      off: row.off !== null,
      variants: [],
    };
    known.variants.push({
      id: row.variantId,
      label: row.label,
      priceCents: row.priceCents,
      onSale: onSale.has(row.variantId),
    });
    products.set(row.productId, known);
  }
  return {
    marketName: head.marketName,
    marketSlug: head.marketSlug,
    distribution: cardOf(head, now),
    catalogs: catalogs.map((row) => ({
      catalogId: row.catalogId,
      catalogName: row.catalogName,
      answer: row.answer,
      answeredAt: row.answeredAt,
      chosen: chosenOf(row.offering),
      closesAt: row.ownClosesAt,
      word: row.word ?? "",
      invitedAt: row.invitedAt,
      answerBy: row.answerBy,
      stockAskedAt: row.stockAskedAt,
      stockConfirmedAt: row.stockConfirmedAt,
    })),
    products: [...products.values()],
  };
}

/** How many packings were chosen; null = the whole catalog. */
export function chosenOf(offering: unknown): number | null {
  const stored = v.safeParse(offeringSchema, offering);
  return stored.success ? (stored.output.variantIds?.length ?? null) : null;
}
