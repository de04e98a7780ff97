import { and, eq } from "drizzle-orm";
import * as v from "valibot";
import { moveSale } from "../../commands/move-sale.ts";
import { planDistribution } from "../../commands/plan-distribution.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  distributionDetailSchema,
  managedDistributionListSchema,
  managedOrdersSchema,
  planDistributionSchema,
} from "../../core/contract/manage.ts";
import { instantSchema } from "../../core/contract/values.ts";
import { distributionDetail, managedDistributions } from "../../db/queries/managed-distributions.ts";
import { managedOrders } from "../../db/queries/managed-orders.ts";
import { distribution } from "../../db/schema/distribution.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { distributionFor, marketFor, teamDistributionFor, teamMarketFor } from "./access.ts";
import { idParam, slugParam } from "./params.ts";

const planned = v.object({ distributionId: v.string() });
const moved = v.object({ at: instantSchema });

/** The dates of a market: planning them, opening and closing their sales, their orders. */
export const distributions = api()
  .get(
    "/manage/:slug/distributions",
    answers({
      summary: "All distributions of a market, latest first (any role of its team)",
      tag: "distributions",
      answer: managedDistributionListSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = teamMarketFor(c, c.req.valid("param").slug);
      const { db, ports } = c.get("services");
      const list = await managedDistributions(
        db,
        and(eq(distribution.marketId, marketId), eq(distribution.trial, false)),
        ports.marketNow(),
      );
      return c.json({ distributions: list });
    },
  )
  .post(
    "/manage/:slug/distributions",
    answers({
      summary: "Plan a date with its order window, in the market's local time",
      tag: "distributions",
      status: 201,
      answer: planned,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window"],
    }),
    valid("param", slugParam),
    valid("json", planDistributionSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const answer = await planDistribution(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer, 201);
    },
  )
  .get(
    "/distributions/:id/manage",
    answers({
      summary: "One distribution with its catalogs and roster (any role of the team, any duty of the date)",
      tag: "distributions",
      answer: distributionDetailSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await teamDistributionFor(c, c.req.valid("param").id);
      const { db, ports } = c.get("services");
      const detail = await distributionDetail(db, at.id, ports.marketNow());
      if (detail === undefined) throw new Refused("not_found");
      return c.json(detail);
    },
  )
  .post(
    "/distributions/:id/open",
    answers({
      summary: "Open a planned sale now",
      tag: "distributions",
      answer: moved,
      refusals: ["sign_in_required", "not_found", "sale_not_open", "sale_blocked"],
    }),
    valid("param", idParam),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      const input = { id: commandId(c), distributionId: at.id, move: "open" } as const;
      const answer = await moveSale(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .post(
    "/distributions/:id/close",
    answers({
      summary: "Close an open sale now",
      tag: "distributions",
      answer: moved,
      refusals: ["sign_in_required", "not_found", "sale_not_open"],
    }),
    valid("param", idParam),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      const input = { id: commandId(c), distributionId: at.id, move: "close" } as const;
      const answer = await moveSale(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .get(
    "/distributions/:id/orders",
    answers({
      summary: "All orders of a distribution and totals by producer",
      tag: "distributions",
      answer: managedOrdersSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "market:read_members");
      const { db, ports } = c.get("services");
      const orders = await managedOrders(db, at.id, ports.marketNow());
      if (orders === undefined) throw new Refused("not_found");
      return c.json(orders);
    },
  );
