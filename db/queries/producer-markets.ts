import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { ProducerMarkets } from "../../core/contract/linking.ts";
import { compareNames } from "../../core/text/collate.ts";
import { saleState } from "../../core/time/window.ts";
import type { Database } from "../database.ts";
import { catalog, product } from "../schema/catalog.ts";
import { distribution, participation } from "../schema/distribution.ts";
import { catalogLink, catalogRequest, market, marketProductOff } from "../schema/market.ts";
import { user } from "../schema/user.ts";

/** Where a producer sells, on which terms, and which markets wait for its answer. */
export async function producerMarkets(db: Database, producerId: string, now: number): Promise<ProducerMarkets> {
  const [ties, requests, catalogs, off, sales] = await db.batch([
    db
      .select({
        marketId: market.id,
        slug: market.slug,
        name: market.name,
        commune: market.commune,
        scene: market.scene,
        catalogId: catalog.id,
        catalogName: catalog.name,
        linkedAt: catalogLink.linkedAt,
        defaultAnswer: catalogLink.defaultAnswer,
      })
      .from(catalogLink)
      .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
      .innerJoin(market, eq(market.id, catalogLink.marketId))
      .where(and(eq(catalog.producerId, producerId), isNull(catalogLink.unlinkedAt))),
    db
      .select({
        id: catalogRequest.id,
        marketSlug: market.slug,
        marketName: market.name,
        commune: market.commune,
        askedBy: user.firstName,
        message: catalogRequest.message,
        askedAt: catalogRequest.askedAt,
        catalogId: catalogRequest.catalogId,
      })
      .from(catalogRequest)
      .innerJoin(market, eq(market.id, catalogRequest.marketId))
      .leftJoin(user, eq(user.id, catalogRequest.askedBy))
      .where(and(eq(catalogRequest.producerId, producerId), eq(catalogRequest.status, "waiting")))
      .orderBy(asc(catalogRequest.askedAt)),
    db
      .select({ id: catalog.id, name: catalog.name, number: catalog.number })
      .from(catalog)
      .where(and(eq(catalog.producerId, producerId), isNull(catalog.retiredAt)))
      .orderBy(asc(catalog.number)),
    db
      .select({ marketId: marketProductOff.marketId, catalogId: product.catalogId, name: product.name })
      .from(marketProductOff)
      .innerJoin(product, eq(product.id, marketProductOff.productId))
      .where(and(eq(product.producerId, producerId), isNull(product.retiredAt))),
    db
      .select({
        marketId: distribution.marketId,
        catalogId: participation.catalogId,
        opensAt: distribution.opensAt,
        closesAt: distribution.closesAt,
      })
      .from(participation)
      .innerJoin(distribution, eq(distribution.id, participation.distributionId))
      .where(
        and(
          eq(participation.producerId, producerId),
          eq(participation.answer, "yes"),
          isNull(distribution.cancelledAt),
          gt(distribution.closesAt, now),
        ),
      ),
  ]);
  return {
    markets: ties
      .map(({ marketId, ...tie }) => {
        const here = sales.filter((sale) => sale.marketId === marketId && sale.catalogId === tie.catalogId);
        const openSales = here.filter((sale) => saleState(sale, now) === "open").length;
        return {
          ...tie,
          openSales,
          plannedSales: here.length - openSales,
          leftOut: off
            .filter((one) => one.marketId === marketId && one.catalogId === tie.catalogId)
            .map((one) => one.name)
            .toSorted(compareNames),
        };
      })
      .toSorted((a, b) => compareNames(a.name, b.name) || compareNames(a.catalogName, b.catalogName)),
    requests: requests.map(({ catalogId, askedBy, ...row }) => ({
      ...row,
      askedBy: askedBy ?? "",
      catalogId: catalogId === "" ? null : catalogId,
    })),
    catalogs,
  };
}
