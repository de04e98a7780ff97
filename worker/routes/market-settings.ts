import { changeMarket } from "../../commands/change-market.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { marketChangeSchema, marketSettingsSchema, termsSchema } from "../../core/contract/market-settings.ts";
import { marketSettings as settingsOfMarket } from "../../db/queries/market-settings.ts";
import { newestTerms } from "../../db/queries/market-terms.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { marketFor, seenMarketFor } from "./access.ts";
import { slugParam } from "./params.ts";

/** What a market's admins set, and the terms that its customers agree to. */
export const marketSettings = api()
  .get(
    "/manage/:slug/settings",
    answers({
      summary: "Everything that an admin may set about a market",
      tag: "manage",
      answer: marketSettingsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const { db, ports, settings } = c.get("services");
      const found = await settingsOfMarket(db, marketId, ports.marketNow());
      if (found === undefined) throw new Refused("not_found");
      return c.json({ ...found, tiles: settings.MAP_TILES });
    },
  )
  .patch(
    "/manage/:slug",
    answers({
      summary: "Change what is named: texts, pictures, place, contact, access, terms, ways",
      tag: "manage",
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", slugParam),
    valid("json", marketChangeSchema),
    async (c) => {
      const { person, marketId } = marketFor(c, c.req.valid("param").slug, "market:manage");
      const input = { id: commandId(c), marketId, change: c.req.valid("json") };
      const changed = await changeMarket(c.get("services").ports, actorOf(person), input);
      return isRefusal(changed) ? refusalResponse(c, changed) : c.body(null, 204);
    },
  )
  .get(
    "/markets/:slug/terms",
    answers({
      summary: "The market's terms as they stand",
      tag: "markets",
      answer: termsSchema,
      refusals: ["not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { id } = await seenMarketFor(c, c.req.valid("param").slug);
      const [terms] = await newestTerms(c.get("services").db, id);
      if (terms === undefined || terms.body === "") throw new Refused("not_found");
      return c.json(terms);
    },
  );
