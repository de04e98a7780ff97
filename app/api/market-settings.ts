import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type { MarketSettings, marketChangeSchema } from "../../core/contract/market-settings.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import { givenRichText } from "./given-rich-text.ts";

export type MarketChange = v.InferInput<typeof marketChangeSchema>;

export const loadSettings = query(async (slug: string): Promise<MarketSettings> => {
  const given = await answer(api.manage[":slug"].settings.$get({ param: { slug } }));
  return {
    ...given,
    aboutDoc: givenRichText(given.aboutDoc),
    howItWorksDoc: givenRichText(given.howItWorksDoc),
  };
}, "market-settings");

const changeId = createCommandId();
/** What is named changes, the rest stays; every list on the screen is brought up to date. */
export const changeMarket = action(async (slug: string, change: MarketChange) => {
  await done(api.manage[":slug"].$patch({ param: { slug }, json: change }, changeId.headersFor([slug, change])));
  changeId.renew();
}, "change-market");

/** The terms that stand, for who is asked to agree. */
export const loadTerms = (slug: string) => answer(api.markets[":slug"].terms.$get({ param: { slug } }));
