import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "../../db/database.ts";
import { accessOf } from "../../db/queries/access.ts";
import { boardFacts } from "../../db/queries/board-facts.ts";
import { journalPage } from "../../db/queries/journal.ts";
import { distributionDetail, managedDistributions } from "../../db/queries/managed-distributions.ts";
import { managedOrders } from "../../db/queries/managed-orders.ts";
import { marketList, marketPage } from "../../db/queries/market-page.ts";
import { marketMembers } from "../../db/queries/members.ts";
import { orderList, orderOf } from "../../db/queries/orders.ts";
import { marketOverview } from "../../db/queries/overview.ts";
import { paperOf } from "../../db/queries/paper.ts";
import { paymentsOfMarket } from "../../db/queries/payments-of-market.ts";
import { producerPage } from "../../db/queries/producer-page.ts";
import { producerPayouts } from "../../db/queries/producer-payouts.ts";
import { producerSale } from "../../db/queries/producer-sale.ts";
import { producerSales } from "../../db/queries/producer-sales.ts";
import { saleTotals } from "../../db/queries/sale-totals.ts";
import { shopOf } from "../../db/queries/shop.ts";
import { stockLeft } from "../../db/queries/stock-left.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { countingDatabase } from "./testing/counting-database.ts";

const NOW = Date.now();

/** Every query behind a screen, with the statements it takes whatever the number of rows. */
const queries: Record<string, [statements: number, ask: (db: Database, day: MarketDay) => Promise<unknown>]> = {
  access: [1, (db, day) => accessOf(db, day.made.people.lead.id, day.today.id)],
  board: [6, (db, day) => boardFacts(db, day.today.id)],
  "board since": [6, (db, day) => boardFacts(db, day.today.id, 1)],
  markets: [3, (db) => marketList(db, NOW)],
  "a market": [3, (db) => marketPage(db, "captieux", NOW)],
  shop: [5, (db, day) => shopOf(db, day.sale.id, NOW)],
  stock: [1, (db, day) => stockLeft(db, day.sale.id)],
  "own orders": [2, (db, day) => orderList(db, day.made.people.customer.id, NOW)],
  "an order": [3, (db, day) => orderOf(db, day.order.id, NOW)],
  overview: [10, (db, day) => marketOverview(db, day.made.id, NOW)],
  dates: [4, (db, day) => managedDistributions(db, eq(distribution.marketId, day.made.id), NOW)],
  "a date": [7, (db, day) => distributionDetail(db, day.today.id, NOW)],
  "all orders": [4, (db, day) => managedOrders(db, day.today.id, NOW)],
  members: [3, (db, day) => marketMembers(db, day.made.id, { now: NOW, phones: true })],
  payments: [4, (db, day) => paymentsOfMarket(db, day.made.id)],
  paper: [4, (db, day) => paperOf(db, day.today.id, { now: NOW, phones: true, producerSlug: null })],
  journal: [1, (db, day) => journalPage(db, day.today.id, undefined)],
  "a producer's page": [5, (db) => producerPage(db, "peyrignolles", NOW)],
  "a producer's sales": [4, (db, day) => producerSales(db, day.made.producers[0].id, NOW)],
  "a producer's sale": [
    14,
    (db, day) => producerSale(db, { distributionId: day.sale.id, producerId: day.made.producers[0].id }, NOW),
  ],
  totals: [
    4,
    (db, day) => saleTotals(db, { distributionId: day.today.id, producerId: day.made.producers[0].id, now: NOW }),
  ],
  payouts: [4, (db, day) => producerPayouts(db, day.made.producers[0].id, NOW)],
};

it.each([1, 12])("takes the same number of statements for %i orders", async (orders) => {
  const day = await aMarketDay(orders);
  const counted: Record<string, number> = {};
  for (const [name, [, ask]] of Object.entries(queries)) {
    const { db, statements } = countingDatabase(env.DB);
    await ask(db, day);
    counted[name] = statements();
  }
  expect(counted).toEqual(
    Object.fromEntries(Object.entries(queries).map(([name, [statements]]) => [name, statements])),
  );
});
