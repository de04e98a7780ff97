import * as v from "valibot";
import { decideRequests } from "../../commands/decide-requests.ts";
import { noteMember } from "../../commands/note-member.ts";
import { removeMember } from "../../commands/remove-member.ts";
import { requestMembership } from "../../commands/request-membership.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  joinDecisionSchema,
  joinRequestListSchema,
  joinRequestSchema,
  memberNoteSchema,
  rightsJournalSchema,
} from "../../core/contract/member.ts";
import { idSchema } from "../../core/contract/values.ts";
import { joinRequests } from "../../db/queries/join-requests.ts";
import { marketPage } from "../../db/queries/market-page.ts";
import { rightsJournal } from "../../db/queries/rights-journal.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { slugParam } from "./params.ts";
import { tellMembershipMoved } from "./tell-rooms.ts";

const memberParam = v.object({ ...slugParam.entries, userId: idSchema });
const tag = "people";

/** Who is of a market, who wants to be, and what the team keeps of it. */
export const members = api()
  .patch(
    "/manage/:slug/members/:userId",
    answers({
      summary: "Note and tags of a member, for the team's eyes",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", memberParam),
    valid("json", memberNoteSchema),
    async (c) => {
      const { slug, userId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId, userId };
      const noted = await noteMember(c.get("services").ports, actorOf(person), input);
      return isRefusal(noted) ? refusalResponse(c, noted) : c.body(null, 204);
    },
  )
  .delete(
    "/manage/:slug/members/:userId",
    answers({
      summary: "Take a member out; a market keeps at least one admin",
      tag,
      refusals: ["sign_in_required", "not_found", "last_admin"],
    }),
    valid("param", memberParam),
    async (c) => {
      const { slug, userId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const services = c.get("services");
      const removed = await removeMember(services.ports, actorOf(person), { id: commandId(c), marketId, userId });
      if (isRefusal(removed)) return refusalResponse(c, removed);
      await tellMembershipMoved(services, removed.distributionIds);
      return c.body(null, 204);
    },
  )
  .delete(
    "/account/markets/:slug",
    answers({
      summary: "Leave a market; its orders stay one's own",
      tag,
      refusals: ["sign_in_required", "not_found", "last_admin"],
    }),
    valid("param", slugParam),
    async (c) => {
      const person = signedIn(c);
      const market = person.markets.find((one) => one.slug === c.req.valid("param").slug);
      if (market === undefined) throw new Refused("not_found");
      const services = c.get("services");
      const input = { id: commandId(c), marketId: market.id, userId: person.id };
      const left = await removeMember(services.ports, actorOf(person), input);
      if (isRefusal(left)) return refusalResponse(c, left);
      await tellMembershipMoved(services, left.distributionIds);
      return c.body(null, 204);
    },
  )
  .get(
    "/manage/:slug/rights",
    answers({
      summary: "Who gave which right when, in the market or to one person",
      tag,
      answer: rightsJournalSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("query", v.object({ userId: v.optional(idSchema) })),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      return c.json({ entries: await rightsJournal(c.get("services").db, marketId, c.req.valid("query").userId) });
    },
  )
  .post(
    "/markets/:slug/requests",
    answers({
      summary: "Ask to become a member of a market that admits on request",
      tag,
      answer: v.object({ status: v.picklist(["waiting", "member"]) }),
      refusals: ["bad_input", "sign_in_required", "not_found", "registration_closed", "request_declined"],
    }),
    valid("param", slugParam),
    valid("json", joinRequestSchema),
    async (c) => {
      const person = signedIn(c);
      const { db, ports } = c.get("services");
      const market = await marketPage(db, c.req.valid("param").slug, viewerOf(person), ports.marketNow());
      if (market === undefined) throw new Refused("not_found");
      const input = { id: commandId(c), marketId: market.id, ...c.req.valid("json") };
      const asked = await requestMembership(ports, actorOf(person), input);
      return isRefusal(asked) ? refusalResponse(c, asked) : c.json(asked);
    },
  )
  .get(
    "/manage/:slug/requests",
    answers({
      summary: "Who waits to become a member",
      tag,
      answer: joinRequestListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      return c.json({ requests: await joinRequests(c.get("services").db, marketId) });
    },
  )
  .post(
    "/manage/:slug/requests",
    answers({
      summary: "Accept or decline who waits, one or many",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found", "nothing_to_decide"],
    }),
    valid("param", slugParam),
    valid("json", joinDecisionSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { id: commandId(c), marketId, ...c.req.valid("json") };
      const decided = await decideRequests(c.get("services").ports, actorOf(person), input);
      return isRefusal(decided) ? refusalResponse(c, decided) : c.body(null, 204);
    },
  );
