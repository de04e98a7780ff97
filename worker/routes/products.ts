import * as v from "valibot";
import { changeProductSale } from "../../commands/change-product-sale.ts";
import { orderProducts } from "../../commands/order-products.ts";
import { removeProduct } from "../../commands/remove-product.ts";
import { saveProducts } from "../../commands/save-products.ts";
import { setDatedStock } from "../../commands/set-dated-stock.ts";
import { writeBoxContent } from "../../commands/write-box-content.ts";
import { isRefusal } from "../../core/contract/codes.ts";
import {
  boxContentSchema,
  catalogProductsSchema,
  datedStockSchema,
  orderProductsSchema,
  saleOfProductSchema,
  savedProductsSchema,
  saveProductsSchema,
  weightMemorySchema,
} from "../../core/contract/product.ts";
import { idSchema } from "../../core/contract/values.ts";
import { catalogProducts } from "../../db/queries/catalog-products.ts";
import { lastWeights } from "../../db/queries/last-weights.ts";
import { areOwnPictures } from "../../db/queries/own-pictures.ts";
import { productOf } from "../../db/queries/product-of.ts";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { actorOf, commandId } from "../http/guards.ts";
import { Refused, refusalResponse } from "../http/refusal.ts";
import { valid } from "../http/valid.ts";
import { producerFor } from "./access.ts";
import { slugParam } from "./params.ts";

const catalogParam = v.object({ ...slugParam.entries, catalogId: idSchema });
const productParam = v.object({ ...catalogParam.entries, productId: idSchema });
const dateParam = v.object({ ...productParam.entries, distributionId: idSchema });
const AT = "/producer/:slug/catalogs/:catalogId/products";
const TAG = "products";

/** The products of one catalog, for the people who run its producer. */
export const products = api()
  .get(
    AT,
    answers({
      summary: "Products of a catalog with packings, stock, dates and the sales they stand in",
      tag: TAG,
      answer: catalogProductsSchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", catalogParam),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { producerId } = producerFor(c, slug, "producer:manage");
      const { db, ports } = c.get("services");
      const found = await catalogProducts(db, { catalogId, producerId, now: ports.marketNow() });
      if (found === undefined) throw new Refused("not_found");
      return c.json(found);
    },
  )
  .put(
    AT,
    answers({
      summary: "Save one or many products: all of them, or none and what is wrong by row and field",
      tag: TAG,
      answer: savedProductsSchema,
      refusals: ["bad_input", "sign_in_required", "not_found", "products_refused", "stale", "too_large"],
    }),
    valid("param", catalogParam),
    valid("json", saveProductsSchema),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const { ports, db } = c.get("services");
      const { products: list } = c.req.valid("json");
      const pictures = list.map(({ picture }) => picture);
      if (!(await areOwnPictures(db, producerId, pictures))) throw new Refused("not_found");
      const input = { id: commandId(c), producerId, catalogId, products: list };
      const answer = await saveProducts(ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .put(
    `${AT}/order`,
    answers({
      summary: "The order in which the catalog shows its products",
      tag: TAG,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", catalogParam),
    valid("json", orderProductsSchema),
    async (c) => {
      const { slug, catalogId } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...c.req.valid("json"), id: commandId(c), producerId, catalogId };
      const answer = await orderProducts(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.body(null, 204);
    },
  )
  .delete(
    `${AT}/:productId`,
    answers({
      summary: "Retire a product; one that was never on sale vanishes",
      tag: TAG,
      answer: v.object({ removed: v.picklist(["retired", "gone"]) }),
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", productParam),
    async (c) => {
      const { slug, ...place } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...place, id: commandId(c), producerId };
      const answer = await removeProduct(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .get(
    `${AT}/:productId/weights`,
    answers({
      summary: "What the last real weights say of the next",
      tag: TAG,
      answer: weightMemorySchema,
      refusals: ["sign_in_required", "not_found"],
    }),
    valid("param", productParam),
    async (c) => {
      const { slug, ...place } = c.req.valid("param");
      const { producerId } = producerFor(c, slug, "producer:manage");
      const { db } = c.get("services");
      if ((await productOf(db, { ...place, producerId })) === undefined) throw new Refused("not_found");
      return c.json({ memory: (await lastWeights(db, place.productId)) ?? null });
    },
  )
  .put(
    `${AT}/:productId/sales/:distributionId`,
    answers({
      summary: "Withdraw a product from a sale, add it, or put it back at the price of now",
      tag: TAG,
      answer: saleOfProductSchema,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", dateParam),
    valid("json", saleOfProductSchema),
    async (c) => {
      const { slug, ...place } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...place, ...c.req.valid("json"), id: commandId(c), producerId };
      const answer = await changeProductSale(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.json(answer);
    },
  )
  .put(
    `${AT}/:productId/dates/:distributionId/stock`,
    answers({
      summary: "A quantity of its own for one date, or none",
      tag: TAG,
      refusals: ["bad_input", "sign_in_required", "not_found", "stock_in_use"],
    }),
    valid("param", dateParam),
    valid("json", datedStockSchema),
    async (c) => {
      const { slug, ...place } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...place, ...c.req.valid("json"), id: commandId(c), producerId };
      const answer = await setDatedStock(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.body(null, 204);
    },
  )
  .put(
    `${AT}/:productId/dates/:distributionId/box`,
    answers({
      summary: "What a box holds at one date",
      tag: TAG,
      refusals: ["bad_input", "sign_in_required", "not_found"],
    }),
    valid("param", dateParam),
    valid("json", boxContentSchema),
    async (c) => {
      const { slug, ...place } = c.req.valid("param");
      const { person, producerId } = producerFor(c, slug, "producer:manage");
      const input = { ...place, ...c.req.valid("json"), id: commandId(c), producerId };
      const answer = await writeBoxContent(c.get("services").ports, actorOf(person), input);
      return isRefusal(answer) ? refusalResponse(c, answer) : c.body(null, 204);
    },
  );
