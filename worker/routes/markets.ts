import * as v from "valibot";
import { sendContactMessage } from "../../commands/send-contact-message.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import { contactSchema, marketListSchema, marketPageSchema } from "../../core/contract/market.ts";
import { slugSchema } from "../../core/contract/values.ts";
import { marketList, marketPage } from "../../db/queries/market-page.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { seenMarketFor } from "./access.ts";

const slugParam = v.object({ slug: slugSchema });

export const markets = api()
  .get(
    "/markets",
    answers({ summary: "Markets with their next pickup", tag: "markets", answer: marketListSchema }),
    async (c) => {
      const { db, ports } = c.get("services");
      return c.json(await marketList(db, viewerOf(c.get("person")), ports.marketNow()));
    },
  )
  .get(
    "/markets/:slug",
    answers({ summary: "A market's public page", tag: "markets", answer: marketPageSchema, refusals: ["not_found"] }),
    valid("param", slugParam),
    async (c) => {
      const { db, ports } = c.get("services");
      const page = await marketPage(db, c.req.valid("param").slug, viewerOf(c.get("person")), ports.marketNow());
      if (page === undefined) throw new Refused("not_found");
      return c.json(page);
    },
  )
  .post(
    "/markets/:slug/contact",
    answers({ summary: "Write to the market's team", tag: "markets", refusals: ["bad_input", "not_found"] }),
    valid("param", slugParam),
    valid("json", contactSchema),
    async (c) => {
      const { ports } = c.get("services");
      await seenMarketFor(c, c.req.valid("param").slug);
      const sent = await sendContactMessage(ports, {
        id: commandId(c),
        slug: c.req.valid("param").slug,
        ...c.req.valid("json"),
      });
      return isRefusal(sent) ? refusalResponse(c, sent) : c.body(null, 204);
    },
  );
