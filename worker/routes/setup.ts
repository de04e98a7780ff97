import { createMarket } from "../../commands/create-market.ts";
import { duplicateMarket } from "../../commands/duplicate-market.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { duplicateMarketSchema } from "../../core/contract/duplicate.ts";
import { createMarketSchema, firstStepsSchema, marketCreatedSchema } from "../../core/contract/setup.ts";
import { firstSteps } from "../../db/queries/first-steps.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId, signedIn } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { slugParam } from "./params.ts";

/** A market sets itself up. */
export const setup = api()
  .post(
    "/markets",
    answers({
      summary: "Create a market; who asks becomes its admin, and a first sale exists as a draft",
      tag: "setup",
      status: 201,
      answer: marketCreatedSchema,
      refusals: ["bad_input", "sign_in_required", "too_many_tries", "command_reused", "stale"],
    }),
    valid("json", createMarketSchema),
    async (c) => {
      const person = signedIn(c);
      const input = { ...c.req.valid("json"), id: commandId(c) };
      const made = await createMarket(c.get("services").ports, actorOf(person), input);
      return isRefusal(made) ? refusalResponse(c, made) : c.json({ slug: made.slug }, 201);
    },
  )
  .post(
    "/manage/:slug/duplicate",
    answers({
      summary: "A second market with the settings of this one, for who runs this one",
      tag: "setup",
      status: 201,
      answer: marketCreatedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_tries", "command_reused", "stale"],
    }),
    valid("param", slugParam),
    valid("json", duplicateMarketSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { ...c.req.valid("json"), marketId, id: commandId(c) };
      const made = await duplicateMarket(c.get("services").ports, actorOf(person), input);
      return isRefusal(made) ? refusalResponse(c, made) : c.json({ slug: made.slug }, 201);
    },
  )
  .get(
    "/manage/:slug/first-steps",
    answers({
      summary: "What a market has of all that its first sale needs",
      tag: "setup",
      answer: firstStepsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const { db, ports } = c.get("services");
      const facts = await firstSteps(db, marketId, ports.marketNow());
      if (facts === undefined) throw new Refused("not_found");
      return c.json(facts);
    },
  );
