import { writeToProducer } from "../../commands/write-to-producer.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { contactSchema, producerPageSchema } from "../../core/contract/market.ts";
import { producerPage } from "../../db/queries/producer-page.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { slugParam } from "./params.ts";

export const producerPages = api()
  .get(
    "/producers/:slug",
    answers({
      summary: "A producer's public page",
      tag: "producers",
      answer: producerPageSchema,
      refusals: ["not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { db, ports } = c.get("services");
      const page = await producerPage(db, c.req.valid("param").slug, viewerOf(c.get("person")), ports.marketNow());
      if (page === undefined) throw new Refused("not_found");
      return c.json(page);
    },
  )
  .post(
    "/producers/:slug/contact",
    answers({
      summary: "Write to a farm; its address stays its own",
      tag: "producers",
      refusals: ["bad_input", "not_found", "too_many_tries"],
    }),
    valid("param", slugParam),
    valid("json", contactSchema),
    async (c) => {
      const input = { ...c.req.valid("json"), id: commandId(c), slug: c.req.valid("param").slug };
      const sent = await writeToProducer(c.get("services").ports, input);
      return isRefusal(sent) ? refusalResponse(c, sent) : c.body(null, 204);
    },
  );
