import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Readiness } from "../../core/contract/participation.ts";
import type { Database } from "../database.ts";
import { catalog, stockPool, variant } from "../schema/catalog.ts";
import { distribution, duty, offer, participation, saleInvitation } from "../schema/distribution.ts";
import { catalogLink, membership } from "../schema/market.ts";
import { user } from "../schema/user.ts";

const LEADS_PROPOSED = 3;

/** What one date still needs, in one round trip. */
export async function readinessOf(
  db: Database,
  { id, marketId }: { id: string; marketId: string },
): Promise<Readiness> {
  const [answers, offers, leads, team] = await db.batch([
    db
      .select({
        catalogs: sql<number>`count(*)`,
        answered: sql<number>`count(${participation.answer})`,
        coming: sql<number>`coalesce(sum(${participation.answer} = 'yes'), 0)`,
        stocksConfirmed: sql<number>`coalesce(sum(${participation.answer} = 'yes' AND ${participation.stockConfirmedAt} IS NOT NULL), 0)`,
        stocksAsked: sql<number>`coalesce(sum(${participation.answer} = 'yes' AND ${participation.stockConfirmedAt} IS NULL AND ${saleInvitation.stockAskedAt} IS NOT NULL), 0)`,
      })
      .from(catalogLink)
      .innerJoin(catalog, and(eq(catalog.id, catalogLink.catalogId), isNull(catalog.retiredAt)))
      .leftJoin(
        participation,
        and(eq(participation.distributionId, id), eq(participation.catalogId, catalogLink.catalogId)),
      )
      .leftJoin(
        saleInvitation,
        and(eq(saleInvitation.distributionId, id), eq(saleInvitation.catalogId, catalogLink.catalogId)),
      )
      .where(and(eq(catalogLink.marketId, marketId), isNull(catalogLink.unlinkedAt))),
    db
      .select({
        offers: sql<number>`count(*)`,
        soldOut: sql<number>`coalesce(sum(${stockPool.onHand} IS NOT NULL AND ${stockPool.onHand} - ${stockPool.reserved} < ${offer.stockPerUnit}), 0)`,
        priceChanged: sql<number>`coalesce(sum(${variant.priceCents} <> ${offer.priceCents}), 0)`,
      })
      .from(offer)
      .innerJoin(stockPool, eq(stockPool.id, offer.stockPoolId))
      .innerJoin(variant, eq(variant.id, offer.variantId))
      .where(and(eq(offer.distributionId, id), isNull(offer.withdrawnAt))),
    db
      .select({ firstName: user.firstName, lastName: user.lastName })
      .from(duty)
      .innerJoin(user, eq(user.id, duty.userId))
      .where(and(eq(duty.distributionId, id), eq(duty.task, "lead"))),
    db
      .select({
        userId: membership.userId,
        firstName: user.firstName,
        times: sql<number>`(SELECT count(*) FROM ${duty} d JOIN ${distribution} x ON x.id = d.distribution_id
          WHERE d.user_id = ${membership.userId} AND d.task = 'lead' AND x.trial = 0 AND x.market_id = ${marketId})`.as(
          "times",
        ),
      })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(and(eq(membership.marketId, marketId), ne(membership.roles, sql`'[]'`), ne(user.firstName, "")))
      .orderBy(sql`times DESC`, user.firstName)
      .limit(LEADS_PROPOSED),
  ]);
  const lead = leads[0];
  return {
    ...(answers[0] ?? { catalogs: 0, answered: 0, coming: 0, stocksConfirmed: 0, stocksAsked: 0 }),
    ...(offers[0] ?? { offers: 0, soldOut: 0, priceChanged: 0 }),
    lead: lead === undefined ? null : `${lead.firstName} ${lead.lastName}`.trim(),
    leads: team.map(({ userId, firstName }) => ({ userId, firstName })),
  };
}
