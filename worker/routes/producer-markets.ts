import { eq } from "drizzle-orm";
import * as v from "valibot";
import { decideCatalogRequest } from "../../commands/decide-catalog-request.ts";
import { unlinkCatalog } from "../../commands/unlink-catalog.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { producerMarketsSchema, requestDecisionSchema, unlinkCatalogSchema } from "../../core/contract/linking.ts";
import { idSchema, slugSchema } from "../../core/contract/values.ts";
import { ownCatalogs } from "../../db/queries/own-catalogs.ts";
import { producerMarkets as producerMarketsOf } from "../../db/queries/producer-markets.ts";
import { market } from "../../db/schema/market.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import type { Services } from "../services.ts";
import { producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const tieParam = v.object({ ...slugParam.entries, market: slugSchema, catalogId: idSchema });
const requestParam = v.object({ ...slugParam.entries, requestId: idSchema });
const tag = "catalogs";

/** Where a producer sells: its ties with markets, and the questions that wait for it. */
export const producerMarkets = api()
  .get(
    "/producer/:slug/markets",
    answers({
      summary: "Markets that sell a producer's catalogs, and markets that ask for one",
      tag,
      answer: producerMarketsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { producerId } = producerFor(c, c.req.valid("param").slug, "producer:read");
      const { db, ports } = c.get("services");
      return c.json(await producerMarketsOf(db, producerId, ports.marketNow()));
    },
  )
  .post(
    "/producer/:slug/catalog-requests/:requestId",
    answers({
      summary: "Give a market the catalog it asks for, or decline with a word",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found", "nothing_to_decide"],
    }),
    valid("param", requestParam),
    valid("json", requestDecisionSchema),
    async (c) => {
      const { slug, requestId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), producerId, requestId };
      const decided = await decideCatalogRequest(c.get("services").ports, actorOf(person), input);
      return isRefusal(decided) ? refusalResponse(c, decided) : c.body(null, 204);
    },
  )
  .post(
    "/producer/:slug/markets/:market/:catalogId/leave",
    answers({
      summary: "Take a catalog out of a market; its goods leave open sales or stay to their end",
      tag,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", tieParam),
    valid("json", unlinkCatalogSchema),
    async (c) => {
      const { slug, market: marketSlug, catalogId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const services = c.get("services");
      const own = await ownCatalogs(services.db, producerId);
      if (!own.some((one) => one.id === catalogId)) throw new Refused("not_found");
      const marketId = await marketIdOf(services, marketSlug);
      const { openSales } = c.req.valid("json");
      const input = { id: commandId(c), marketId, catalogId, openSales, by: "producer" as const };
      const left = await unlinkCatalog(services.ports, actorOf(person), input);
      return isRefusal(left) ? refusalResponse(c, left) : c.body(null, 204);
    },
  );

/** A market that has no tie with the catalog is refused by the command alike, so an unknown one needs no word of its own. */
async function marketIdOf({ db }: Services, slug: string): Promise<string> {
  const row = await db.select({ id: market.id }).from(market).where(eq(market.slug, slug)).get();
  return row?.id ?? "";
}
