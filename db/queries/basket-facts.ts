import { and, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { refundable } from "../rows/refundable.ts";
import { basket, basketLine, due } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";
import { lateChange, lookAgain } from "../schema/hand-over.ts";
import { market } from "../schema/market.ts";
import { payment, refund } from "../schema/money.ts";
import { user } from "../schema/user.ts";

/** All that deciding about one basket needs, in one round trip; undefined for an unknown id. */
export async function basketFacts(db: Database, basketId: string) {
  const [heads, lines, payments, refunds, dues, looks, lates] = await db.batch([
    db
      .select({ basket, distribution, composition: market.composition, guestOf: user.guestOf })
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .innerJoin(market, eq(market.id, basket.marketId))
      .innerJoin(user, eq(user.id, basket.userId))
      .where(eq(basket.id, basketId)),
    db.select().from(basketLine).where(eq(basketLine.basketId, basketId)),
    db.select().from(payment).where(eq(payment.basketId, basketId)),
    db.select().from(refund).where(eq(refund.basketId, basketId)),
    db
      .select()
      .from(due)
      .where(and(eq(due.basketId, basketId), ne(due.status, "withdrawn"))),
    db
      .select()
      .from(lookAgain)
      .where(and(eq(lookAgain.basketId, basketId), isNull(lookAgain.closedAt))),
    db
      .select()
      .from(lateChange)
      .where(and(eq(lateChange.basketId, basketId), isNull(lateChange.decidedAt))),
  ]);
  const head = heads[0];
  return head === undefined
    ? undefined
    : { ...head, lines, payments: refundable(payments), refunds, dues, looks, lates };
}
export type BasketFacts = NonNullable<Awaited<ReturnType<typeof basketFacts>>>;

/** The same for many baskets of one distribution (a run's step), still one round trip. */
export async function manyBasketFacts(
  db: Database,
  distributionId: string,
  basketIds: readonly string[],
): Promise<BasketFacts[]> {
  const [distributions, baskets, lines, payments, refunds, dues] = await db.batch([
    db
      .select({ distribution, composition: market.composition })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({ basket, guestOf: user.guestOf })
      .from(basket)
      .innerJoin(user, eq(user.id, basket.userId))
      .where(inJson(basket.id, basketIds)),
    db.select().from(basketLine).where(inJson(basketLine.basketId, basketIds)),
    db.select().from(payment).where(inJson(payment.basketId, basketIds)),
    db.select().from(refund).where(inJson(refund.basketId, basketIds)),
    db
      .select()
      .from(due)
      .where(and(inJson(due.basketId, basketIds), ne(due.status, "withdrawn"))),
  ]);
  const owner = distributions[0];
  if (owner === undefined) return [];
  return baskets.map(({ basket: row, guestOf }) => ({
    basket: row,
    ...owner,
    guestOf,
    lines: lines.filter((line) => line.basketId === row.id),
    payments: refundable(payments.filter((one) => one.basketId === row.id)),
    refunds: refunds.filter((one) => one.basketId === row.id),
    dues: dues.filter((one) => one.basketId === row.id),
    looks: [],
    lates: [],
  }));
}
