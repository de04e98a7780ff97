import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { boardFactsSchema } from "../../core/contract/board.ts";
import { tillSchema } from "../../core/contract/due.ts";
import { journalPageSchema } from "../../core/contract/journal.ts";
import * as manage from "../../core/contract/manage.ts";
import * as market from "../../core/contract/market.ts";
import { orderListSchema, orderSchema } from "../../core/contract/order.ts";
import * as producer from "../../core/contract/producer.ts";
import { aMarketDay, type MarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";
import type { SignedIn } from "./testing/market-people.ts";

type Read = [path: (day: MarketDay) => string, as: SignedIn, schema: v.GenericSchema];

const reads: Record<string, Read> = {
  markets: [() => "/markets", "customer", market.marketListSchema],
  "a market": [() => "/markets/captieux", "customer", market.marketPageSchema],
  "a market's shop": [() => "/markets/captieux/shop", "customer", market.shopSchema],
  "a shop": [(day) => `/distributions/${day.sale.id}/shop`, "customer", market.shopSchema],
  "a stock": [(day) => `/distributions/${day.sale.id}/stock`, "customer", market.stockSchema],
  "a producer's page": [() => "/producers/peyrignolles", "customer", market.producerPageSchema],
  "own orders": [() => "/orders", "customer", orderListSchema],
  "an order": [(day) => `/orders/${day.order.id}`, "customer", orderSchema],
  "a validated order": [(day) => `/orders/${day.old.id}`, "customer", orderSchema],
  overview: [() => "/manage/captieux", "admin", manage.overviewSchema],
  members: [() => "/manage/captieux/members", "admin", manage.membersSchema],
  catalogs: [() => "/manage/captieux/catalogs", "admin", manage.managedCatalogsSchema],
  payments: [() => "/manage/captieux/payments", "treasurer", manage.managedPaymentsSchema],
  dates: [() => "/manage/captieux/distributions", "admin", manage.managedDistributionListSchema],
  "a date": [(day) => `/distributions/${day.today.id}/manage`, "admin", manage.distributionDetailSchema],
  "all orders": [(day) => `/distributions/${day.today.id}/orders`, "admin", manage.managedOrdersSchema],
  paper: [(day) => `/distributions/${day.today.id}/paper`, "lead", manage.paperSchema],
  board: [(day) => `/distributions/${day.today.id}/board`, "lead", boardFactsSchema],
  "validation preview": [(day) => `/distributions/${day.today.id}/validation`, "lead", manage.validationPreviewSchema],
  till: [(day) => `/distributions/${day.today.id}/till`, "lead", tillSchema],
  journal: [(day) => `/distributions/${day.today.id}/journal`, "lead", journalPageSchema],
  "a producer's sales": [() => "/producer/peyrignolles/sales", "producer", producer.producerSalesSchema],
  "a producer's sale": [
    (day) => `/producer/peyrignolles/sales/${day.sale.id}`,
    "producer",
    producer.producerSaleSchema,
  ],
  payouts: [() => "/producer/peyrignolles/payouts", "producer", producer.producerPayoutsSchema],
};

describe("an answer holds what its contract names and nothing else", () => {
  it.each(Object.entries(reads))("%s", async (_, [path, as, schema]) => {
    const day = await aMarketDay();
    const { status, body } = await call("GET", path(day), day.made.people[as]);
    expect(status).toBe(200);
    // Parsing drops what the schema does not name: equal means that nothing was there.
    expect(v.parse(schema, body)).toEqual(body);
  });
});
