import * as v from "valibot";
import { changeCatalog, createCatalog, renewCatalogLink } from "../../commands/change-catalog.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  catalogChangeSchema,
  catalogLinkTokenSchema,
  madeCatalogSchema,
  newCatalogSchema,
  ownCatalogsSchema,
} from "../../core/contract/linking.ts";
import { idSchema } from "../../core/contract/values.ts";
import { ownCatalogs as ownCatalogsOf } from "../../db/queries/own-catalogs.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { newCatalogToken } from "../links/new-catalog-token.ts";
import { producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const catalogParam = v.object({ ...slugParam.entries, catalogId: idSchema });
const tag = "catalogs";

/** A producer's own catalogs: number, link, what the number is good for. What is in them has its own routes. */
export const ownCatalogs = api()
  .get(
    "/producer/:slug/catalogs",
    answers({
      summary: "A producer's catalogs with their numbers and links",
      tag,
      answer: ownCatalogsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      return c.json({ catalogs: await ownCatalogsOf(c.get("services").db, producerId) });
    },
  )
  .post(
    "/producer/:slug/catalogs",
    answers({
      summary: "Begin one more catalog",
      tag,
      answer: madeCatalogSchema,
      status: 201,
      refusals: ["bad_input", "sign_in_required", "not_found", "too_many_tries"],
    }),
    valid("param", slugParam),
    valid("json", newCatalogSchema),
    async (c) => {
      const { person, producerId } = producerFor(c, c.req.valid("param").slug, "producer:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), producerId };
      const made = await createCatalog(c.get("services").ports, actorOf(person), input);
      return isRefusal(made) ? refusalResponse(c, made) : c.json(made, 201);
    },
  )
  .patch(
    "/producer/:slug/catalogs/:catalogId",
    answers({
      summary: "Name, description, what its number is good for; retire or offer again",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found", "last_catalog"],
    }),
    valid("param", catalogParam),
    valid("json", catalogChangeSchema),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { id: commandId(c), producerId, catalogId, change: c.req.valid("json") };
      const changed = await changeCatalog(c.get("services").ports, actorOf(person), input);
      return isRefusal(changed) ? refusalResponse(c, changed) : c.body(null, 204);
    },
  )
  .post(
    "/producer/:slug/catalogs/:catalogId/link",
    answers({
      summary: "Make the catalog's link, or a new one: the old one stops",
      tag,
      answer: catalogLinkTokenSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", catalogParam),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { id: commandId(c), producerId, catalogId, linkToken: newCatalogToken() };
      const made = await renewCatalogLink(c.get("services").ports, actorOf(person), input);
      return isRefusal(made) ? refusalResponse(c, made) : c.json(made);
    },
  );
