import { catalogNumberParamSchema, catalogTokenQuerySchema, publicCatalogSchema } from "../../core/contract/linking.ts";
import { can } from "../../core/people/capability.ts";
import { publicCatalog } from "../../db/queries/public-catalog.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";

/** What a catalog's number opens for anybody, and its link for who was given it. */
export const publicCatalogs = api().get(
  "/catalogs/:number",
  answers({
    summary: "A catalog by its number; goods and prices for who holds its link (k) or sells it",
    tag: "catalogs",
    answer: publicCatalogSchema,
    refusals: ["bad_input", "not_found"],
  }),
  valid("param", catalogNumberParamSchema),
  valid("query", catalogTokenQuerySchema),
  async (c) => {
    const person = c.get("person");
    const found = await publicCatalog(c.get("services").db, {
      number: c.req.valid("param").number,
      token: c.req.valid("query").k,
      reader: {
        markets: (person?.markets ?? []).filter((market) => can({ roles: market.roles }, "market:manage")),
        producerIds: (person?.producers ?? []).map((producer) => producer.id),
      },
    });
    if (found === undefined) throw new Refused("not_found");
    return c.json(found);
  },
);
