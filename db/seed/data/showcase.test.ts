import * as v from "valibot";
import { expect, test } from "vitest";
import { createMarketSchema } from "../../../core/contract/setup.ts";
import { demoPeople } from "./people.ts";
import { demoProducers } from "./producers.ts";
import { showcaseMarkets } from "./showcase.ts";

const people = new Set([...demoPeople, ...demoProducers.map((farm) => farm.owner)].map((person) => person.key));
const farms = new Set(demoProducers.map((farm) => farm.slug));

test("the showcase shows what the demo's own market does not: a stall's shop, a collective, and a sale in private", () => {
  expect(showcaseMarkets.map((one) => [one.market.kind, one.visibility])).toEqual([
    ["producer_shop", "public"],
    ["collective", "public"],
    ["market", "private"],
  ]);
});

test.each(showcaseMarkets)("$market.name answers the five questions with people and farms that exist", (one) => {
  expect(v.safeParse(createMarketSchema, one.market).success).toBe(true);
  expect([one.by, ...one.customers].filter((key) => !people.has(key))).toEqual([]);
  expect(one.farms.filter((slug) => !farms.has(slug))).toEqual([]);
  expect(new Set(one.customers).size).toBe(one.customers.length);
});
