import * as v from "valibot";
import { changeRoles } from "../../commands/change-roles.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  managedCatalogsSchema,
  managedPaymentsSchema,
  membersSchema,
  overviewSchema,
  rolesChangeSchema,
} from "../../core/contract/manage.ts";
import { idSchema } from "../../core/contract/values.ts";
import { can } from "../../core/people/capability.ts";
import { managedCatalogs } from "../../db/queries/managed-catalogs.ts";
import { marketMembers } from "../../db/queries/members.ts";
import { marketOverview } from "../../db/queries/overview.ts";
import { paymentsOfMarket } from "../../db/queries/payments-of-market.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor, teamMarketFor } from "./access.ts";
import { slugParam } from "./params.ts";
import { liveDistributions, tellMembershipMoved } from "./tell-rooms.ts";

const memberParam = v.object({ ...slugParam.entries, userId: idSchema });

/** A market's own pages, behind the roles of its team. */
export const manage = api()
  .get(
    "/manage/:slug",
    answers({
      summary: "What matters now in a market (any role of its team)",
      tag: "manage",
      answer: overviewSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = teamMarketFor(c, c.req.valid("param").slug);
      const { db, ports } = c.get("services");
      const overview = await marketOverview(db, marketId, ports.marketNow());
      if (overview === undefined) throw new Refused("not_found");
      return c.json(overview);
    },
  )
  .get(
    "/manage/:slug/members",
    answers({
      summary: "Members by name; phones only while they can be needed, for who may read them",
      tag: "manage",
      answer: membersSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:read_members");
      const { db, ports } = c.get("services");
      const roles = person.markets.find((market) => market.id === marketId)?.roles ?? [];
      return c.json(
        await marketMembers(db, marketId, { now: ports.marketNow(), phones: can({ roles }, "phones:read") }),
      );
    },
  )
  .put(
    "/manage/:slug/members/:userId/roles",
    answers({
      summary: "Set what a member may do; a market keeps at least one admin",
      tag: "manage",
      refusals: ["bad_input", "sign_in_required", "not_found", "forbidden"],
    }),
    valid("param", memberParam),
    valid("json", rolesChangeSchema),
    async (c) => {
      const { slug, userId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const services = c.get("services");
      const input = { id: commandId(c), marketId, userId, roles: c.req.valid("json").roles };
      const changed = await changeRoles(services.ports, actorOf(person), input);
      if (isRefusal(changed)) return refusalResponse(c, changed);
      await tellMembershipMoved(services, await liveDistributions(services, marketId));
      return c.body(null, 204);
    },
  )
  .get(
    "/manage/:slug/catalogs",
    answers({
      summary: "Catalogs connected to the market",
      tag: "manage",
      answer: managedCatalogsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      return c.json(await managedCatalogs(c.get("services").db, marketId));
    },
  )
  .get(
    "/manage/:slug/payments",
    answers({
      summary: "Settlements and refunds of the market",
      tag: "manage",
      answer: managedPaymentsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "money:read");
      const { db, ports } = c.get("services");
      return c.json(await paymentsOfMarket(db, marketId, ports.marketNow()));
    },
  );
