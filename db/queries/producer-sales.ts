import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import type * as v from "valibot";
import type { producerSalesSchema } from "../../core/contract/producer.ts";
import { type Cents, cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { catalog } from "../schema/catalog.ts";
import { distribution, participation, saleInvitation } from "../schema/distribution.ts";
import { catalogLink, market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { STANDING_ANSWER } from "../writes/default-answers.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { participationAnswer } from "./participation-answer.ts";
import { chosenOf } from "./sale-offering.ts";

const DAY_MS = 86_400_000;
/** A season back, and as far ahead as a producer can promise; a cycle plans two years. */
const SHOWN_BACK_MS = 120 * DAY_MS;
const SHOWN_AHEAD_MS = 60 * DAY_MS;

/** The sales of all markets that a producer may come to, came to, or sold in; latest pickup first. */
export async function producerSales(
  db: Database,
  producerId: string,
  now: number,
): Promise<v.InferOutput<typeof producerSalesSchema> | undefined> {
  const [heads, sales, answers, sold, invitations, markets] = await db.batch([
    db
      .select({ id: producer.id, slug: producer.slug, name: producer.name, payoutStatus: producer.payoutStatus })
      .from(producer)
      .where(eq(producer.id, producerId)),
    db
      .select({ ...cardColumns(now), marketName: market.name, marketSlug: market.slug })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(
        and(
          gt(distribution.pickupEndsAt, now - SHOWN_BACK_MS),
          lt(distribution.pickupStartsAt, now + SHOWN_AHEAD_MS),
          eq(distribution.draft, false),
          concernsProducer(db, producerId),
        ),
      )
      .orderBy(desc(distribution.pickupStartsAt), distribution.id),
    db
      .select({
        distributionId: participation.distributionId,
        answer: participation.answer,
        answeredBy: participation.answeredBy,
        offering: participation.offering,
        stockConfirmedAt: participation.stockConfirmedAt,
      })
      .from(participation)
      .innerJoin(distribution, eq(distribution.id, participation.distributionId))
      .where(and(eq(participation.producerId, producerId), gt(distribution.pickupEndsAt, now - SHOWN_BACK_MS))),
    db
      .select({
        distributionId: basketLine.distributionId,
        baskets: sql<number>`count(DISTINCT ${basketLine.basketId})`,
        estimateCents: sql<Cents>`sum(${basketLine.estimateCents})`,
      })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .innerJoin(distribution, eq(distribution.id, basketLine.distributionId))
      .where(
        and(
          eq(basketLine.producerId, producerId),
          ne(basket.status, "cancelled"),
          gt(distribution.pickupEndsAt, now - SHOWN_BACK_MS),
        ),
      )
      .groupBy(basketLine.distributionId),
    db
      .select({
        distributionId: saleInvitation.distributionId,
        invitedAt: saleInvitation.invitedAt,
        answerBy: saleInvitation.answerBy,
        stockAskedAt: saleInvitation.stockAskedAt,
      })
      .from(saleInvitation)
      .innerJoin(catalog, and(eq(catalog.id, saleInvitation.catalogId), eq(catalog.producerId, producerId)))
      .innerJoin(distribution, eq(distribution.id, saleInvitation.distributionId))
      .where(gt(distribution.pickupEndsAt, now)),
    db
      .select({ slug: market.slug, name: market.name, defaultAnswer: catalogLink.defaultAnswer })
      .from(catalogLink)
      .innerJoin(market, eq(market.id, catalogLink.marketId))
      .innerJoin(catalog, and(eq(catalog.id, catalogLink.catalogId), eq(catalog.producerId, producerId)))
      .where(isNull(catalogLink.unlinkedAt))
      .groupBy(market.id)
      .orderBy(asc(market.name)),
  ]);
  const head = heads[0];
  if (head === undefined) return undefined;
  const answersOf = Map.groupBy(answers, (row) => row.distributionId);
  const soldIn = new Map(sold.map((row) => [row.distributionId, row]));
  const askedTo = Map.groupBy(invitations, (row) => row.distributionId);
  return {
    producer: head,
    markets,
    sales: sales.map((row) => {
      const given = answersOf.get(row.cardId) ?? [];
      const asked = askedTo.get(row.cardId) ?? [];
      const coming = given.filter((one) => one.answer === "yes");
      const stockAskedAt = latest(asked.map((one) => one.stockAskedAt));
      return {
        marketName: row.marketName,
        marketSlug: row.marketSlug,
        distribution: cardOf(row, now),
        answer: participationAnswer(given.map((one) => one.answer)),
        baskets: soldIn.get(row.cardId)?.baskets ?? 0,
        estimateCents: soldIn.get(row.cardId)?.estimateCents ?? cents(0),
        invitedAt: latest(asked.map((one) => one.invitedAt)),
        answerBy: latest(asked.map((one) => one.answerBy)),
        chosen: chosenIn(coming.map((one) => chosenOf(one.offering))),
        standing: coming.length > 0 && coming.every((one) => one.answeredBy === STANDING_ANSWER),
        stockAsked: stockAskedAt !== null && coming.some((one) => (one.stockConfirmedAt ?? 0) < stockAskedAt),
      };
    }),
  };
}

const latest = (instants: readonly (number | null)[]): number | null =>
  instants.reduce<number | null>((last, one) => (one !== null && (last === null || one > last) ? one : last), null);

/** Packings chosen (one choice stands in the rows of all catalogs); null as soon as one of them comes whole. */
const chosenIn = (chosen: readonly (number | null)[]): number | null =>
  chosen.length === 0 || chosen.includes(null) ? null : Math.max(...chosen.map((one) => one ?? 0));

/** A condition on `distribution`: its market has a catalog of the producer now, or one of them was asked for that date. */
export const concernsProducer = (db: Database, producerId: string) =>
  or(
    inArray(
      distribution.marketId,
      db
        .select({ id: catalogLink.marketId })
        .from(catalogLink)
        .innerJoin(catalog, eq(catalog.id, catalogLink.catalogId))
        .where(and(eq(catalog.producerId, producerId), isNull(catalogLink.unlinkedAt))),
    ),
    inArray(
      distribution.id,
      db
        .select({ id: participation.distributionId })
        .from(participation)
        .where(eq(participation.producerId, producerId)),
    ),
  );
