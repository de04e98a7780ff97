import { action, query } from "@solidjs/router";
import type { InferInput } from "valibot";
import type { createMarketSchema, FirstSteps } from "../../core/contract/setup.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

export type NewMarket = InferInput<typeof createMarketSchema>;
export type { FirstSteps };

const createId = createCommandId();

/** Makes the market once, however often it is asked: its slug. */
export const createMarket = action(async (wanted: NewMarket) => {
  const { slug } = await answer(api.markets.$post({ json: wanted }, createId.headersFor(wanted)));
  createId.renew();
  return slug;
}, "create-market");

export const loadFirstSteps = query(
  (slug: string) => answer(api.manage[":slug"]["first-steps"].$get({ param: { slug } })),
  "first-steps",
);

const duplicateId = createCommandId();

/** A second market like this one: its slug. */
export const duplicateMarket = action(async (slug: string, wanted: { name: string; withCatalogs: boolean }) => {
  const headers = duplicateId.headersFor([slug, wanted]);
  const made = await answer(api.manage[":slug"].duplicate.$post({ param: { slug }, json: wanted }, headers));
  duplicateId.renew();
  return made.slug;
}, "duplicate-market");
