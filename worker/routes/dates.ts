import * as v from "valibot";
import { cancelDistribution } from "../../commands/cancel-distribution.ts";
import { changeProducerWindow } from "../../commands/change-producer-window.ts";
import { copyDate } from "../../commands/copy-date.ts";
import { deleteDraft } from "../../commands/delete-draft.ts";
import { editDate } from "../../commands/edit-date.ts";
import { publishDates } from "../../commands/publish-dates.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  cancelDateSchema,
  cancellationSchema,
  copyDateSchema,
  editDateSchema,
  editedDateSchema,
  producerWindowSchema,
  publishDatesSchema,
  publishedDatesSchema,
} from "../../core/contract/dates.ts";
import { idSchema, instantSchema } from "../../core/contract/values.ts";
import { cancellation } from "../../db/queries/cancellation.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { distributionFor, marketFor } from "./access.ts";
import { idParam, slugParam } from "./params.ts";

const made = v.object({ distributionId: v.string() });
const run = v.object({ runId: v.string(), total: v.number() });
const windowParam = v.object({ ...idParam.entries, producerId: idSchema });
const windowed = v.object({ closesAt: v.nullable(instantSchema) });

/** What becomes of dates that are planned: published, edited, moved, copied, cancelled, deleted while drafts. */
export const dates = api()
  .post(
    "/manage/:slug/distributions/publish",
    answers({
      summary: "Publish drafts; a foreign one in the list refuses all",
      tag: "distributions",
      answer: publishedDatesSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window"],
    }),
    valid("param", slugParam),
    valid("json", publishDatesSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const answer = await publishDates(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .put(
    "/distributions/:id",
    answers({
      summary: "Edit a date, or it and all that follow in its cycle; where the pickup moves, customers are asked",
      tag: "distributions",
      answer: editedDateSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window", "distribution_closed", "recap_sent"],
    }),
    valid("param", idParam),
    valid("json", editDateSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id };
      const answer = await editDate(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .delete(
    "/distributions/:id",
    answers({
      summary: "Delete a draft",
      tag: "distributions",
      refusals: ["sign_in_required", "not_found", "not_a_draft"],
    }),
    valid("param", idParam),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      const input = { id: commandId(c), distributionId: at.id };
      const answer = await deleteDraft(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.body(null, 204);
    },
  )
  .post(
    "/distributions/:id/copy",
    answers({
      summary: "The same date on another day: hours, place, cap, farms and duties",
      tag: "distributions",
      status: 201,
      answer: made,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window"],
    }),
    valid("param", idParam),
    valid("json", copyDateSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id };
      const answer = await copyDate(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer, 201);
    },
  )
  .get(
    "/distributions/:id/cancellation",
    answers({
      summary: "What cancelling a date does before it is done, and how far it is",
      tag: "distributions",
      answer: cancellationSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      return c.json(await cancellation(c.get("services").db, at.id));
    },
  )
  .post(
    "/distributions/:id/cancellation",
    answers({
      summary: "Cancel a date: every paid basket is refunded in a run that can be left",
      tag: "distributions",
      status: 202,
      answer: run,
      refusals: ["bad_input", "sign_in_required", "not_found", "distribution_closed", "baskets_validated"],
    }),
    valid("param", idParam),
    valid("json", cancelDateSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id };
      const answer = await cancelDistribution(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer, 202);
    },
  )
  .put(
    "/distributions/:id/producers/:producerId/window",
    answers({
      summary: "One producer's own end of the order window; null = with the sale",
      tag: "distributions",
      answer: windowed,
      refusals: ["bad_input", "sign_in_required", "not_found", "bad_window", "distribution_closed", "recap_sent"],
    }),
    valid("param", windowParam),
    valid("json", producerWindowSchema),
    async (c) => {
      const { id, producerId } = c.req.valid("param");
      const { person, at } = await distributionFor(c, id, "sale:open");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id, producerId };
      const answer = await changeProducerWindow(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  );
