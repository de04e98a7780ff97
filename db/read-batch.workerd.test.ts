import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aDistribution, aMarket, theHost } from "../worker/routes/testing/a-market.ts";
import { anOrder } from "../worker/routes/testing/an-order.ts";
import { basket, basketLine } from "./schema/basket.ts";
import { distribution } from "./schema/distribution.ts";
import { market } from "./schema/market.ts";

test("joined tables with columns of one name are read apart, as the same select reads them alone", async () => {
  const made = await aMarket(theHost());
  const today = await aDistribution(made, "today");
  const { id } = await anOrder(made, today, made.people.customer);
  const { db } = made.host;
  const heads = () =>
    db
      .select({ basket, distribution, market })
      .from(basket)
      .innerJoin(distribution, eq(distribution.id, basket.distributionId))
      .innerJoin(market, eq(market.id, basket.marketId));
  const lines = () => db.select().from(basketLine).where(eq(basketLine.basketId, id)).orderBy(basketLine.ref);

  const [readHeads, readLines, count] = await db.batch([heads(), lines(), db.all<{ n: number }>(sql`SELECT 7 AS n`)]);

  expect(readHeads).toEqual(await heads());
  expect(readLines).toEqual(await lines());
  expect(count).toEqual([{ n: 7 }]);
  const [head] = readHeads;
  expect([head?.basket.id, head?.distribution.id, head?.market.id]).toEqual([id, today.id, made.id]);
  // The columns after the doubled ones are those that would slip.
  expect(head?.distribution.placeName).toBe("Halle");
  expect(head?.market.name).toBe("Le marché de captieux");
});

test("parameters reach their own statement, and order and limit hold", async () => {
  const made = await aMarket(theHost());
  const today = await aDistribution(made, "today");
  const first = await anOrder(made, today, made.people.customer, 1);
  const second = await anOrder(made, today, made.people.lead, 2);
  const { db } = made.host;
  const [one, newest, none] = await db.batch([
    db.select({ id: basket.id }).from(basket).where(eq(basket.number, 1)),
    db.select({ id: basket.id }).from(basket).orderBy(sql`${basket.number} DESC`).limit(1),
    db.select({ id: basket.id }).from(basket).where(eq(basket.number, 3)),
  ]);
  expect([one, newest, none]).toEqual([[{ id: first.id }], [{ id: second.id }], []]);
});
