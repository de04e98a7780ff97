import { producerPageSchema } from "../../core/contract/market.ts";
import { producerPage } from "../../db/queries/producer-page.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { slugParam } from "./params.ts";

export const producerPages = api().get(
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
);
