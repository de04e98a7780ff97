import { action, query } from "@solidjs/router";
import type { ProductInput } from "../../core/contract/product.ts";
import { answer, done } from "./answer.ts";
import { api } from "./client.ts";
import { createCommandId } from "./command-id.ts";

/** The products of one catalog of a producer's own. */
export type CatalogPlace = { slug: string; catalogId: string };
export type ProductPlace = CatalogPlace & { productId: string };
export type SaleMode = "withdraw" | "add" | "reprice";

const at = () => api.producer[":slug"].catalogs[":catalogId"].products;

export const loadProducts = query(
  (slug: string, catalogId: string) => answer(at().$get({ param: { slug, catalogId } })),
  "catalog-products",
);

export const loadWeights = query(
  async (slug: string, catalogId: string, productId: string) =>
    (await answer(at()[":productId"].weights.$get({ param: { slug, catalogId, productId } }))).memory,
  "product-weights",
);

const saveId = createCommandId();
/** One product or many: all of them, or none (`products_refused` names the rows). */
export const saveProducts = action(async ({ slug, catalogId }: CatalogPlace, products: ProductInput[]) => {
  const headers = saveId.headersFor([slug, catalogId, products]);
  const saved = await answer(at().$put({ param: { slug, catalogId }, json: { products } }, headers));
  saveId.renew();
  return saved;
}, "save-products");

const orderId = createCommandId();
/** The order in which the catalog shows its products. */
export const orderProducts = action(async (place: CatalogPlace, productIds: string[]) => {
  await done(at().order.$put({ param: place, json: { productIds } }, orderId.headersFor([place, productIds])));
  orderId.renew();
}, "order-products");

const removeId = createCommandId();
export const removeProduct = action(async (place: ProductPlace) => {
  const { removed } = await answer(at()[":productId"].$delete({ param: place }, removeId.headersFor(place)));
  removeId.renew();
  return removed;
}, "remove-product");

const saleId = createCommandId();
export const changeProductSale = action(async (place: ProductPlace, distributionId: string, mode: SaleMode) => {
  const headers = saleId.headersFor([place, distributionId, mode]);
  await done(
    at()[":productId"].sales[":distributionId"].$put({ param: { ...place, distributionId }, json: { mode } }, headers),
  );
  saleId.renew();
}, "change-product-sale");

const stockId = createCommandId();
export const setDatedStock = action(
  async (place: ProductPlace, distributionId: string, stock: { left: number | null; seen: number | null }) => {
    const headers = stockId.headersFor([place, distributionId, stock]);
    const param = { ...place, distributionId };
    await done(at()[":productId"].dates[":distributionId"].stock.$put({ param, json: stock }, headers));
    stockId.renew();
  },
  "set-dated-stock",
);

const boxId = createCommandId();
export const writeBox = action(async (place: ProductPlace, distributionId: string, body: string) => {
  const headers = boxId.headersFor([place, distributionId, body]);
  const param = { ...place, distributionId };
  await done(at()[":productId"].dates[":distributionId"].box.$put({ param, json: { body } }, headers));
  boxId.renew();
}, "write-box");
