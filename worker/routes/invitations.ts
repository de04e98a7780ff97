import * as v from "valibot";
import { acceptInvitation, openInvitation } from "../../commands/accept-invitation.ts";
import { invite } from "../../commands/invite.ts";
import { renewInvitation, withdrawInvitation } from "../../commands/renew-invitation.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  acceptedSchema,
  invitationListSchema,
  invitationSchema,
  invitedSchema,
  inviteToMarketSchema,
  inviteToProducerSchema,
  linkTokenSchema,
} from "../../core/contract/invitation.ts";
import { idSchema } from "../../core/contract/values.ts";
import { invitationSubject, invitedRoles, waitingInvitations } from "../../db/queries/invitation.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { invitationLinkHash } from "../links/invitation-link.ts";
import { linkTokenHash } from "../links/link-token.ts";
import { marketFor, producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const oneParam = v.object({ ...slugParam.entries, invitationId: idSchema });
const tokenParam = v.object({ token: linkTokenSchema });
const tag = "people";

/** People asked by mail to come: into a market, to sell there, into a producer's team. */
export const invitations = api()
  .get(
    "/invitations/:token",
    answers({
      summary: "What a link invites to; a visit accepts nothing",
      tag,
      answer: invitationSchema,
      refusals: ["bad_input", "invitation_ended"],
    }),
    valid("param", tokenParam),
    async (c) => {
      const { db, ports } = c.get("services");
      const row = await openInvitation(ports, await linkTokenHash(c.req.valid("param").token));
      if (isRefusal(row)) return refusalResponse(c, row);
      const { market, producer, invitedByName } = await invitationSubject(db, row);
      return c.json({
        kind: row.kind,
        roles: invitedRoles(row),
        message: row.message,
        invitedByName,
        market,
        producer,
      });
    },
  )
  .post(
    "/invitations/:token/accept",
    answers({
      summary: "Take the place that a link offers",
      tag,
      answer: acceptedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "invitation_ended"],
    }),
    valid("param", tokenParam),
    async (c) => {
      const person = signedIn(c);
      const input = { id: commandId(c), tokenHash: await linkTokenHash(c.req.valid("param").token) };
      const accepted = await acceptInvitation(c.get("services").ports, actorOf(person), input);
      return isRefusal(accepted) ? refusalResponse(c, accepted) : c.json(accepted);
    },
  )
  .get(
    "/manage/:slug/invitations",
    answers({
      summary: "Invitations of a market that nobody accepted yet",
      tag,
      answer: invitationListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const { db, ports } = c.get("services");
      return c.json({ invitations: await waitingInvitations(db, { marketId, producerId: "" }, ports.marketNow()) });
    },
  )
  .post(
    "/manage/:slug/invitations",
    answers({
      summary: "Invite members, team or producers by mail, one or many",
      tag,
      answer: invitedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_invitations"],
    }),
    valid("param", slugParam),
    valid("json", inviteToMarketSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const { ports, settings } = c.get("services");
      const wish = c.req.valid("json");
      const invited = await invite(ports, actorOf(person), {
        ...wish,
        roles: wish.kind === "member" ? wish.roles : [],
        id: commandId(c),
        marketId,
        producerId: "",
        linkHash: invitationLinkHash(settings),
      });
      return isRefusal(invited) ? refusalResponse(c, invited) : c.json(invited);
    },
  )
  .post(
    "/manage/:slug/invitations/:invitationId/send",
    answers({
      summary: "Send a market's invitation again, with a new link",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_tries"],
    }),
    valid("param", oneParam),
    async (c) => {
      const { slug, invitationId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const { ports, settings } = c.get("services");
      const one = { id: commandId(c), marketId, producerId: "", invitationId };
      const sent = await renewInvitation(ports, actorOf(person), { ...one, linkHash: invitationLinkHash(settings) });
      return isRefusal(sent) ? refusalResponse(c, sent) : c.body(null, 204);
    },
  )
  .delete(
    "/manage/:slug/invitations/:invitationId",
    answers({ summary: "Withdraw a market's invitation", tag, refusals: ["sign_in_required", "not_found"] }),
    valid("param", oneParam),
    async (c) => {
      const { slug, invitationId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const one = { id: commandId(c), marketId, producerId: "", invitationId };
      const withdrawn = await withdrawInvitation(c.get("services").ports, actorOf(person), one);
      return isRefusal(withdrawn) ? refusalResponse(c, withdrawn) : c.body(null, 204);
    },
  )
  .get(
    "/producer/:slug/invitations",
    answers({
      summary: "Invitations into a producer's team that nobody accepted yet",
      tag,
      answer: invitationListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:people");
      const { db, ports } = c.get("services");
      return c.json({ invitations: await waitingInvitations(db, { marketId: "", producerId }, ports.marketNow()) });
    },
  )
  .post(
    "/producer/:slug/invitations",
    answers({
      summary: "Invite people into a producer's team",
      tag,
      answer: invitedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_invitations"],
    }),
    valid("param", slugParam),
    valid("json", inviteToProducerSchema),
    async (c) => {
      const { person, producerId } = producerFor(c, c.req.valid("param").slug, "producer:people");
      const { ports, settings } = c.get("services");
      const { emails, role, message } = c.req.valid("json");
      const invited = await invite(ports, actorOf(person), {
        id: commandId(c),
        kind: "producer_person",
        marketId: "",
        producerId,
        emails,
        roles: [role],
        message,
        linkHash: invitationLinkHash(settings),
      });
      return isRefusal(invited) ? refusalResponse(c, invited) : c.json(invited);
    },
  )
  .post(
    "/producer/:slug/invitations/:invitationId/send",
    answers({
      summary: "Send a producer's invitation again, with a new link",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_tries"],
    }),
    valid("param", oneParam),
    async (c) => {
      const { slug, invitationId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:people");
      const { ports, settings } = c.get("services");
      const one = { id: commandId(c), marketId: "", producerId, invitationId };
      const sent = await renewInvitation(ports, actorOf(person), { ...one, linkHash: invitationLinkHash(settings) });
      return isRefusal(sent) ? refusalResponse(c, sent) : c.body(null, 204);
    },
  )
  .delete(
    "/producer/:slug/invitations/:invitationId",
    answers({ summary: "Withdraw a producer's invitation", tag, refusals: ["sign_in_required", "not_found"] }),
    valid("param", oneParam),
    async (c) => {
      const { slug, invitationId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:people");
      const one = { id: commandId(c), marketId: "", producerId, invitationId };
      const withdrawn = await withdrawInvitation(c.get("services").ports, actorOf(person), one);
      return isRefusal(withdrawn) ? refusalResponse(c, withdrawn) : c.body(null, 204);
    },
  );
