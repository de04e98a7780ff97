import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { LastBasket, Order } from "../../core/contract/order.ts";
import { offer } from "../../db/schema/distribution.ts";
import { market } from "../../db/schema/market.ts";
import { refund } from "../../db/schema/money.ts";
import { aMarketDay } from "./testing/a-market-day.ts";
import { call } from "./testing/call.ts";

it("an order shows its fees on what was charged, and once validated on what was delivered", async () => {
  const day = await aMarketDay();
  const of = async (id: string) => (await call("GET", `/orders/${id}`, day.made.people.customer)).body as Order;
  const open = await of(day.order.id);
  expect(open).toMatchObject({ number: 1, lines: 2, paidCents: 821, estimateCents: 759, finalCents: null });
  // 5 % of 2.50 € and of 5.31 €, each rounded on its line.
  expect(open.fees).toEqual([{ feeId: "fee", label: "Marché", vatBps: 2000, cents: 13 + 27 }]);
  expect(open.basketLines.reduce((sum, line) => sum + line.chargedCents, 0) + 40).toBe(open.paidCents);
  const validated = await of(day.old.id);
  expect(validated).toMatchObject({ status: "validated", finalCents: 759, refundedCents: 62, fees: [{ cents: 37 }] });
  expect(validated.refunds).toMatchObject([{ amountCents: 62, status: "succeeded", cause: "validation" }]);
});

it("an order shows no refund that was taken back", async () => {
  const day = await aMarketDay();
  const { db } = day.made.host;
  const [sent] = await db.select().from(refund);
  if (sent === undefined) throw new Error("no refund to copy");
  await db.insert(refund).values({ ...sent, id: crypto.randomUUID(), status: "withdrawn" });
  const { body } = await call("GET", `/orders/${day.old.id}`, day.made.people.customer);
  expect((body as Order).refunds).toHaveLength(1);
});

it("an order gives the address only of the market's usual place", async () => {
  const day = await aMarketDay();
  const address = async () =>
    ((await call("GET", `/orders/${day.order.id}`, day.made.people.customer)).body as Order).placeAddress;
  await day.made.host.db.update(market).set({ placeAddress: "1 place de la Halle" });
  expect(await address()).toBe("1 place de la Halle");
  await day.made.host.db.update(market).set({ placeName: "Café de la Gare" });
  expect(await address()).toBe("");
});

it("a person's orders of all markets come latest pickup first, and nobody else's", async () => {
  const day = await aMarketDay();
  const { body } = await call("GET", "/orders", day.made.people.customer);
  const { orders } = body as { orders: { distribution: { id: string } }[] };
  expect(orders.map((one) => one.distribution.id)).toEqual([day.sale.id, day.today.id, day.past.id]);
  expect((await call("GET", "/orders", day.made.people.admin)).body).toEqual({ orders: [] });
});

it("ORD-11 the last basket comes back as the date sells it now, what it does not sell under its old offer", async () => {
  const day = await aMarketDay();
  const { customer, admin } = day.made.people;
  const ask = async (who: typeof admin) => (await call("GET", `/distributions/${day.sale.id}/last-basket`, who)).body;
  const [cabbage, pumpkin] = day.sale.offers;
  const [, pumpkinThen] = day.today.offers;
  const { basket } = (await ask(customer)) as { basket: LastBasket };
  expect(basket.lines.map(({ offerId, quantityMilli }) => [offerId, quantityMilli])).toEqual([
    [cabbage?.offerId, 1000],
    [pumpkin?.offerId, 1000],
  ]);
  await day.made.host.db
    .update(offer)
    .set({ withdrawnAt: 1 })
    .where(eq(offer.id, pumpkin?.offerId ?? ""));
  const again = (await ask(customer)) as { basket: LastBasket };
  expect(again.basket.lines.map((line) => line.offerId)).toEqual([cabbage?.offerId, pumpkinThen?.offerId]);
  expect(await ask(admin)).toEqual({ basket: null });
});
