import { action, query } from "@solidjs/router";
import type * as v from "valibot";
import type {
  companySchema,
  openProducerSchema,
  producerPageChangeSchema,
} from "../../core/contract/producer-space.ts";
import type { ProducerRole } from "../../core/people/capability.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

/** What a farm's people do with their space: page, papers, people. Catalogs and markets are in catalogs.ts. */

export type FarmWish = v.InferInput<typeof openProducerSchema>;
export type FarmPageChange = v.InferInput<typeof producerPageChangeSchema>;
export type Papers = v.InferInput<typeof companySchema>;
export type FarmPage = Awaited<ReturnType<typeof loadFarmPage>>;
export type FarmPerson = Awaited<ReturnType<typeof loadFarmPeople>>["people"][number];
export type FarmInvitation = Awaited<ReturnType<typeof loadFarmInvitations>>[number];

export const loadFarmPage = query(
  (slug: string) => answer(api.producer[":slug"].page.$get({ param: { slug } })),
  "farm-page",
);
export const loadPapers = query(
  (slug: string) => answer(api.producer[":slug"].company.$get({ param: { slug } })),
  "farm-papers",
);
export const loadFarmPeople = query(
  (slug: string) => answer(api.producer[":slug"].people.$get({ param: { slug } })),
  "farm-people",
);
export const loadFarmInvitations = query(
  async (slug: string) => (await answer(api.producer[":slug"].invitations.$get({ param: { slug } }))).invitations,
  "farm-invitations",
);

const openId = createCommandId();
export const openFarm = async (wish: FarmWish) => {
  const opened = await answer(api.producers.$post({ json: wish }, openId.headersFor(wish)));
  openId.renew();
  return opened;
};

const pageId = createCommandId();
/** What is not named stays. */
export const changeFarmPage = action(async (slug: string, change: FarmPageChange) => {
  await done(api.producer[":slug"].page.$patch({ param: { slug }, json: change }, pageId.headersFor([slug, change])));
  pageId.renew();
}, "change-farm-page");

const papersId = createCommandId();
export const writePapers = action(async (slug: string, papers: Papers) => {
  await done(
    api.producer[":slug"].company.$put({ param: { slug }, json: papers }, papersId.headersFor([slug, papers])),
  );
  papersId.renew();
}, "write-papers");

const placeId = createCommandId();
export const setFarmRole = action(async (slug: string, userId: string, role: ProducerRole) => {
  const headers = placeId.headersFor([slug, userId, role]);
  await done(api.producer[":slug"].people[":userId"].$put({ param: { slug, userId }, json: { role } }, headers));
  placeId.renew();
}, "set-farm-role");

/** Somebody out of the space, or oneself. */
export const leaveFarm = action(async (slug: string, userId: string) => {
  const headers = placeId.headersFor([slug, userId, "leave"]);
  await done(api.producer[":slug"].people[":userId"].$delete({ param: { slug, userId } }, headers));
  placeId.renew();
}, "leave-farm");

const inviteId = createCommandId();
export const inviteToFarm = action(async (slug: string, emails: string[], role: ProducerRole) => {
  const json = { emails, role };
  const told = await answer(
    api.producer[":slug"].invitations.$post({ param: { slug }, json }, inviteId.headersFor([slug, json])),
  );
  inviteId.renew();
  return told;
}, "invite-to-farm");

export const withdrawFarmInvitation = action(async (slug: string, invitationId: string) => {
  const headers = inviteId.headersFor([slug, invitationId, "withdraw"]);
  await done(api.producer[":slug"].invitations[":invitationId"].$delete({ param: { slug, invitationId } }, headers));
  inviteId.renew();
}, "withdraw-farm-invitation");
