import { and, count, countDistinct, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { distributionDetailSchema, managedDistributionSchema } from "../../core/contract/manage.ts";
import { type Cents, cents } from "../../core/money/cents.ts";
import { compareNames } from "../../core/text/collate.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { catalog, product } from "../schema/catalog.ts";
import { distribution, duty, offer, participation, saleInvitation } from "../schema/distribution.ts";
import { catalogLink, market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";

export type ManagedDistribution = v.InferOutput<typeof managedDistributionSchema>;

/** Distributions as their team sees them, latest pickup first; `which` is a condition on `distribution`. */
export async function managedDistributions(
  db: Database,
  which: SQL | undefined,
  now: number,
): Promise<ManagedDistribution[]> {
  const [rows, baskets, participants, leads, silent] = await db.batch([
    db
      .select({
        ...cardColumns(now),
        frozenAt: distribution.frozenAt,
        cycleId: distribution.cycleId,
        basketCap: distribution.basketCap,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(which)
      .orderBy(desc(distribution.pickupStartsAt), distribution.id),
    db
      .select({
        distributionId: basket.distributionId,
        baskets: sql<number>`sum(${basket.status} <> 'cancelled')`,
        validated: sql<number>`sum(${basket.status} = 'validated')`,
        paidCents: sql<Cents>`sum(${basket.paidCents})`,
        refundedCents: sql<Cents>`sum(${basket.refundedCents})`,
      })
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .where(which)
      .groupBy(basket.distributionId),
    db
      .select({ distributionId: participation.distributionId, producers: countDistinct(participation.producerId) })
      .from(participation)
      .innerJoin(distribution, eq(distribution.id, participation.distributionId))
      .where(and(which, eq(participation.answer, "yes")))
      .groupBy(participation.distributionId),
    db
      .select({
        distributionId: duty.distributionId,
        userId: duty.userId,
        firstName: user.firstName,
        lastName: user.lastName,
      })
      .from(duty)
      .innerJoin(distribution, eq(distribution.id, duty.distributionId))
      .innerJoin(user, eq(user.id, duty.userId))
      .where(and(which, eq(duty.task, "lead"))),
    db
      .select({ distributionId: distribution.id, catalogs: count() })
      .from(distribution)
      .innerJoin(catalogLink, and(eq(catalogLink.marketId, distribution.marketId), isNull(catalogLink.unlinkedAt)))
      .leftJoin(
        participation,
        and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalogLink.catalogId)),
      )
      .where(and(which, isNull(participation.catalogId)))
      .groupBy(distribution.id),
  ]);
  const silentOf = new Map(silent.map((row) => [row.distributionId, row.catalogs]));
  const basketsOf = new Map(baskets.map((row) => [row.distributionId, row]));
  const participantsOf = new Map(participants.map((row) => [row.distributionId, row.producers]));
  const leadOf = new Map(leads.map((row) => [row.distributionId, { userId: row.userId, name: fullName(row) }]));
  return rows.map((row) => {
    const sums = basketsOf.get(row.cardId);
    return {
      ...cardOf(row, now),
      frozen: row.frozenAt !== null,
      baskets: sums?.baskets ?? 0,
      validated: sums?.validated ?? 0,
      paidCents: sums?.paidCents ?? cents(0),
      refundedCents: sums?.refundedCents ?? cents(0),
      participants: participantsOf.get(row.cardId) ?? 0,
      lead: leadOf.get(row.cardId) ?? null,
      cycleId: row.cycleId,
      basketCap: row.basketCap,
      unanswered: silentOf.get(row.cardId) ?? 0,
    };
  });
}

/** One distribution with every catalog of its market (answered or not, linked then or now) and its duty roster. */
export async function distributionDetail(
  db: Database,
  distributionId: string,
  now: number,
): Promise<v.InferOutput<typeof distributionDetailSchema> | undefined> {
  const [managed, [catalogs, offers, duties]] = await Promise.all([
    managedDistributions(db, eq(distribution.id, distributionId), now),
    db.batch([
      db
        .select({
          catalogId: catalog.id,
          catalogName: catalog.name,
          producerName: producer.name,
          producerSlug: producer.slug,
          answer: participation.answer,
          word: sql<string>`coalesce(${participation.word}, '')`,
          invitedAt: saleInvitation.invitedAt,
          stockAskedAt: saleInvitation.stockAskedAt,
          stockConfirmedAt: participation.stockConfirmedAt,
          producerId: producer.id,
          closesAt: participation.closesAt,
        })
        .from(distribution)
        .innerJoin(catalogLink, eq(catalogLink.marketId, distribution.marketId))
        .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
        .innerJoin(producer, eq(producer.id, catalog.producerId))
        .leftJoin(
          participation,
          and(eq(participation.distributionId, distribution.id), eq(participation.catalogId, catalog.id)),
        )
        .leftJoin(
          saleInvitation,
          and(eq(saleInvitation.distributionId, distribution.id), eq(saleInvitation.catalogId, catalog.id)),
        )
        .where(
          and(
            eq(distribution.id, distributionId),
            sql`(${catalogLink.unlinkedAt} IS NULL OR ${participation.answer} IS NOT NULL)`,
          ),
        ),
      db
        .select({ catalogId: product.catalogId, offers: count() })
        .from(offer)
        .innerJoin(product, eq(product.id, offer.productId))
        .where(and(eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt)))
        .groupBy(product.catalogId),
      db
        .select({ userId: duty.userId, task: duty.task, firstName: user.firstName, lastName: user.lastName })
        .from(duty)
        .innerJoin(user, eq(user.id, duty.userId))
        .where(eq(duty.distributionId, distributionId)),
    ]),
  ]);
  const head = managed[0];
  if (head === undefined) return undefined;
  const offersOf = new Map(offers.map((row) => [row.catalogId, row.offers]));
  return {
    ...head,
    catalogs: catalogs
      .map((row) => ({ ...row, offers: offersOf.get(row.catalogId) ?? 0 }))
      .toSorted((a, b) => compareNames(a.producerName, b.producerName) || compareNames(a.catalogName, b.catalogName)),
    duties: duties
      .map((row) => ({ userId: row.userId, name: fullName(row), task: row.task }))
      .toSorted((a, b) => compareNames(a.name, b.name)),
  };
}

const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`.trim();
