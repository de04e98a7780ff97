import { and, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { ClosingRefund } from "../../core/contract/closing.ts";
import { ownLowerings } from "../../core/distribution/own-lowering.ts";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import { observedAmount } from "../../core/line/observed-amount.ts";
import type { Database } from "../database.ts";
import { boardLinesOf } from "../rows/board-lines-of.ts";
import { basket, basketLine } from "../schema/basket.ts";
import { checkout } from "../schema/checkout.ts";
import { uncollectedChoice } from "../schema/hand-over.ts";
import { market } from "../schema/market.ts";
import { payment, refund } from "../schema/money.ts";
import { producerMembership } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { outbox } from "../schema/work.ts";

/** Refunds of one distribution, what needs somebody first. Replaced and withdrawn ones have nothing more to say. */
export async function closingRefunds(db: Database, distributionId: string): Promise<ClosingRefund[]> {
  const rows = await db
    .select({
      id: refund.id,
      basketId: refund.basketId,
      basketNumber: basket.number,
      firstName: sql<string>`coalesce(${basket.firstName}, ${user.firstName})`,
      lastName: sql<string>`coalesce(${basket.lastName}, ${user.lastName})`,
      amountCents: refund.amountCents,
      status: refund.status,
      cause: refund.cause,
      decidedAt: refund.decidedAt,
      outboxStatus: outbox.status,
    })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .innerJoin(checkout, eq(checkout.id, payment.checkoutId))
    .innerJoin(user, eq(user.id, checkout.userId))
    .leftJoin(basket, eq(basket.id, refund.basketId))
    .leftJoin(outbox, and(eq(outbox.subjectId, refund.id), eq(outbox.kind, "refund")))
    .where(and(eq(refund.distributionId, distributionId), notInArray(refund.status, ["withdrawn", "replaced"])))
    .orderBy(desc(refund.decidedAt), desc(refund.id));
  return rows.flatMap(({ firstName, lastName, outboxStatus, status, ...row }) =>
    status === "withdrawn" || status === "replaced"
      ? []
      : [
          {
            ...row,
            status,
            name: `${firstName} ${lastName}`.trim(),
            stuck: outboxStatus === "parked" && (status === "sent" || status === "decided"),
          },
        ],
  );
}

export const uncollectedChoices = (db: Database, distributionId: string) =>
  db
    .select({
      basketId: uncollectedChoice.basketId,
      choice: uncollectedChoice.choice,
      keptUntil: uncollectedChoice.keptUntil,
      keptPlace: uncollectedChoice.keptPlace,
      reason: uncollectedChoice.reason,
      refundCents: uncollectedChoice.refundCents,
      byName: uncollectedChoice.byName,
    })
    .from(uncollectedChoice)
    .where(eq(uncollectedChoice.distributionId, distributionId));

/** DIS-11. Lines that cost less than expected, by a hand that the référent should know of. */
export async function loweredByOwn(db: Database, distributionId: string, drafts: ReadonlyMap<number, BasketDraft>) {
  const touched = [...drafts.values()].filter((draft) => (draft.observers?.size ?? 0) > 0).map((draft) => draft.number);
  if (touched.length === 0) return [];
  const rows = await db
    .select({ line: basketLine, number: basket.number, userId: basket.userId })
    .from(basketLine)
    .innerJoin(basket, eq(basket.id, basketLine.basketId))
    .where(and(eq(basket.distributionId, distributionId), inNumbers(touched)));
  const observers = [
    ...new Set([...drafts.values()].flatMap((draft) => [...(draft.observers?.values() ?? [])].flat())),
  ];
  const [farms, names] = await db.batch([
    db
      .select({ userId: producerMembership.userId, producerId: producerMembership.producerId })
      .from(producerMembership)
      .where(inArray(producerMembership.userId, sql`(SELECT value FROM json_each(${JSON.stringify(observers)}))`)),
    db
      .select({ id: user.id, firstName: user.firstName, lastName: user.lastName })
      .from(user)
      .where(inArray(user.id, sql`(SELECT value FROM json_each(${JSON.stringify(observers)}))`)),
  ]);
  const farmsOf = Map.groupBy(farms, (row) => row.userId);
  const nameOf = new Map(names.map((row) => [row.id, `${row.firstName} ${row.lastName}`.trim()]));
  return rows.flatMap(({ line, number, userId }) => {
    const draft = drafts.get(number);
    const [own] = boardLinesOf([line]);
    if (draft === undefined || own === undefined) return [];
    const afterCents = line.finalCents ?? observedAmount(own, draft.observations.get(line.ref)).finalCents;
    if (afterCents >= line.estimateCents) return [];
    const observerIds = draft.observers?.get(line.ref) ?? [];
    return ownLowerings({ basketUserId: userId, producerId: line.producerId, observerIds }, (id) =>
      (farmsOf.get(id) ?? []).map((farm) => farm.producerId),
    ).map((found) => ({
      basketNumber: number,
      productName: line.productName,
      byName: nameOf.get(found.userId) ?? "",
      why: found.why,
      beforeCents: line.estimateCents,
      afterCents,
    }));
  });
}

const inNumbers = (numbers: readonly number[]) =>
  sql`${basket.number} IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`;

/** What the market says at checkout about baskets that nobody comes for. */
export const uncollectedRule = async (db: Database, marketId: string): Promise<string> =>
  (await db.select({ text: market.uncollectedText }).from(market).where(eq(market.id, marketId)).get())?.text ?? "";
