import * as v from "valibot";
import { endCycle } from "../../commands/end-cycle.ts";
import { planCycle } from "../../commands/plan-cycle.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  cycleEndedSchema,
  cycleEndSchema,
  cycleSchema,
  planCycleSchema,
  plannedCycleSchema,
} from "../../core/contract/dates.ts";
import { cycleMarket, cyclesOfMarket } from "../../db/queries/cycles.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, mayInMarket } from "../http/guards.ts";
import { refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { idParam, slugParam } from "./params.ts";

/** The rules that make regular dates. */
export const cycles = api()
  .get(
    "/manage/:slug/cycles",
    answers({
      summary: "The cycles of a market that have dates to come",
      tag: "distributions",
      answer: v.object({ cycles: v.array(cycleSchema) }),
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "sale:open");
      const { db, ports } = c.get("services");
      return c.json({ cycles: await cyclesOfMarket(db, marketId, ports.marketNow()) });
    },
  )
  .post(
    "/manage/:slug/cycles",
    answers({
      summary: "Plan all dates of a cycle at once, in the market's local time",
      tag: "distributions",
      status: 201,
      answer: plannedCycleSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window", "no_date_left"],
    }),
    valid("param", slugParam),
    valid("json", planCycleSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const answer = await planCycle(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer, 201);
    },
  )
  .put(
    "/cycles/:id/end",
    answers({
      summary: "Let a cycle go on until another day: earlier calls off what nobody ordered for, later adds dates",
      tag: "distributions",
      answer: cycleEndedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window"],
    }),
    valid("param", idParam),
    valid("json", cycleEndSchema),
    async (c) => {
      const { db, ports } = c.get("services");
      const { id } = c.req.valid("param");
      const person = mayInMarket(c, await cycleMarket(db, id), "sale:open");
      const answer = await endCycle(ports, actorOf(person), {
        id: commandId(c),
        cycleId: id,
        to: c.req.valid("json").to,
      });
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  );
