import * as v from "valibot";
import { answerParticipations } from "../../commands/answer-participations.ts";
import { askStocks } from "../../commands/ask-stocks.ts";
import { confirmStocks } from "../../commands/confirm-stocks.ts";
import { inviteToSale } from "../../commands/invite-to-sale.ts";
import { setDefaultAnswer } from "../../commands/set-default-answer.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  answersForSchema,
  askedSchema,
  askStocksSchema,
  defaultAnswerChangeSchema,
  inviteSchema,
  readinessSchema,
  saleAnswersDoneSchema,
  saleAnswersSchema,
  saleOfferingSchema,
  stockConfirmationSchema,
} from "../../core/contract/participation.ts";
import { idSchema } from "../../core/contract/values.ts";
import { readinessOf } from "../../db/queries/readiness.ts";
import { saleOffering } from "../../db/queries/sale-offering.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { distributionFor, marketFor, producerFor, teamDistributionFor } from "./access.ts";
import { idParam, slugParam } from "./params.ts";

const saleParam = v.object({ ...slugParam.entries, distributionId: idSchema });

/** Who comes to a date: producers answer, markets ask. */
export const participations = api()
  .put(
    "/producer/:slug/answers",
    answers({
      summary: "Answer many dates of many markets at once; one that is not the producer's refuses all",
      tag: "producers",
      answer: saleAnswersDoneSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "sale_not_open", "bad_window", "out_of_stock"],
    }),
    valid("param", slugParam),
    valid("json", saleAnswersSchema),
    async (c) => {
      const { person, producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const input = { id: commandId(c), as: { producerId }, answers: c.req.valid("json").answers };
      const done = await answerParticipations(c.get("services").ports, actorOf(person), input);
      return isRefusal(done) ? refusalResponse(c, done) : c.json(done);
    },
  )
  .put(
    "/producer/:slug/default-answer",
    answers({
      summary: "What the producer answers to a market's dates unless it says otherwise",
      tag: "producers",
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", defaultAnswerChangeSchema),
    async (c) => {
      const { person, producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), producerId };
      const done = await setDefaultAnswer(c.get("services").ports, actorOf(person), input);
      return isRefusal(done) ? refusalResponse(c, done) : c.body(null, 204);
    },
  )
  .get(
    "/producer/:slug/sales/:distributionId/offering",
    answers({
      summary: "What the producer puts on sale at one date, and its stocks",
      tag: "producers",
      answer: saleOfferingSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", saleParam),
    async (c) => {
      const { slug, distributionId } = c.req.valid("param");
      const { producerId } = producerFor(c, slug, "producer:read");
      const { db, ports } = c.get("services");
      const offering = await saleOffering(db, { distributionId, producerId }, ports.marketNow());
      if (offering === undefined) throw new Refused("not_found");
      return c.json(offering);
    },
  )
  .put(
    "/producer/:slug/sales/:distributionId/stocks",
    answers({
      summary: "Confirm the stocks of a date, with the figures as they are",
      tag: "producers",
      refusals: ["bad_input", "sign_in_required", "not_found", "sale_not_open", "out_of_stock"],
    }),
    valid("param", saleParam),
    valid("json", stockConfirmationSchema),
    async (c) => {
      const { slug, distributionId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId, producerId };
      const done = await confirmStocks(c.get("services").ports, actorOf(person), input);
      return isRefusal(done) ? refusalResponse(c, done) : c.body(null, 204);
    },
  )
  .post(
    "/manage/:slug/invitations-to-sales",
    answers({
      summary: "Ask producers to dates: those named, or all that have not answered; one mail a person",
      tag: "distributions",
      answer: askedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "sale_not_open"],
    }),
    valid("param", slugParam),
    valid("json", inviteSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const done = await inviteToSale(c.get("services").ports, actorOf(person), input);
      return isRefusal(done) ? refusalResponse(c, done) : c.json(done);
    },
  )
  .get(
    "/distributions/:id/readiness",
    answers({
      summary: "What a date still needs: answers, stocks, prices, somebody in charge (any role of the team)",
      tag: "distributions",
      answer: readinessSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { at } = await teamDistributionFor(c, c.req.valid("param").id);
      return c.json(await readinessOf(c.get("services").db, at));
    },
  )
  .put(
    "/distributions/:id/participations",
    answers({
      summary: "Write down what producers told the market; journalled as the market's",
      tag: "distributions",
      answer: saleAnswersDoneSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "sale_not_open"],
    }),
    valid("param", idParam),
    valid("json", answersForSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "market:manage");
      const done = await answerParticipations(c.get("services").ports, actorOf(person), {
        id: commandId(c),
        as: { marketId: at.marketId },
        answers: [{ ...c.req.valid("json"), distributionId: at.id, offering: "keep" }],
      });
      return isRefusal(done) ? refusalResponse(c, done) : c.json(done);
    },
  )
  .post(
    "/distributions/:id/stock-requests",
    answers({
      summary: "Ask who comes to confirm the stocks; those named, or all that have not",
      tag: "distributions",
      answer: askedSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "sale_not_open"],
    }),
    valid("param", idParam),
    valid("json", askStocksSchema),
    async (c) => {
      const { person, at } = await distributionFor(c, c.req.valid("param").id, "market:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), distributionId: at.id };
      const done = await askStocks(c.get("services").ports, actorOf(person), input);
      return isRefusal(done) ? refusalResponse(c, done) : c.json(done);
    },
  );
