import * as v from "valibot";
import { createBasketCodes, withCodeHashes } from "../../commands/basket-codes.ts";
import { previewValidation } from "../../commands/preview-validation.ts";
import { validateDistribution } from "../../commands/validate-distribution.ts";
import { boardFactsSchema } from "../../core/contract/board.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  validationPreviewSchema,
  validationProgressSchema,
  validationRequestSchema,
} from "../../core/contract/manage.ts";
import { boardFacts } from "../../db/queries/board-facts.ts";
import { validationProgress } from "../../db/queries/validation-progress.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { distributionFor, readsPhones } from "./access.ts";
import { idParam } from "./params.ts";

const started = v.object({ runId: v.string(), total: v.number() });

/** The board as facts over HTTP, and the validation of a whole distribution. */
export const boards = api()
  .get(
    "/distributions/:id/board",
    answers({
      summary: "The board's facts, whole; phones only while they can be needed, for who may read them",
      tag: "board",
      answer: boardFactsSchema,
      refusals: ["sign_in_required", "not_found", "archived"],
    }),
    valid("param", idParam),
    async (c) => {
      const access = await distributionFor(c, c.req.valid("param").id, "board:join");
      const { db, ports, settings } = c.get("services");
      const bare = await boardFacts(db, access.at.id);
      if (bare === null) throw new Refused("archived");
      const facts = await withCodeHashes(createBasketCodes(settings.AUTH_SECRET), bare);
      if (readsPhones(access, ports.marketNow())) return c.json(facts);
      return c.json({ ...facts, baskets: facts.baskets.map((basket) => ({ ...basket, phone: "" })) });
    },
  )
  .get(
    "/distributions/:id/validation",
    answers({
      summary: "What validating the distribution now would do, and what blocks it",
      tag: "board",
      answer: validationPreviewSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "distribution:validate");
      const { ports, board } = c.get("services");
      const preview = await previewValidation(ports, board, at.id);
      if (preview === undefined) throw new Refused("not_found");
      return c.json(preview);
    },
  )
  .post(
    "/distributions/:id/validation",
    answers({
      summary: "Validate all remaining baskets as they stand and settle the producers",
      tag: "board",
      status: 202,
      answer: started,
      refusals: [
        "bad_input",
        "sign_in_required",
        "not_found",
        "distribution_closed",
        "distribution_not_started",
        "look_again_open",
        "late_change_open",
        "basket_clash",
        "phones_out",
      ],
    }),
    valid("param", idParam),
    valid("json", validationRequestSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "distribution:validate");
      const { ports, board } = c.get("services");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id };
      const run = await validateDistribution(ports, board, actorOf(person), input);
      return isRefusal(run) ? refusalResponse(c, run) : c.json(run, 202);
    },
  )
  .get(
    "/distributions/:id/validation/progress",
    answers({
      summary: "How far the validation is",
      tag: "board",
      answer: validationProgressSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "board:join");
      const progress = await validationProgress(c.get("services").db, at.id);
      if (progress === undefined) throw new Refused("not_found");
      return c.json(progress);
    },
  );
