import { env } from "cloudflare:workers";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import type { CatalogProduct, ProductInput } from "../core/contract/product.ts";
import { milli } from "../core/quantity/milli.ts";
import { boxesOfSale } from "../db/queries/boxes-of-sale.ts";
import { catalogProducts } from "../db/queries/catalog-products.ts";
import { product, stockPool, variant } from "../db/schema/catalog.ts";
import { distribution, offer } from "../db/schema/distribution.ts";
import { marketProductOff } from "../db/schema/market.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { aProductInput, aVariantInput } from "../dev/testing/a-product-input.ts";
import { ORDERING, smallMarket } from "../dev/testing/small-market.ts";
import { testStack } from "../dev/testing/stack.ts";
import { countingDatabase } from "../worker/routes/testing/counting-database.ts";
import { changeProductSale } from "./change-product-sale.ts";
import { openCheckout } from "./open-checkout.ts";
import { orderProducts } from "./order-products.ts";
import { planDistribution } from "./plan-distribution.ts";
import { removeProduct } from "./remove-product.ts";
import { saveProducts } from "./save-products.ts";
import { setDatedStock } from "./set-dated-stock.ts";
import { writeBoxContent } from "./write-box-content.ts";

/** A market with one open sale and one that opens in two weeks; Luc's catalog comes to both. */
async function aCatalog() {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const services = await stack.at(ORDERING);
  const { ports, db } = services;
  const market = await smallMarket(services, stack.simulator);
  const [farm, other] = market.producers;
  if (farm === undefined || other === undefined) throw new Error("the small market has two farms");
  const claire = { userId: market.personOf("claire").id, name: "Claire Dubosc" };
  const { distributionId: plannedId } = answerOf(
    await planDistribution(ports, claire, {
      id: ports.newId(),
      marketId: market.marketId,
      pickupOn: "2026-03-28",
      pickupFrom: "10:00",
      pickupTo: "12:30",
      opensOn: "2026-03-23",
      opensTime: "08:00",
      closesOn: "2026-03-26",
      closesTime: "20:00",
      catalogIds: market.producers.map((one) => one.catalogId),
    }),
  );
  const luc = { userId: market.personOf("luc").id, name: "Luc" };
  const place = { producerId: farm.id, catalogId: farm.catalogId };
  const save = (products: readonly ProductInput[], id = ports.newId()) =>
    saveProducts(ports, luc, { ...place, id, products });
  const read = async () => {
    const found = await catalogProducts(db, { ...place, now: ports.marketNow() });
    if (found === undefined) throw new Error("no catalog");
    return found;
  };
  const byName = async (name: string) => {
    const found = (await read()).products.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const offersOf = (productId: string, distributionId: string) =>
    db
      .select({
        name: offer.productName,
        price: offer.priceCents,
        picture: offer.picture,
        pool: offer.stockPoolId,
        id: offer.id,
      })
      .from(offer)
      .where(and(eq(offer.productId, productId), eq(offer.distributionId, distributionId), isNull(offer.withdrawnAt)));
  const order = (offerId: string, quantity: number) =>
    openCheckout(
      ports,
      { userId: market.personOf("ana").id, name: "Ana" },
      {
        id: ports.newId(),
        distributionId: market.distributionId,
        lines: [{ offerId, quantityMilli: milli(quantity) }],
      },
    );
  return {
    ports,
    db,
    market,
    luc,
    place,
    other,
    openId: market.distributionId,
    plannedId,
    save,
    read,
    byName,
    offersOf,
    order,
  };
}

/** A product as it was read, as it is saved. */
const again = (read: CatalogProduct, some: Partial<ProductInput> = {}): ProductInput => {
  const { id, revision, name, description, category, labels, allergens, origin, cold, picture, tint, season, isBox } =
    read;
  return aProductInput({
    ...{ id, revision, name, description, category, labels, allergens, origin, cold, picture, season, isBox },
    tint: aProductInput({ tint: tint as ProductInput["tint"] }).tint,
    variants: read.variants.map(({ stockPerUnit: _, ...one }) => one),
    stock: { left: read.stock.left, seen: read.stock.left },
    ...some,
  });
};

test("PDT-3 600 rows are saved with as many statements as one, new or changed", async () => {
  const { ports, luc, place, read } = await aCatalog();
  const saveCounted = async (products: readonly ProductInput[]) => {
    const { db, statements } = countingDatabase(env.DB);
    const saved = answerOf(await saveProducts({ ...ports, db }, luc, { ...place, id: ports.newId(), products }));
    return { rows: saved.productIds.length, statements: statements() };
  };
  const fresh = Array.from({ length: 600 }, (_, n) => aProductInput({ name: `Produit ${n}` }));
  const { statements } = await saveCounted(fresh.slice(0, 1));
  expect(await saveCounted(fresh.slice(1))).toEqual({ rows: 599, statements });
  const changed = async () =>
    (await read()).products
      .filter(({ name }) => name.startsWith("Produit"))
      .map((one) => again(one, { description: `${one.name}, ${one.revision}` }));
  expect(await saveCounted((await changed()).slice(0, 1))).toEqual({ rows: 1, statements });
  expect(await saveCounted(await changed())).toEqual({ rows: 600, statements });
});

test("SAL-2 a new product is on sale in the sales to come, and in an open one only by a touch", async () => {
  const { save, byName, offersOf, openId, plannedId, ports, luc, place } = await aCatalog();
  const saved = answerOf(await save([aProductInput({ name: "Radis noir", stock: { left: 40, seen: null } })]));
  expect(saved).toEqual({ productIds: [expect.any(String)], openSales: [openId] });
  const radish = await byName("Radis noir");
  expect(radish.stock).toEqual({ base: "piece", left: 40, reserved: 0, fixed: false });
  expect(await offersOf(radish.id, plannedId)).toMatchObject([{ name: "Radis noir", price: 150 }]);
  expect(await offersOf(radish.id, openId)).toEqual([]);
  const touch = { ...place, id: ports.newId(), productId: radish.id, distributionId: openId, mode: "add" as const };
  expect(await changeProductSale(ports, luc, touch)).toEqual({ mode: "add" });
  expect(await offersOf(radish.id, openId)).toHaveLength(1);
});

test("SAL-2 a market that leaves a product out does not get it back by a save", async () => {
  const { save, byName, offersOf, plannedId, db, market } = await aCatalog();
  await save([aProductInput({ name: "Radis noir", variants: [aVariantInput({ on: false })] })]);
  const radish = await byName("Radis noir");
  expect(await offersOf(radish.id, plannedId)).toEqual([]);
  await db.insert(marketProductOff).values({ marketId: market.marketId, productId: radish.id, at: 1, by: "claire" });
  const [packing] = radish.variants;
  await save([again(radish, { variants: [aVariantInput({ id: packing?.id ?? null })] })]);
  expect((await byName("Radis noir")).on).toBe(true);
  expect(await offersOf(radish.id, plannedId)).toEqual([]);
});

test("SAL-1 a changed price and name reach sales to come, never the open one; the picture reaches both", async () => {
  const { byName, save, offersOf, openId, plannedId } = await aCatalog();
  const batavia = await byName("Batavia");
  const [before] = await offersOf(batavia.id, openId);
  const variants = batavia.variants.map(({ stockPerUnit: _, ...one }) => ({ ...one, priceCents: 999 }));
  const answer = answerOf(await save([again(batavia, { name: "Batavia rouge", picture: "salad-bowl", variants })]));
  expect(await offersOf(batavia.id, openId)).toMatchObject([{ ...before, picture: "salad-bowl" }]);
  expect(await offersOf(batavia.id, plannedId)).toMatchObject([
    { name: "Batavia rouge", price: 999, picture: "salad-bowl" },
  ]);
  expect(answer.openSales).toEqual([openId]);
});

test("SAL-1 what is retired leaves every sale at once and comes back to those that have not opened", async () => {
  const { byName, save, offersOf, openId, plannedId } = await aCatalog();
  const batavia = await byName("Batavia");
  const off = batavia.variants.map(({ stockPerUnit: _, ...one }) => ({ ...one, on: false }));
  await save([again(batavia, { variants: off })]);
  const retired = await byName("Batavia");
  expect(retired.on).toBe(false);
  expect([await offersOf(batavia.id, openId), await offersOf(batavia.id, plannedId)]).toEqual([[], []]);
  await save([again(retired, { variants: off.map((one) => ({ ...one, on: true })) })]);
  expect(await offersOf(batavia.id, openId)).toEqual([]);
  expect(await offersOf(batavia.id, plannedId)).toHaveLength(1);
});

test("SAL-3 withdrawn and put back at another price: the placed order keeps its own, the next one pays the new", async () => {
  const { byName, save, offersOf, order, openId, ports, luc, place } = await aCatalog();
  const batavia = await byName("Batavia");
  const [before] = await offersOf(batavia.id, openId);
  const first = answerOf(await order(before?.id ?? "", 1000));
  const variants = batavia.variants.map(({ stockPerUnit: _, ...one }) => ({ ...one, priceCents: 999 }));
  await save([again(batavia, { variants })]);
  const touch = { ...place, productId: batavia.id, distributionId: openId };
  await changeProductSale(ports, luc, { ...touch, id: ports.newId(), mode: "reprice" });
  const [after] = await offersOf(batavia.id, openId);
  expect(after).toMatchObject({ price: 999, pool: before?.pool });
  expect(await order(before?.id ?? "", 1000)).toMatchObject({ refused: "offer_gone" });
  const second = answerOf(await order(after?.id ?? "", 1000));
  expect(second.amountCents).toBeGreaterThan(first.amountCents);
});

test("PDT-1 a foreign product, packing or catalog in the list refuses it whole", async () => {
  const { byName, save, read, ports, luc, place, other } = await aCatalog();
  const batavia = await byName("Batavia");
  const count = (await read()).products.length;
  const fresh = aProductInput({ name: "Neuf" });
  const foreign = { refused: "not_found" };
  expect(await save([fresh, again(batavia, { id: ports.newId() })])).toEqual(foreign);
  expect(await save([fresh, again(batavia, { variants: [aVariantInput({ id: ports.newId() })] })])).toEqual(foreign);
  expect(await save([again(batavia), again(batavia)])).toEqual(foreign);
  const elsewhere = { producerId: place.producerId, catalogId: other.catalogId };
  expect(await saveProducts(ports, luc, { ...elsewhere, id: ports.newId(), products: [fresh] })).toEqual(foreign);
  const ids = (await read()).products.map(({ id }) => id);
  expect(await orderProducts(ports, luc, { ...place, id: ports.newId(), productIds: [...ids, ports.newId()] })).toEqual(
    foreign,
  );
  expect((await read()).products).toHaveLength(count);
});

test("PDT-1 an order of products is the order they are shown in", async () => {
  const { read, ports, luc, place } = await aCatalog();
  const ids = (await read()).products.map(({ id }) => id).toReversed();
  await orderProducts(ports, luc, { ...place, id: ports.newId(), productIds: ids });
  expect((await read()).products.map(({ id }) => id)).toEqual(ids);
});

test("PDT-2 of two people with one product on their screens the second is told and overwrites nothing", async () => {
  const { byName, save } = await aCatalog();
  const batavia = await byName("Batavia");
  await save([again(batavia, { name: "Batavia de Luc" })]);
  const late = again(batavia, { name: "Batavia de Maud" });
  expect(await save([aProductInput({ name: "Neuf" }), late])).toEqual({
    refused: "products_refused",
    data: { rows: [{ row: 1, variant: null, field: "revision", why: "stale" }] },
  });
  expect((await byName("Batavia de Luc")).revision).toBe(1);
});

test("PDT-2 two saves at the same instant: one of them is told", async () => {
  const { byName, save } = await aCatalog();
  const batavia = await byName("Batavia");
  const both = await Promise.all([
    save([again(batavia, { name: "Batavia de Luc" })]),
    save([again(batavia, { name: "Batavia de Maud" })]),
  ]);
  expect(both.filter(isRefusal)).toMatchObject([{ refused: "products_refused" }]);
});

test("PDT-3 one wrong cell keeps all rows from being saved, and every wrong cell is named", async () => {
  const { save, read } = await aCatalog();
  const before = await read();
  const wrong = aProductInput({ name: " ", variants: [aVariantInput(), aVariantInput({ priceCents: 0 })] });
  expect(await save([aProductInput({ name: "Bon" }), wrong])).toEqual({
    refused: "products_refused",
    data: {
      rows: [
        { row: 1, variant: null, field: "name", why: "invalid" },
        { row: 1, variant: 1, field: "priceCents", why: "invalid" },
      ],
    },
  });
  expect(await read()).toEqual(before);
});

test("PDT-4 what was ordered since the stock was read stays taken", async () => {
  const { save, byName, offersOf, order, openId, ports, luc, place } = await aCatalog();
  await save([aProductInput({ name: "Radis noir", stock: { left: 12, seen: null } })]);
  const radish = await byName("Radis noir");
  await changeProductSale(ports, luc, {
    ...place,
    id: ports.newId(),
    productId: radish.id,
    distributionId: openId,
    mode: "add",
  });
  const [onSale] = await offersOf(radish.id, openId);
  await order(onSale?.id ?? "", 5000);
  await save([again(radish, { stock: { left: 10, seen: 12 } })]);
  const after = await byName("Radis noir");
  expect(after.stock).toMatchObject({ left: 5, reserved: 5 });
  await save([again(after, { stock: { left: 1, seen: 12 } })]);
  expect((await byName("Radis noir")).stock).toMatchObject({ left: 0, reserved: 5 });
  expect((await byName("Radis noir")).stock.fixed).toBe(true);
});

test("PRD-3, PDT-4 bags of 500 g and 1 kg draw on the same 40 kg; a stock in use keeps its unit", async () => {
  const { save, byName, db } = await aCatalog();
  const bag = (grams: number) => aVariantInput({ unit: "bag", label: `${grams} g`, contentGrams: grams });
  await save([
    aProductInput({ name: "Carottes", variants: [bag(500), bag(1000)], stock: { left: 40_000, seen: null } }),
  ]);
  const carrots = await byName("Carottes");
  expect(carrots.stock).toMatchObject({ base: "g", left: 40_000 });
  expect(carrots.variants.map((one) => one.stockPerUnit)).toEqual([500, 1000]);
  const [first] = carrots.variants;
  const bunch = aVariantInput({ id: first?.id ?? null, unit: "bunch", label: "la botte" });
  await save([again(carrots, { variants: [bunch], stock: { left: 30, seen: 40_000 } })]);
  const bunches = await byName("Carottes");
  expect(bunches.stock).toMatchObject({ base: "piece", left: 30 });
  await db.update(stockPool).set({ reserved: 2 }).where(eq(stockPool.productId, bunches.id));
  expect(await save([again(bunches, { variants: [{ ...bunch, unit: "kg" }] })])).toEqual({
    refused: "products_refused",
    data: { rows: [{ row: 0, variant: null, field: "stock", why: "stock_in_use" }] },
  });
});

test("PDT-5 a product never on sale vanishes, one that was is retired", async () => {
  const { save, byName, read, ports, luc, place, db } = await aCatalog();
  await save([aProductInput({ name: "Essai" })]);
  const trial = await byName("Essai");
  const remove = (productId: string) => removeProduct(ports, luc, { ...place, id: ports.newId(), productId });
  expect(await remove(trial.id)).toEqual({ removed: "gone" });
  for (const table of [variant, stockPool, offer]) {
    expect(await db.select().from(table).where(eq(table.productId, trial.id))).toEqual([]);
  }
  const batavia = await byName("Batavia");
  expect(await remove(batavia.id)).toEqual({ removed: "retired" });
  expect((await read()).products.find(({ id }) => id === batavia.id)).toMatchObject({ on: false, onSale: [] });
  expect(await remove(ports.newId())).toEqual({ refused: "not_found" });
});

test("PDT-5 a packing that was offered is retired when it leaves the form, another vanishes", async () => {
  const { save, byName, db } = await aCatalog();
  const batavia = await byName("Batavia");
  const kept = batavia.variants.map(({ stockPerUnit: _, ...one }) => one);
  const three = aVariantInput({ label: "les trois", contentPieces: 3, on: false });
  await save([again(batavia, { variants: [...kept, three] })]);
  const more = await byName("Batavia");
  expect(more.variants).toHaveLength(kept.length + 1);
  await save([again(more, { variants: [aVariantInput({ label: "autre" })] })]);
  const rows = await db.select().from(variant).where(eq(variant.productId, batavia.id));
  expect(rows.map((row) => [row.label, row.retiredAt !== null]).toSorted()).toEqual(
    [...kept.map((one) => [one.label, true]), ["autre", false]].toSorted(),
  );
});

test("PDT-6 what a box holds is written for dates to come that its catalog comes to", async () => {
  const { byName, ports, luc, place, plannedId, db } = await aCatalog();
  const batavia = await byName("Batavia");
  const write = (distributionId: string, body: string) =>
    writeBoxContent(ports, luc, { ...place, id: ports.newId(), productId: batavia.id, distributionId, body });
  await write(plannedId, "1 salade");
  await write(plannedId, "2 salades, 1 botte de radis");
  expect(await boxesOfSale(db, plannedId)).toEqual({ [batavia.id]: "2 salades, 1 botte de radis" });
  expect(await write(ports.newId(), "rien")).toEqual({ refused: "not_found" });
  await db.update(distribution).set({ cancelledAt: 1 }).where(eq(distribution.id, plannedId));
  expect(await write(plannedId, "rien")).toEqual({ refused: "not_found" });
});

test("PDT-7 a date with a quantity of its own draws on that alone, until it is given up", async () => {
  const { byName, ports, luc, place, openId, plannedId, offersOf } = await aCatalog();
  const batavia = await byName("Batavia");
  const [general] = await offersOf(batavia.id, openId);
  const set = (distributionId: string, left: number | null, seen: number | null = null) =>
    setDatedStock(ports, luc, { ...place, id: ports.newId(), productId: batavia.id, distributionId, left, seen });
  await set(plannedId, 12);
  const [dated] = await offersOf(batavia.id, plannedId);
  expect(dated?.pool).not.toBe(general?.pool);
  expect((await byName("Batavia")).dates).toEqual([
    { distributionId: plannedId, left: 12, hasOwnStock: true, box: "" },
  ]);
  await set(plannedId, 20, 12);
  expect((await byName("Batavia")).dates).toMatchObject([{ left: 20 }]);
  await set(plannedId, null);
  expect((await offersOf(batavia.id, plannedId))[0]?.pool).toBe(general?.pool);
  expect((await byName("Batavia")).dates).toEqual([]);
  await set(openId, 3);
  expect(await set(openId, null)).toEqual({ refused: "stock_in_use" });
});

test("PDT-3 six hundred rows are saved whole", async () => {
  const { save, read, db } = await aCatalog();
  const many = Array.from({ length: 600 }, (_, n) =>
    aProductInput({ name: `Produit ${n}`, stock: { left: n, seen: null } }),
  );
  answerOf(await save(many));
  const { products } = await read();
  const changed = products
    .slice(-600)
    .map((one) => again(one, { name: `${one.name} !`, stock: { left: 700, seen: one.stock.left } }));
  answerOf(await save(changed));
  const after = (await read()).products.slice(-600);
  expect(after.every((one) => one.revision === 1 && one.stock.left === 700 && one.name.endsWith("!"))).toBe(true);
  expect(
    await db
      .select({ id: product.id })
      .from(product)
      .where(eq(product.catalogId, (await read()).catalog.id)),
  ).toHaveLength(products.length);
});
