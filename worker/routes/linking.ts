import * as v from "valibot";
import { askForCatalog } from "../../commands/ask-for-catalog.ts";
import { withdrawCatalogRequest } from "../../commands/decide-catalog-request.ts";
import { leaveOutProduct } from "../../commands/leave-out-product.ts";
import { linkCatalog } from "../../commands/link-catalog.ts";
import { unlinkCatalog } from "../../commands/unlink-catalog.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  askedCatalogsSchema,
  askedForCatalogSchema,
  askForCatalogSchema,
  directoryQuerySchema,
  leftOutSchema,
  linkCatalogSchema,
  madeCatalogSchema,
  managedCatalogSchema,
  producerDirectorySchema,
  unlinkCatalogSchema,
} from "../../core/contract/linking.ts";
import { idSchema } from "../../core/contract/values.ts";
import { askedCatalogs, managedCatalog } from "../../db/queries/managed-catalog.ts";
import { producerDirectory } from "../../db/queries/producer-directory.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor } from "./access.ts";
import { slugParam } from "./params.ts";

const catalogParam = v.object({ ...slugParam.entries, catalogId: idSchema });
const requestParam = v.object({ ...slugParam.entries, requestId: idSchema });
const productParam = v.object({ ...slugParam.entries, productId: idSchema });
const tag = "catalogs";

/** How a market comes to catalogs, and what it does with them. */
export const linking = api()
  .post(
    "/manage/:slug/catalogs",
    answers({
      summary: "Connect a catalog by its number, or by its link",
      tag,
      answer: madeCatalogSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "linked_already", "ask_first"],
    }),
    valid("param", slugParam),
    valid("json", linkCatalogSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), marketId };
      const linked = await linkCatalog(c.get("services").ports, actorOf(person), input);
      return isRefusal(linked) ? refusalResponse(c, linked) : c.json(linked);
    },
  )
  .get(
    "/manage/:slug/catalogs/:catalogId",
    answers({
      summary: "One connected catalog: its goods, what the market leaves out of it, its sales",
      tag,
      answer: managedCatalogSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", catalogParam),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { marketId } = marketFor(c, slug, "market:manage");
      const { db, ports } = c.get("services");
      const found = await managedCatalog(db, { marketId, catalogId }, ports.marketNow());
      if (found === undefined) throw new Refused("not_found");
      return c.json(found);
    },
  )
  .post(
    "/manage/:slug/catalogs/:catalogId/unlink",
    answers({
      summary: "Disconnect a catalog; its goods leave open sales or stay to their end, what was stays",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", catalogParam),
    valid("json", unlinkCatalogSchema),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const { openSales } = c.req.valid("json");
      const input = { id: commandId(c), marketId, catalogId, openSales, by: "market" as const };
      const unlinked = await unlinkCatalog(c.get("services").ports, actorOf(person), input);
      return isRefusal(unlinked) ? refusalResponse(c, unlinked) : c.body(null, 204);
    },
  )
  .post(
    "/manage/:slug/catalogs/:catalogId/relink",
    answers({
      summary: "Connect a catalog again that the market sold once",
      tag,
      refusals: ["sign_in_required", "not_found", "linked_already", "ask_first"],
    }),
    valid("param", catalogParam),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const { db, ports } = c.get("services");
      const former = await managedCatalog(db, { marketId, catalogId }, ports.marketNow());
      if (former === undefined) throw new Refused("not_found");
      const linked = await linkCatalog(ports, actorOf(person), {
        id: commandId(c),
        marketId,
        number: former.number,
      });
      return isRefusal(linked) ? refusalResponse(c, linked) : c.body(null, 204);
    },
  )
  .put(
    "/manage/:slug/products/:productId/off",
    answers({
      summary: "Leave a product out of the market's sales, or take it back",
      tag,
      answer: leftOutSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", productParam),
    valid("json", leftOutSchema),
    async (c) => {
      const { slug, productId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const input = { id: commandId(c), marketId, productId, off: c.req.valid("json").off };
      const changed = await leaveOutProduct(c.get("services").ports, actorOf(person), input);
      return isRefusal(changed) ? refusalResponse(c, changed) : c.json(changed);
    },
  )
  .get(
    "/manage/:slug/catalog-requests",
    answers({
      summary: "What the market asked farms, and catalogs it sold once",
      tag,
      answer: askedCatalogsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      return c.json(await askedCatalogs(c.get("services").db, marketId));
    },
  )
  .post(
    "/manage/:slug/catalog-requests",
    answers({
      summary: "Ask a farm for a catalog, with a word",
      tag,
      answer: askedForCatalogSchema,
      status: 201,
      refusals: ["bad_input", "sign_in_required", "not_found", "linked_already", "asked_already"],
    }),
    valid("param", slugParam),
    valid("json", askForCatalogSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { id: commandId(c), marketId, ask: c.req.valid("json") };
      const asked = await askForCatalog(c.get("services").ports, actorOf(person), input);
      return isRefusal(asked) ? refusalResponse(c, asked) : c.json(asked, 201);
    },
  )
  .delete(
    "/manage/:slug/catalog-requests/:requestId",
    answers({ summary: "Take a question back", tag, refusals: ["sign_in_required", "not_found", "nothing_to_decide"] }),
    valid("param", requestParam),
    async (c) => {
      const { slug, requestId } = c.req.valid("param");
      const { person, marketId } = marketFor(c, slug, "market:manage");
      const input = { id: commandId(c), marketId, requestId };
      const withdrawn = await withdrawCatalogRequest(c.get("services").ports, actorOf(person), input);
      return isRefusal(withdrawn) ? refusalResponse(c, withdrawn) : c.body(null, 204);
    },
  )
  .get(
    "/manage/:slug/producers",
    answers({
      summary: "Farms that want to be found, by product words and distance from the market",
      tag,
      answer: producerDirectorySchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("query", directoryQuerySchema),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const { q, within } = c.req.valid("query");
      return c.json(await producerDirectory(c.get("services").db, marketId, { q, within }));
    },
  );
