import * as v from "valibot";
import { answerParticipations } from "../../commands/answer-participations.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  participationSchema,
  producerPayoutsSchema,
  producerSaleSchema,
  producerSalesSchema,
} from "../../core/contract/producer.ts";
import { idSchema } from "../../core/contract/values.ts";
import { producerPayouts } from "../../db/queries/producer-payouts.ts";
import { producerSale } from "../../db/queries/producer-sale.ts";
import { producerSales } from "../../db/queries/producer-sales.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const saleParam = v.object({ ...slugParam.entries, distributionId: idSchema });

/** A producer's own space. */
export const producers = api()
  .get(
    "/producer/:slug/sales",
    answers({
      summary: "Sales of all markets the producer may come to, latest first",
      tag: "producers",
      answer: producerSalesSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:read");
      const { db, ports } = c.get("services");
      const sales = await producerSales(db, producerId, ports.marketNow());
      if (sales === undefined) throw new Refused("not_found");
      return c.json(sales);
    },
  )
  .get(
    "/producer/:slug/sales/:distributionId",
    answers({
      summary: "One sale as it runs, beside the one before",
      tag: "producers",
      answer: producerSaleSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", saleParam),
    async (c) => {
      const { slug, distributionId } = c.req.valid("param");
      const { producerId } = producerFor(c, slug, "producer:read");
      const { db, ports } = c.get("services");
      const sale = await producerSale(db, { distributionId, producerId }, ports.marketNow());
      if (sale === undefined) throw new Refused("not_found");
      return c.json(sale);
    },
  )
  .put(
    "/producer/:slug/sales/:distributionId/participation",
    answers({
      summary: "Say whether the producer comes; its goods go on sale or leave it",
      tag: "producers",
      answer: participationSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "sale_not_open"],
    }),
    valid("param", saleParam),
    valid("json", participationSchema),
    async (c) => {
      const { slug, distributionId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const { answer } = c.req.valid("json");
      const answered = await answerParticipations(c.get("services").ports, actorOf(person), {
        id: commandId(c),
        as: { producerId },
        answers: [{ distributionId, answer, offering: "keep" }],
      });
      return isRefusal(answered) ? refusalResponse(c, answered) : c.json({ answer });
    },
  )
  .get(
    "/producer/:slug/payouts",
    answers({
      summary: "What was and will be paid, and what waits for a distribution to be validated",
      tag: "producers",
      answer: producerPayoutsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:read");
      const { db, ports } = c.get("services");
      return c.json(await producerPayouts(db, producerId, ports.marketNow()));
    },
  );
