import { and, eq, gt, isNull, ne } from "drizzle-orm";
import * as v from "valibot";
import { type BoardBasket, type BoardDue, type BoardFacts, basisSchema } from "../../core/contract/board.ts";
import { feesOf } from "../../core/contract/market-fee.ts";
import type { BasketLine } from "../../core/contract/order.ts";
import type { Database } from "../database.ts";
import { basket, basketLine, due } from "../schema/basket.ts";
import { distribution, duty } from "../schema/distribution.ts";
import { lateChange, lookAgain } from "../schema/hand-over.ts";
import { market } from "../schema/market.ts";
import { producer } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { basketLineColumns, farmName } from "./basket-line-columns.ts";
import { movedAt, standing } from "./due-columns.ts";

const authorsSchema = v.array(v.string());

/**
 * What a board shows and nobody on it can write, in one round trip: whole, or only the baskets that changed after `sinceSeq`.
 * Look agains and late changes are always all open ones. Phones are included: the room leaves them out per person (CAP-8).
 */
export async function boardFacts(db: Database, distributionId: string, sinceSeq?: number): Promise<BoardFacts | null> {
  const changed = and(
    eq(basket.distributionId, distributionId),
    sinceSeq === undefined ? undefined : gt(basket.factsSeq, sinceSeq),
  );
  const [heads, leads, baskets, lines, dues, looks, lates] = await db.batch([
    db
      .select({
        marketId: distribution.marketId,
        placeName: distribution.placeName,
        pickupOn: distribution.pickupOn,
        pickupStartsAt: distribution.pickupStartsAt,
        pickupEndsAt: distribution.pickupEndsAt,
        factsSeq: distribution.factsSeq,
        frozenAt: distribution.frozenAt,
        validatedAt: distribution.validatedAt,
        trial: distribution.trial,
        archivedAt: distribution.archivedAt,
        marketName: market.name,
        timeZone: market.timeZone,
        composition: market.composition,
      })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({ userId: duty.userId, firstName: user.firstName, lastName: user.lastName })
      .from(duty)
      .innerJoin(user, eq(user.id, duty.userId))
      .where(and(eq(duty.distributionId, distributionId), eq(duty.task, "lead")))
      .orderBy(duty.id),
    db
      .select({ basket, hasAccount: isNull(user.guestOf).mapWith(Boolean) })
      .from(basket)
      .innerJoin(user, eq(user.id, basket.userId))
      .where(changed)
      .orderBy(basket.number),
    db
      .select({ ...basketLineColumns, producerName: farmName, basketId: basketLine.basketId })
      .from(basketLine)
      .innerJoin(basket, eq(basket.id, basketLine.basketId))
      .leftJoin(producer, eq(producer.id, basketLine.producerId))
      .where(changed)
      .orderBy(basketLine.ref),
    db
      .select({
        basketId: due.basketId,
        id: due.id,
        amountCents: standing,
        way: due.way,
        status: due.status,
        page: due.page,
        byName: due.byName,
        at: movedAt,
      })
      .from(due)
      .innerJoin(basket, eq(basket.id, due.basketId))
      .where(and(changed, ne(due.status, "withdrawn")))
      .orderBy(due.id),
    db
      .select()
      .from(lookAgain)
      .where(and(eq(lookAgain.distributionId, distributionId), isNull(lookAgain.closedAt)))
      .orderBy(lookAgain.at),
    db
      .select()
      .from(lateChange)
      .where(and(eq(lateChange.distributionId, distributionId), isNull(lateChange.decidedAt)))
      .orderBy(lateChange.at),
  ]);
  const head = heads[0];
  // Archived: there is no such board any more.
  if (head === undefined || head.archivedAt !== null) return null;
  const linesOf = Map.groupBy(lines, (line) => line.basketId);
  const duesOf = Map.groupBy(dues, (row) => row.basketId);
  const lead = leads[0];
  return {
    distributionId,
    marketId: head.marketId,
    marketName: head.marketName,
    placeName: head.placeName,
    pickupOn: head.pickupOn,
    pickupStartsAt: head.pickupStartsAt,
    pickupEndsAt: head.pickupEndsAt,
    timeZone: head.timeZone,
    composition: head.composition,
    factsSeq: head.factsSeq,
    frozen: head.frozenAt !== null,
    validatedAt: head.validatedAt,
    trial: head.trial,
    lead: lead === undefined ? null : { userId: lead.userId, name: `${lead.firstName} ${lead.lastName}`.trim() },
    baskets: baskets.map((row) =>
      boardBasket(
        row,
        (linesOf.get(row.basket.id) ?? []).map(({ basketId: _, ...line }) => line),
        (duesOf.get(row.basket.id) ?? []).map(({ basketId: _, ...one }) => one),
      ),
    ),
    lookAgains: looks.map((row) => ({
      id: row.id,
      basketId: row.basketId,
      byUserId: row.byUserId,
      byName: row.byName,
      seen: v.parse(basisSchema, row.seen),
      now: v.parse(basisSchema, row.now),
      at: row.at,
    })),
    lateChanges: lates.map((row) => ({
      id: row.id,
      basketId: row.basketId,
      validated: v.parse(basisSchema, row.validated),
      proposed: v.parse(basisSchema, row.proposed),
      authors: v.parse(authorsSchema, row.authors),
      at: row.at,
    })),
  };
}

const boardBasket = (
  { basket: row, hasAccount }: { basket: typeof basket.$inferSelect; hasAccount: boolean },
  lines: BasketLine[],
  dues: BoardDue[],
): BoardBasket => ({
  id: row.id,
  number: row.number,
  firstName: row.firstName,
  lastName: row.lastName,
  phone: row.phone,
  status: row.status,
  revision: row.revision,
  paidCents: row.paidCents,
  refundedCents: row.refundedCents,
  finalCents: row.finalCents,
  fees: feesOf(row.fees),
  validatedAt: row.validatedAt,
  validatedByName: row.validatedByName,
  validatedById: row.validatedBy,
  draftSeq: row.draftSeq,
  ifMissing: row.ifMissing,
  collectedAt: row.collectedAt,
  // Made with the deployment's secret, which no query knows (commands/basket-codes.ts).
  codeHash: "",
  dueCents: row.dueCents,
  dues,
  walkIn: row.walkIn,
  hasAccount,
  collectedByName: row.collectedByName,
  lines,
});
