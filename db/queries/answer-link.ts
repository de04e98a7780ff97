import { and, desc, eq, isNull, ne } from "drizzle-orm";
import * as v from "valibot";
import { type AnswerLink, offeringSchema } from "../../core/contract/participation.ts";
import type { Database } from "../database.ts";
import { catalog, product, variant } from "../schema/catalog.ts";
import { distribution, offer, participation } from "../schema/distribution.ts";
import { catalogLink, market, marketProductOff } from "../schema/market.ts";
import { producer, producerMembership } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { cardColumns, cardOf } from "./distribution-card.ts";
import { participationAnswer } from "./participation-answer.ts";

type Granted = { distributionId: string; producerId: string; userId: string };
export type LinkedAnswer = { link: AnswerLink; byName: string };

/** What a mail's link is about, as it stands now; undefined where its holder no longer runs the farm or the market dropped it. */
export async function answerLink(
  db: Database,
  { distributionId, producerId, userId }: Granted,
  now: number,
): Promise<LinkedAnswer | undefined> {
  const [heads, goods, answers, before, offers] = await db.batch([
    db
      .select({
        ...cardColumns(now),
        marketName: market.name,
        marketId: market.id,
        producerName: producer.name,
        producerSlug: producer.slug,
        firstName: user.firstName,
        lastName: user.lastName,
        email: user.email,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(producer, eq(producer.id, producerId))
      .innerJoin(
        producerMembership,
        and(eq(producerMembership.producerId, producer.id), eq(producerMembership.userId, userId)),
      )
      .innerJoin(user, eq(user.id, producerMembership.userId))
      .where(and(eq(distribution.id, distributionId), eq(distribution.draft, false))),
    db
      .select({ name: product.name, variantId: variant.id })
      .from(distribution)
      .innerJoin(catalogLink, and(eq(catalogLink.marketId, distribution.marketId), isNull(catalogLink.unlinkedAt)))
      .innerJoin(catalog, and(eq(catalog.id, catalogLink.catalogId), eq(catalog.producerId, producerId)))
      .innerJoin(product, and(eq(product.catalogId, catalog.id), isNull(product.retiredAt)))
      .innerJoin(variant, and(eq(variant.productId, product.id), isNull(variant.retiredAt)))
      .leftJoin(
        marketProductOff,
        and(eq(marketProductOff.marketId, distribution.marketId), eq(marketProductOff.productId, product.id)),
      )
      .where(and(eq(distribution.id, distributionId), isNull(marketProductOff.at)))
      .orderBy(product.position, product.name),
    db
      .select({ answer: participation.answer })
      .from(participation)
      .where(and(eq(participation.distributionId, distributionId), eq(participation.producerId, producerId))),
    db
      .select({
        pickupOn: distribution.pickupOn,
        marketId: distribution.marketId,
        offering: participation.offering,
      })
      .from(participation)
      .innerJoin(distribution, and(eq(distribution.id, participation.distributionId), isNull(distribution.cancelledAt)))
      .where(
        and(
          eq(participation.producerId, producerId),
          eq(participation.answer, "yes"),
          ne(participation.distributionId, distributionId),
        ),
      )
      .orderBy(desc(participation.answeredAt), desc(distribution.pickupStartsAt))
      .limit(200),
    db
      .selectDistinct({ name: offer.productName })
      .from(offer)
      .where(and(eq(offer.distributionId, distributionId), eq(offer.producerId, producerId), isNull(offer.withdrawnAt)))
      .orderBy(offer.productName),
  ]);
  const head = heads[0];
  if (head === undefined || goods.length === 0) return undefined;
  const last = before.find((row) => row.marketId === head.marketId);
  const stored = v.safeParse(offeringSchema, last?.offering);
  const chosen = stored.success ? stored.output.variantIds : null;
  const names = (rows: readonly { name: string }[]) => [...new Set(rows.map((row) => row.name))];
  return {
    byName: `${head.firstName} ${head.lastName}`.trim() || head.email,
    link: {
      producerName: head.producerName,
      producerSlug: head.producerSlug,
      marketName: head.marketName,
      distribution: cardOf(head, now),
      answer: participationAnswer(answers.map((row) => row.answer)),
      last:
        last === undefined
          ? null
          : {
              pickupOn: last.pickupOn,
              products: names(goods.filter((row) => chosen === null || chosen.includes(row.variantId))),
            },
      all: names(goods).length,
      onSale: offers.map((row) => row.name),
    },
  };
}
