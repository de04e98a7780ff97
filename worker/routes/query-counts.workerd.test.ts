import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "../../db/database.ts";
import { accessOf } from "../../db/queries/access.ts";
import { boardFacts } from "../../db/queries/board-facts.ts";
import { boxesOfSale } from "../../db/queries/boxes-of-sale.ts";
import { catalogProducts } from "../../db/queries/catalog-products.ts";
import { distributionJournal } from "../../db/queries/journal.ts";
import { lastBasket } from "../../db/queries/last-basket.ts";
import { lastWeights } from "../../db/queries/last-weights.ts";
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
import { aDistribution } from "./testing/a-market.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { anOrder } from "./testing/an-order.ts";
import { countingDatabase } from "./testing/counting-database.ts";
import { aPerson } from "./testing/market-people.ts";

const NOW = Date.now();
const NOBODY = { userId: null, memberOf: [], helpsIn: [] };

/** Every query behind a screen. */
const queries: Record<string, (db: Database, day: MarketDay) => Promise<unknown>> = {
  access: (db, day) => accessOf(db, day.made.people.lead.id, day.today.id),
  board: (db, day) => boardFacts(db, day.today.id),
  "board since": (db, day) => boardFacts(db, day.today.id, 1),
  markets: (db) => marketList(db, NOBODY, NOW),
  "a market": (db) => marketPage(db, "captieux", NOBODY, NOW),
  shop: (db, day) => shopOf(db, day.sale.id, NOBODY, NOW),
  stock: (db, day) => stockLeft(db, day.sale.id),
  "own orders": (db, day) => orderList(db, day.made.people.customer.id, NOW),
  "last basket": (db, day) => lastBasket(db, { distributionId: day.sale.id, userId: day.made.people.customer.id }),
  "an order": (db, day) => orderOf(db, day.order.id, NOW),
  overview: (db, day) => marketOverview(db, day.made.id, NOW),
  dates: (db, day) => managedDistributions(db, eq(distribution.marketId, day.made.id), NOW),
  "a date": (db, day) => distributionDetail(db, day.today.id, NOW),
  "all orders": (db, day) => managedOrders(db, day.today.id, NOW),
  members: (db, day) => marketMembers(db, day.made.id, { now: NOW, phones: true }),
  payments: (db, day) => paymentsOfMarket(db, day.made.id, NOW),
  paper: (db, day) => paperOf(db, day.today.id, { now: NOW, phones: true, producerSlug: null }),
  journal: (db, day) => distributionJournal(db, day.today.id),
  "a producer's page": (db) => producerPage(db, "peyrignolles", NOBODY, NOW),
  "a producer's sales": (db, day) => producerSales(db, day.made.producers[0].id, NOW),
  "a producer's sale": (db, day) =>
    producerSale(db, { distributionId: day.sale.id, producerId: day.made.producers[0].id }, NOW),
  products: (db, day) =>
    catalogProducts(db, { catalogId: day.made.producers[0].catalogId, producerId: day.made.producers[0].id, now: NOW }),
  weights: (db, day) => lastWeights(db, day.made.producers[0].productId),
  boxes: (db, day) => boxesOfSale(db, day.sale.id),
  totals: (db, day) => saleTotals(db, { distributionId: day.today.id, producerId: day.made.producers[0].id, now: NOW }),
  payouts: (db, day) => producerPayouts(db, day.made.producers[0].id, NOW),
};

it("takes as many statements for many rows as for few", async () => {
  const day = await aMarketDay(1);
  const few = await countAll(day);
  for (let number = 2; number <= 9; number++) {
    const person = await aPerson(day.made.host, "Bruno", `Petit ${number}`);
    await anOrder(day.made, day.today, person, number);
    await anOrder(day.made, await aDistribution(day.made, "open"), day.made.people.customer);
  }
  expect(await countAll(day)).toEqual(few);
});

async function countAll(day: MarketDay): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const [name, ask] of Object.entries(queries)) {
    const { db, statements } = countingDatabase(env.DB);
    await ask(db, day);
    counted[name] = statements();
  }
  return counted;
}
