import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type { askForCatalogSchema, CatalogChange } from "../../core/contract/linking.ts";
import type { OpenSales } from "../../core/linking/leaves-sale.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

/** Catalogs and the markets that sell them, from both sides. */

export type OwnCatalog = Awaited<ReturnType<typeof loadOwnCatalogs>>[number];
export type FarmMarkets = Awaited<ReturnType<typeof loadFarmMarkets>>;
export type FarmMarket = FarmMarkets["markets"][number];
export type FarmRequest = FarmMarkets["requests"][number];
export type PublicCatalog = Awaited<ReturnType<typeof loadPublicCatalog>>;
export type MarketCatalog = Awaited<ReturnType<typeof loadMarketCatalog>>;
export type AskedCatalogs = Awaited<ReturnType<typeof loadAskedCatalogs>>;
export type Directory = Awaited<ReturnType<typeof loadDirectory>>;
export type ListedFarm = Directory["producers"][number];
export type Ask = v.InferInput<typeof askForCatalogSchema>;

// A producer's side

export const loadOwnCatalogs = query(
  async (slug: string) => (await answer(api.producer[":slug"].catalogs.$get({ param: { slug } }))).catalogs,
  "own-catalogs",
);
export const loadFarmMarkets = query(
  (slug: string) => answer(api.producer[":slug"].markets.$get({ param: { slug } })),
  "farm-markets",
);

const catalogId = createCommandId();
export const createCatalog = action(async (slug: string, name: string) => {
  const json = { name };
  const made = await answer(
    api.producer[":slug"].catalogs.$post({ param: { slug }, json }, catalogId.headersFor([slug, json])),
  );
  catalogId.renew();
  return made;
}, "create-catalog");

export const changeCatalog = action(async (slug: string, id: string, change: CatalogChange) => {
  const headers = catalogId.headersFor([slug, id, change]);
  const param = { slug, catalogId: id };
  await done(api.producer[":slug"].catalogs[":catalogId"].$patch({ param, json: change }, headers));
  catalogId.renew();
}, "change-catalog");

const linkId = createCommandId();
/** The catalog's link, for the first time or a new one. */
export const renewLink = action(async (slug: string, id: string) => {
  const param = { slug, catalogId: id };
  const made = await answer(
    api.producer[":slug"].catalogs[":catalogId"].link.$post({ param }, linkId.headersFor([slug, id])),
  );
  linkId.renew();
  return made.linkToken;
}, "renew-link");

const requestId = createCommandId();
export const answerRequest = action(
  async (slug: string, id: string, decision: { accept: boolean; word: string; catalogId?: string }) => {
    const param = { slug, requestId: id };
    const headers = requestId.headersFor([slug, id, decision]);
    await done(api.producer[":slug"]["catalog-requests"][":requestId"].$post({ param, json: decision }, headers));
    requestId.renew();
  },
  "answer-request",
);

const tieId = createCommandId();
type Tie = { market: string; catalogId: string };
/** To all its dates to come; the same for all catalogs that a market sells of one farm. */
export const setDefaultAnswer = action(
  async (slug: string, marketSlug: string, defaultAnswer: "ask" | "yes" | "no") => {
    const json = { marketSlug, answer: defaultAnswer };
    const headers = tieId.headersFor([slug, json]);
    await done(api.producer[":slug"]["default-answer"].$put({ param: { slug }, json }, headers));
    tieId.renew();
  },
  "set-default-answer",
);

export const leaveMarket = action(async (slug: string, tie: Tie, openSales: OpenSales) => {
  const headers = tieId.headersFor([slug, tie, openSales, "leave"]);
  const param = { slug, ...tie };
  await done(
    api.producer[":slug"].markets[":market"][":catalogId"].leave.$post({ param, json: { openSales } }, headers),
  );
  tieId.renew();
}, "leave-market");

// A market's side

/** By its number, with the secret of its link where one was given. */
export const loadPublicCatalog = query(
  (number: string, token: string) =>
    answer(api.catalogs[":number"].$get({ param: { number }, query: token === "" ? {} : { k: token } })),
  "public-catalog",
);
export const loadMarketCatalog = query(
  (slug: string, id: string) =>
    answer(api.manage[":slug"].catalogs[":catalogId"].$get({ param: { slug, catalogId: id } })),
  "market-catalog",
);
export const loadAskedCatalogs = query(
  (slug: string) => answer(api.manage[":slug"]["catalog-requests"].$get({ param: { slug } })),
  "asked-catalogs",
);
export const loadDirectory = query(
  (slug: string, q: string, within: string) =>
    answer(api.manage[":slug"].producers.$get({ param: { slug }, query: { q, ...(within !== "" && { within }) } })),
  "producer-directory",
);
export const loadProducerInvitations = query(
  async (slug: string) =>
    (await answer(api.manage[":slug"].invitations.$get({ param: { slug } }))).invitations.filter(
      (one) => one.kind === "producer",
    ),
  "producer-invitations",
);

const connectId = createCommandId();
export const linkCatalog = action(async (slug: string, number: number, token: string) => {
  const json = { number, ...(token !== "" && { token }) };
  const linked = await answer(
    api.manage[":slug"].catalogs.$post({ param: { slug }, json }, connectId.headersFor([slug, json])),
  );
  connectId.renew();
  return linked;
}, "link-catalog");

export const unlinkCatalog = action(async (slug: string, id: string, openSales: OpenSales) => {
  const headers = connectId.headersFor([slug, id, openSales]);
  const param = { slug, catalogId: id };
  await done(api.manage[":slug"].catalogs[":catalogId"].unlink.$post({ param, json: { openSales } }, headers));
  connectId.renew();
}, "unlink-catalog");

export const relinkCatalog = action(async (slug: string, id: string) => {
  const param = { slug, catalogId: id };
  await done(
    api.manage[":slug"].catalogs[":catalogId"].relink.$post({ param }, connectId.headersFor([slug, id, "again"])),
  );
  connectId.renew();
}, "relink-catalog");

const offId = createCommandId();
export const leaveOut = action(async (slug: string, productId: string, off: boolean) => {
  const headers = offId.headersFor([slug, productId, off]);
  await answer(
    api.manage[":slug"].products[":productId"].off.$put({ param: { slug, productId }, json: { off } }, headers),
  );
  offId.renew();
}, "leave-out");

const askId = createCommandId();
export const askForCatalog = action(async (slug: string, ask: Ask) => {
  await answer(
    api.manage[":slug"]["catalog-requests"].$post({ param: { slug }, json: ask }, askId.headersFor([slug, ask])),
  );
  askId.renew();
}, "ask-for-catalog");

export const withdrawAsk = action(async (slug: string, id: string) => {
  const headers = askId.headersFor([slug, id, "withdraw"]);
  await done(
    api.manage[":slug"]["catalog-requests"][":requestId"].$delete({ param: { slug, requestId: id } }, headers),
  );
  askId.renew();
}, "withdraw-ask");

const inviteId = createCommandId();
export const inviteProducers = action(async (slug: string, emails: string[], message: string) => {
  const json = { kind: "producer" as const, emails, message };
  const told = await answer(
    api.manage[":slug"].invitations.$post({ param: { slug }, json }, inviteId.headersFor([slug, json])),
  );
  inviteId.renew();
  return told;
}, "invite-producers");
