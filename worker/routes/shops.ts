import { shopSchema, stockSchema } from "../../core/contract/market.ts";
import { boxesSchema } from "../../core/contract/product.ts";
import { boxesOfSale } from "../../db/queries/boxes-of-sale.ts";
import { isSeenDistribution } from "../../db/queries/seen-distribution.ts";
import { shopOf } from "../../db/queries/shop.ts";
import { shopOfMarket } from "../../db/queries/shop-of-market.ts";
import { stockLeft } from "../../db/queries/stock-left.ts";
import { viewerOf } from "../auth/viewer-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { idParam, slugParam } from "./params.ts";

export const shops = api()
  .get(
    "/markets/:slug/shop",
    answers({
      summary: "The shop of a market's open sale; none open: the next one planned, else the last one closed",
      tag: "shop",
      answer: shopSchema,
      refusals: ["not_found"],
    }),
    valid("param", slugParam),
    async (c) => {
      const { db, ports } = c.get("services");
      const shop = await shopOfMarket(db, c.req.valid("param").slug, viewerOf(c.get("person")), ports.marketNow());
      if (shop === undefined) throw new Refused("not_found");
      return c.json(shop);
    },
  )
  .get(
    "/distributions/:id/shop",
    answers({ summary: "What is on sale for one pickup", tag: "shop", answer: shopSchema, refusals: ["not_found"] }),
    valid("param", idParam),
    async (c) => {
      const { db, ports } = c.get("services");
      const shop = await shopOf(db, c.req.valid("param").id, viewerOf(c.get("person")), ports.marketNow());
      if (shop === undefined) throw new Refused("not_found");
      return c.json(shop);
    },
  )
  .get(
    "/distributions/:id/stock",
    answers({
      summary: "What is left, by stock pool in base units; null where it is not counted",
      tag: "shop",
      answer: stockSchema,
      refusals: ["not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { db } = c.get("services");
      const { id } = c.req.valid("param");
      const [seen, stock] = await Promise.all([
        isSeenDistribution(db, id, viewerOf(c.get("person"))),
        stockLeft(db, id),
      ]);
      if (!seen) throw new Refused("not_found");
      return c.json(stock);
    },
  )
  .get(
    "/distributions/:id/boxes",
    answers({
      summary: "What the boxes of a date hold, by product",
      tag: "shop",
      answer: boxesSchema,
      refusals: ["not_found"],
    }),
    valid("param", idParam),
    async (c) => {
      const { db } = c.get("services");
      const { id } = c.req.valid("param");
      if (!(await isSeenDistribution(db, id, viewerOf(c.get("person"))))) throw new Refused("not_found");
      return c.json({ boxes: await boxesOfSale(db, id) });
    },
  );
