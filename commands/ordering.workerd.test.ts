import { eq, sum } from "drizzle-orm";
import { expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import { milli } from "../core/quantity/milli.ts";
import { basket, basketLine } from "../db/schema/basket.ts";
import { stockPool } from "../db/schema/catalog.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution, offer } from "../db/schema/distribution.ts";
import { refund } from "../db/schema/money.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { orderAndPay } from "../dev/seed/order-and-pay.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { ORDERING, smallMarket } from "../dev/testing/small-market.ts";
import { testStack } from "../dev/testing/stack.ts";
import { dispatchSubject } from "../worker/outbox/dispatch.ts";
import { openCheckout } from "./open-checkout.ts";
import { planDistribution } from "./plan-distribution.ts";
import type { Ports } from "./ports.ts";
import { recordPayment } from "./record-payment.ts";

async function openSale() {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const selling = await stack.at(ORDERING);
  const market = await smallMarket(selling, stack.simulator);
  const order = (
    ports: Ports,
    person: string,
    lines: readonly (readonly [key: string, quantity: number])[],
    id = ports.newId(),
  ) =>
    openCheckout(
      ports,
      { userId: market.personOf(person).id, name: person },
      {
        id,
        distributionId: market.distributionId,
        lines: lines.map(([key, quantity]) => ({ offerId: market.offerOf(key), quantityMilli: milli(quantity) })),
      },
    );
  return { stack, selling, market, order };
}

test("COM-1 a command id is carried out once, and is nobody else's", async () => {
  const { selling, order } = await openSale();
  const id = selling.ports.newId();
  const first = answerOf(await order(selling.ports, "ana", [["batavia/piece", 1000]], id));
  expect(await order(selling.ports, "ana", [["batavia/piece", 1000]], id)).toEqual(first);
  expect(await order(selling.ports, "bruno", [["batavia/piece", 1000]], id)).toEqual({ refused: "command_reused" });
  expect(await selling.db.select().from(checkout)).toHaveLength(1);
});

test("ORD-10 twenty customers at once for the last place of a sale with a cap: one gets it, the others are told, and nothing stays held for them", async () => {
  const { selling, market, order } = await openSale();
  const { db, ports } = selling;
  await db.update(distribution).set({ basketCap: 2 }).where(eq(distribution.id, market.distributionId));
  answerOf(await order(ports, "ana", [["batavia/piece", 1000]]));
  const others = market.people.filter(({ key }) => key !== "ana").slice(0, 20);
  const held = async () =>
    (
      await db
        .select({ taken: sum(stockPool.reserved) })
        .from(stockPool)
        .get()
    )?.taken;
  const before = Number(await held());
  const answers = await Promise.all(others.map(({ key }) => order(ports, key, [["batavia/piece", 1000]])));
  const placed = answers.filter((answer) => !isRefusal(answer));
  expect([others.length, placed.length]).toEqual([20, 1]);
  expect(answers.filter(isRefusal)).toEqual(Array.from({ length: 19 }, () => ({ refused: "sale_full" })));
  expect(await db.select().from(checkout)).toHaveLength(2);
  expect(Number(await held())).toBe(before * 2);
  // Who has a place may still order more: the cap counts baskets.
  expect(isRefusal(await order(ports, "ana", [["batavia/piece", 2000]]))).toBe(false);
});

test("ORD-1 prices come from the offers and the fees from the market", async () => {
  const { selling, market, order } = await openSale();
  const { checkoutId, amountCents } = answerOf(await order(selling.ports, "ana", [["batavia/piece", 2000]]));
  const [row] = await selling.db
    .select({ price: offer.priceCents })
    .from(offer)
    .where(eq(offer.id, market.offerOf("batavia/piece")));
  // 2 % for the market, rounded on one piece and then multiplied.
  const price = row?.price ?? 0;
  expect(amountCents).toBe(2 * (price + Math.round(price * 0.02)));
  expect((await selling.db.select().from(checkout).where(eq(checkout.id, checkoutId)))[0]?.status).toBe("open");
});

test("ORD-2 nobody orders before the opening, after the close or in steps that are not sold", async () => {
  const { stack, order } = await openSale();
  const early = await stack.at(Date.parse("2026-03-02T06:59:59Z"));
  const late = await stack.at(Date.parse("2026-03-06T19:00:00Z"));
  const inTime = await stack.at(Date.parse("2026-03-06T18:59:59Z"));
  expect(await order(early.ports, "ana", [["batavia/piece", 1000]])).toEqual({ refused: "sale_not_open" });
  expect(await order(late.ports, "ana", [["batavia/piece", 1000]])).toEqual({ refused: "sale_not_open" });
  expect(await order(inTime.ports, "ana", [["batavia/piece", 1500]])).toMatchObject({ refused: "quantity_step" });
  expect(isRefusal(await order(inTime.ports, "ana", [["batavia/piece", 1000]]))).toBe(false);
});

test("PRD-8 least and most are those of the whole basket of the date", async () => {
  const { stack, selling, market, order } = await openSale();
  await selling.db
    .update(offer)
    .set({ minMilli: milli(2000), maxMilli: milli(5000), pieceWeighed: true })
    .where(eq(offer.id, market.offerOf("batavia/piece")));
  const batavias = (quantity: number) => order(selling.ports, "ana", [["batavia/piece", quantity]]);
  expect(await batavias(1000)).toMatchObject({ refused: "quantity_min" });
  expect(await batavias(6000)).toMatchObject({ refused: "quantity_max" });
  const ana = { userId: market.personOf("ana").id, name: "Ana Lefèvre" };
  await orderAndPay(selling, ana, market.distributionId, [
    { offerId: market.offerOf("batavia/piece"), quantityMilli: milli(4000) },
  ]);
  await stack.simulator.settle();
  expect((await selling.db.select().from(basketLine)).map((line) => line.pieceWeighed)).toEqual([true]);
  expect(await batavias(2000)).toMatchObject({ refused: "quantity_max" });
  expect(isRefusal(await batavias(1000))).toBe(false);
});

test("ORD-4 a refusal names every short good with what is left of it, and takes nothing", async () => {
  const { selling, market, order } = await openSale();
  const pools = await selling.db
    .select({ id: offer.stockPoolId })
    .from(offer)
    .where(eq(offer.id, market.offerOf("batavia/piece")));
  await selling.db
    .update(stockPool)
    .set({ onHand: 3 })
    .where(eq(stockPool.id, pools[0]?.id ?? ""));
  const before = await selling.db.select().from(stockPool);
  expect(
    await order(selling.ports, "ana", [
      ["batavia/piece", 4000],
      ["carottes-fanes/bunch", 1000],
    ]),
  ).toEqual({
    refused: "out_of_stock",
    data: { offers: [{ offerId: market.offerOf("batavia/piece"), leftMilli: 3000 }] },
  });
  expect(await selling.db.select().from(stockPool)).toEqual(before);
  expect(await selling.db.select().from(checkout)).toEqual([]);
});

test("PAI-2, ORD-5, ORD-9 a second order extends the basket: same number, lines go on, one basket, its last wish", async () => {
  const { stack, selling, market } = await openSale();
  const ana = { userId: market.personOf("ana").id, name: "Ana Lefèvre" };
  const bruno = { userId: market.personOf("bruno").id, name: "Bruno Castex" };
  const one = (key: string) => [{ offerId: market.offerOf(key), quantityMilli: milli(1000) }];
  await orderAndPay(selling, ana, market.distributionId, one("batavia/piece"), "call");
  await orderAndPay(selling, bruno, market.distributionId, one("batavia/piece"));
  await orderAndPay(selling, bruno, market.distributionId, one("batavia/piece"), "replace");
  await orderAndPay(selling, ana, market.distributionId, one("carottes-fanes/bunch"));
  await stack.simulator.settle();
  const baskets = await selling.db
    .select({ number: basket.number, revision: basket.revision, userId: basket.userId, wish: basket.ifMissing })
    .from(basket)
    .orderBy(basket.number);
  expect(baskets).toEqual([
    { number: 1, revision: 2, userId: ana.userId, wish: "call" },
    { number: 2, revision: 2, userId: bruno.userId, wish: "replace" },
  ]);
  const refs = await selling.db
    .select({ ref: basketLine.ref })
    .from(basketLine)
    .innerJoin(basket, eq(basket.id, basketLine.basketId))
    .where(eq(basket.userId, ana.userId))
    .orderBy(basketLine.ref);
  expect(refs.map((row) => row.ref)).toEqual([1, 2]);
  await expectBalancedBooks(selling);
});

test("PLN-1 a foreign catalog or person in the list refuses the whole distribution", async () => {
  const { selling, market } = await openSale();
  const claire = { userId: market.personOf("claire").id, name: "Claire Dubosc" };
  const plan = (change: object) =>
    planDistribution(selling.ports, claire, {
      id: selling.ports.newId(),
      marketId: market.marketId,
      pickupOn: "2026-03-28",
      pickupFrom: "10:00",
      pickupTo: "12:30",
      opensOn: "2026-03-23",
      opensTime: "08:00",
      closesOn: "2026-03-26",
      closesTime: "20:00",
      catalogIds: market.producers.map((farm) => farm.catalogId),
      ...change,
    });
  expect(await plan({ catalogIds: [market.producers[0]?.catalogId ?? "", selling.ports.newId()] })).toEqual({
    refused: "not_found",
  });
  expect(await plan({ leadUserId: selling.ports.newId() })).toEqual({ refused: "not_found" });
  expect(await plan({ closesOn: "2026-03-22" })).toEqual({ refused: "bad_window" });
  expect(isRefusal(await plan({}))).toBe(false);
});

test("ORD-6 goods go back only when the provider says the page is over; paid in the meantime, the order stands", async () => {
  const { stack, selling, market, order } = await openSale();
  const { endOverdue } = await import("../worker/payments/end-overdue.ts");
  const { checkoutId: abandoned } = answerOf(await order(selling.ports, "ana", [["batavia/piece", 1000]]));
  const { checkoutId: paid } = answerOf(await order(selling.ports, "bruno", [["batavia/piece", 1000]]));
  await dispatchSubject(selling, abandoned);
  await dispatchSubject(selling, paid);
  const page = (await selling.db.select().from(checkout).where(eq(checkout.id, paid)))[0]?.sessionId;
  await stack.simulator.door(`pay/${page}`, { outcome: "pay" });
  const before = await stack.at(ORDERING + 14 * 60_000);
  expect(await endOverdue(before)).toBe(0);
  const after = await stack.at(ORDERING + 16 * 60_000);
  expect(await endOverdue(after)).toBe(2);
  const rows = await selling.db.select({ id: checkout.id, status: checkout.status }).from(checkout);
  expect(new Map(rows.map((row) => [row.id, row.status]))).toEqual(
    new Map([
      [abandoned, "expired"],
      [paid, "paid"],
    ]),
  );
  const [pool] = await selling.db
    .select({ reserved: stockPool.reserved })
    .from(stockPool)
    .innerJoin(offer, eq(offer.stockPoolId, stockPool.id))
    .where(eq(offer.id, market.offerOf("batavia/piece")));
  expect(pool?.reserved).toBe(1);
  await expectBalancedBooks(selling);
});

test("PAI-5 a payment of another amount than the checkout's is not kept: refunded in full, its goods given back", async () => {
  const { selling, market, order } = await openSale();
  const { checkoutId, amountCents } = answerOf(await order(selling.ports, "ana", [["batavia/piece", 1000]]));
  const paid = {
    intentId: "pi_other_amount",
    chargeId: "ch_other_amount",
    amountCents: amountCents - 1,
    feeCents: null,
  };
  expect(await recordPayment(selling.ports, checkoutId, paid)).toEqual({ kept: false, basketId: null });
  expect(await recordPayment(selling.ports, checkoutId, paid)).toEqual({ kept: false, basketId: null });
  expect(await selling.db.select({ amountCents: refund.amountCents, cause: refund.cause }).from(refund)).toEqual([
    { amountCents: amountCents - 1, cause: "not_kept" },
  ]);
  expect(await selling.db.select().from(basket)).toEqual([]);
  const [pool] = await selling.db
    .select({ reserved: stockPool.reserved })
    .from(stockPool)
    .innerJoin(offer, eq(offer.stockPoolId, stockPool.id))
    .where(eq(offer.id, market.offerOf("batavia/piece")));
  expect(pool?.reserved).toBe(0);
  await expectBalancedBooks(selling);
});
