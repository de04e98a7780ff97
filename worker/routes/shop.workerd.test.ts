import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Shop } from "../../core/contract/market.ts";
import { stockPool } from "../../db/schema/catalog.ts";
import { distribution, offer } from "../../db/schema/distribution.ts";
import { aDistribution, aMarket, theHost } from "./testing/a-market.ts";
import { call } from "./testing/call.ts";

const HOUR = 3_600_000;

async function shopAt(path: string): Promise<Shop> {
  const { status, body } = await call("GET", path, null);
  expect(status).toBe(200);
  return body as Shop;
}

describe("a shop", () => {
  it("lists what is on sale with its prices, fees and stock", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const shop = await shopAt(`/distributions/${sale.id}/shop`);
    const [luc, lune] = made.producers;
    expect(shop.distribution).toMatchObject({ id: sale.id, state: "open", timeZone: "Europe/Paris" });
    expect(shop.producers.map((one) => one.slug)).toEqual(["peyrignolles", "lait-de-lune"]);
    expect(shop.offers.map((one) => [one.name, one.kind, one.priceCents, one.estimateGrams, one.maxGrams])).toEqual([
      ["Produit lait-de-lune", "weighed", 590, 800, 900],
      ["Produit peyrignolles", "counted", 250, null, null],
    ]);
    expect(shop.fees).toMatchObject([{ label: "Marché", kind: "percent", bps: 500, producerId: "" }]);
    expect(shop.stock).toEqual({ [luc.poolId]: 40, [lune.poolId]: null });
  });

  it("leaves out what was withdrawn and never shows less than nothing", async () => {
    const made = await aMarket(theHost());
    const sale = await aDistribution(made, "open");
    const { db } = made.host;
    const [luc] = made.producers;
    await db.update(offer).set({ withdrawnAt: 1 }).where(eq(offer.producerId, made.producers[1].id));
    await db.update(stockPool).set({ onHand: 3, reserved: 3 }).where(eq(stockPool.id, luc.poolId));
    const shop = await shopAt(`/distributions/${sale.id}/shop`);
    expect(shop.offers.map((one) => one.producerId)).toEqual([luc.id]);
    expect(shop.producers.map((one) => one.id)).toEqual([luc.id]);
    expect(shop.stock[luc.poolId]).toBe(0);
  });
});

describe("a market's shop", () => {
  it("is that of the open sale that closes first", async () => {
    const made = await aMarket(theHost());
    await aDistribution(made, "today");
    await aDistribution(made, "planned");
    const later = await aDistribution(made, "open");
    const sooner = await aDistribution(made, "open");
    await made.host.db
      .update(distribution)
      .set({ closesAt: Date.now() + HOUR })
      .where(eq(distribution.id, sooner.id));
    expect((await shopAt("/markets/captieux/shop")).distribution.id).toBe(sooner.id);
    await made.host.db.update(distribution).set({ cancelledAt: 1 }).where(eq(distribution.id, sooner.id));
    expect((await shopAt("/markets/captieux/shop")).distribution.id).toBe(later.id);
  });

  it("is the next planned one while none is open, and the last closed one when none is planned", async () => {
    const made = await aMarket(theHost());
    const ended = await aDistribution(made, "ended");
    expect((await shopAt("/markets/captieux/shop")).distribution.id).toBe(ended.id);
    const today = await aDistribution(made, "today");
    expect((await shopAt("/markets/captieux/shop")).distribution.id).toBe(today.id);
    const planned = await aDistribution(made, "planned");
    expect((await shopAt("/markets/captieux/shop")).distribution).toMatchObject({ id: planned.id, state: "planned" });
  });
});
