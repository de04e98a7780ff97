import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import { milli } from "../core/quantity/milli.ts";
import { seededRandom } from "../core/random/seeded.ts";
import { product, stockPool } from "../db/schema/catalog.ts";
import { checkout, checkoutHold } from "../db/schema/checkout.ts";
import { offer } from "../db/schema/distribution.ts";
import { catalogLink, market as marketTable } from "../db/schema/market.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { aProductInput, aVariantInput } from "../dev/testing/a-product-input.ts";
import { ORDERING, smallMarket } from "../dev/testing/small-market.ts";
import { testStack } from "../dev/testing/stack.ts";
import { changeProductSale } from "./change-product-sale.ts";
import { endCheckout } from "./end-checkout.ts";
import { openCheckout } from "./open-checkout.ts";
import { planDistribution } from "./plan-distribution.ts";
import { saveProducts } from "./save-products.ts";

const GRAMS = 40_000;

/** Carrots in bags of 500 g and 1 kg, 40 kg in all, on sale at two markets at once. */
async function twoMarkets() {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const services = await stack.at(ORDERING);
  const { ports, db } = services;
  const market = await smallMarket(services, stack.simulator);
  const [farm] = market.producers;
  if (farm === undefined) throw new Error("the small market has farms");
  const [first] = await db.select().from(marketTable).where(eq(marketTable.id, market.marketId));
  if (first === undefined) throw new Error("no market");
  const otherId = ports.newId();
  await db.insert(marketTable).values({ ...first, id: otherId, slug: "bazas", name: "Bazas" });
  await db.insert(catalogLink).values({ marketId: otherId, catalogId: farm.catalogId, linkedAt: 1, linkedBy: "luc" });
  const claire = { userId: market.personOf("claire").id, name: "Claire" };
  const { distributionId: otherSale } = answerOf(
    await planDistribution(ports, claire, {
      id: ports.newId(),
      marketId: otherId,
      pickupOn: "2026-03-08",
      pickupFrom: "10:00",
      pickupTo: "12:30",
      opensOn: "2026-03-02",
      opensTime: "08:00",
      closesOn: "2026-03-07",
      closesTime: "20:00",
      catalogIds: [farm.catalogId],
    }),
  );
  const luc = { userId: market.personOf("luc").id, name: "Luc" };
  const place = { producerId: farm.id, catalogId: farm.catalogId };
  const bag = (grams: number) => aVariantInput({ unit: "bag", label: `${grams} g`, contentGrams: grams });
  const products = [
    aProductInput({ name: "Carottes", variants: [bag(500), bag(1000)], stock: { left: GRAMS, seen: null } }),
  ];
  const { productIds } = answerOf(await saveProducts(ports, luc, { ...place, id: ports.newId(), products }));
  const [productId = ""] = productIds;
  const sales = [market.distributionId, otherSale] as const;
  for (const distributionId of sales) {
    await changeProductSale(ports, luc, { ...place, id: ports.newId(), productId, distributionId, mode: "add" });
  }
  const offers = await db.select().from(offer).where(eq(offer.productId, productId));
  return { ports, db, market, sales, offers, productId };
}

test.each([1, 2, 3])(
  "SAL-4 two markets in a random order never sell more of a stock than there is (seed %i)",
  async (seed) => {
    const { ports, db, market, sales, offers, productId } = await twoMarkets();
    const random = seededRandom(seed);
    const below = (most: number) => random.whole(0, most - 1);
    const people = ["ana", "bruno", "marie", "karim", "paul", "claire"].map((key) => market.personOf(key).id);
    let refused = 0;
    for (let round = 0; round < 12; round++) {
      // Four customers press at once, in either market.
      const customers = random.shuffled(people).slice(0, 4);
      const pressed = await Promise.all(
        customers.map((userId) => {
          const distributionId = sales[below(2)] ?? sales[0];
          const mine = offers.filter((one) => one.distributionId === distributionId);
          const chosen = mine[below(mine.length)];
          return openCheckout(
            ports,
            { userId, name: "Somebody" },
            {
              id: ports.newId(),
              distributionId,
              lines: [{ offerId: chosen?.id ?? "", quantityMilli: milli(1000 * (1 + below(6))) }],
            },
          );
        }),
      );
      refused += pressed.filter((one) => isRefusal(one) && one.refused === "out_of_stock").length;
      // `stale`: the page that this one replaces is still on its way to be closed; it takes nothing either.
      expect(pressed.filter((one) => isRefusal(one) && !["out_of_stock", "stale"].includes(one.refused))).toEqual([]);
      // Now and then somebody gives up, and the goods are there again for both.
      const open = await db.select({ id: checkout.id }).from(checkout).where(eq(checkout.status, "open"));
      const gone = open[below(open.length)];
      if (round % 3 === 2 && gone !== undefined) await endCheckout(ports, gone.id, "expired");
      const [pool] = await db.select().from(stockPool).where(eq(stockPool.productId, productId));
      const held = await db
        .select({ quantity: checkoutHold.quantity })
        .from(checkoutHold)
        .innerJoin(checkout, eq(checkout.id, checkoutHold.checkoutId))
        .where(eq(checkout.status, "open"));
      const sum = held.reduce((total, one) => total + one.quantity, 0);
      expect(pool).toMatchObject({ onHand: GRAMS, reserved: sum });
      expect(sum).toBeLessThanOrEqual(GRAMS);
    }
    expect(refused).toBeGreaterThan(0);
    expect(await db.select().from(product).where(eq(product.id, productId))).toHaveLength(1);
  },
);
