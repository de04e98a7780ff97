import { query } from "@solidjs/router";
import type { MarketPage } from "../../core/contract/market.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";
import { givenRichText } from "./given-rich-text.ts";

/** `mine`: those that who is signed in is a member of, also where they are listed nowhere. */
export const loadMarkets = query(() => answer(api.markets.$get()), "markets");

export const loadMarket = query(async (slug: string): Promise<MarketPage> => {
  const given = await answer(api.markets[":slug"].$get({ param: { slug } }));
  return { ...given, aboutDoc: givenRichText(given.aboutDoc), howItWorksDoc: givenRichText(given.howItWorksDoc) };
}, "market");

export interface ContactMessage {
  name: string;
  email: string;
  body: string;
}

const contactId = createCommandId();

export async function writeToMarket(slug: string, message: ContactMessage): Promise<void> {
  const headers = contactId.headersFor([slug, message]);
  await done(api.markets[":slug"].contact.$post({ param: { slug }, json: message }, headers));
  contactId.renew();
}
