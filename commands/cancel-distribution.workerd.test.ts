import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { milli } from "../core/quantity/milli.ts";
import { cancellation } from "../db/queries/cancellation.ts";
import { basket } from "../db/schema/basket.ts";
import { stockPool } from "../db/schema/catalog.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution, moveChoice } from "../db/schema/distribution.ts";
import { payment, refund, settlement } from "../db/schema/money.ts";
import { outbox } from "../db/schema/work.ts";
import { keptMails } from "../dev/doors/mailbox.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { orderAndPay } from "../dev/seed/order-and-pay.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { crashingAt } from "../dev/testing/crashing.ts";
import { inRealTime, type OpenSale, openSale } from "../dev/testing/open-sale.ts";
import { drainOutbox } from "../worker/outbox/dispatch.ts";
import { settlePage } from "../worker/payments/settle-page.ts";
import { cancelDistribution } from "./cancel-distribution.ts";
import { chooseAfterMove } from "./choose-after-move.ts";
import { editDate } from "./edit-date.ts";
import { openCheckout } from "./open-checkout.ts";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

const HOUR = 3_600_000;

/** Ana and Bruno have paid, in a sale that is open. */
async function paidSale() {
  const sale = await openSale();
  const { selling, market, actor } = sale;
  const wish = [
    { offerId: market.offerOf("poulet-fermier/weighed"), quantityMilli: milli(1000) },
    { offerId: market.offerOf("batavia/piece"), quantityMilli: milli(2000) },
  ];
  const before = await selling.db.select().from(stockPool);
  for (const customer of ["ana", "bruno"]) await orderAndPay(selling, actor(customer), market.distributionId, wish);
  await drainOutbox(selling);
  const cancel = async (id = selling.ports.newId()) =>
    await cancelDistribution(selling.ports, actor("claire"), {
      id,
      distributionId: market.distributionId,
      reason: "Tempête annoncée",
    });
  return { ...sale, db: selling.db, before, cancel, wish };
}

async function expectAllGivenBack({ db, selling, before }: Awaited<ReturnType<typeof paidSale>>) {
  const baskets = await db.select().from(basket);
  for (const row of baskets) {
    expect(row).toMatchObject({ status: "cancelled", revision: 2, refundedCents: row.paidCents });
  }
  expect(await db.select().from(stockPool)).toEqual(before);
  expect(await db.$count(refund)).toBe(baskets.length);
  expect(await db.select().from(settlement)).toEqual([]);
  await expectBalancedBooks(selling);
}

test("CAN-2, CAN-3 a cancelled date gives every paid basket and all stock back, and tells each once, with the reason", async () => {
  const paid = await paidSale();
  const { selling, db, market, cancel } = paid;
  expect(await cancellation(db, market.distributionId)).toMatchObject({ baskets: 2, producers: 2, run: null });
  const id = selling.ports.newId();
  const opened = answerOf(await cancel(id));
  expect(opened.total).toBe(2);
  expect(await cancel(id)).toEqual(opened);
  expect(await cancel()).toMatchObject({ refused: "distribution_closed" });
  await drainOutbox(selling);
  await paid.stack.simulator.settle();
  await drainOutbox(inRealTime(selling, HOUR));
  await expectAllGivenBack(paid);
  expect(await cancellation(db, market.distributionId)).toMatchObject({
    baskets: 0,
    run: { total: 2, done: 2, closed: true, reason: "Tempête annoncée", refunds: 2, refundsFailed: 0 },
  });
  for (const person of ["ana", "bruno", "luc"]) {
    const told = (await keptMails(selling.env.DB, market.personOf(person).email)).filter((mail) =>
      /annulée/.test(mail.subject),
    );
    expect(told, person).toHaveLength(1);
    expect(told[0]?.text).toContain("Tempête annoncée");
  }
});

test("CAN-1 nobody orders in a cancelled date, and a payment that still arrives is refunded in full", async () => {
  const paid = await paidSale();
  const { selling, db, market, actor, order, payPage, cancel } = paid;
  const page = await order("marie", { "batavia/piece": 1 });
  await payPage(page);
  answerOf(await cancel());
  const again = { id: selling.ports.newId(), distributionId: market.distributionId, lines: paid.wish };
  expect(await openCheckout(selling.ports, actor("karim"), again)).toMatchObject({ refused: "sale_not_open" });
  await settlePage(selling, page);
  await drainOutbox(selling);
  await paid.stack.simulator.settle();
  await drainOutbox(inRealTime(selling, HOUR));
  const late = await db.select().from(payment).where(eq(payment.checkoutId, page)).get();
  expect(late).toMatchObject({ basketId: null, refundedCents: late?.amountCents });
  expect(await db.$count(checkout, eq(checkout.status, "open"))).toBe(0);
  expect(await db.select().from(stockPool)).toEqual(paid.before);
  await expectBalancedBooks(selling);
});

test("CAN-1 a date of which a basket was validated is not cancelled", async () => {
  const { db, cancel } = await paidSale();
  await db.update(basket).set({ status: "validated", revision: 2 }).where(eq(basket.number, 1));
  expect(await cancel()).toMatchObject({ refused: "baskets_validated" });
});

test("CAN-2 whatever call the run dies at, it goes on, and every basket is refunded once", async () => {
  const paid = await paidSale();
  answerOf(await paid.cancel());
  let clock = 0;
  for (const when of ["before", "after"] as const) {
    for (let n = 1; n < 100; n++) {
      const dying = crashingAt(inRealTime(paid.selling, clock), n, when);
      await drainOutbox(dying.services).catch(() => undefined);
      clock += 2 * HOUR;
      if (!dying.crashed()) break;
    }
  }
  await drainOutbox(inRealTime(paid.selling, clock));
  await paid.stack.simulator.settle();
  await expectAllGivenBack(paid);
  expect(await paid.db.$count(outbox, eq(outbox.status, "parked"))).toBe(0);
});

/** The date goes to the Sunday. */
async function moved(paid: Awaited<ReturnType<typeof paidSale>>, rest: object = {}) {
  const { ports } = paid.selling;
  return await editDate(ports, paid.actor("claire"), {
    id: ports.newId(),
    distributionId: paid.market.distributionId,
    pickupOn: "2026-03-08",
    pickupFrom: "10:00",
    pickupTo: "12:30",
    opensOn: "2026-03-02",
    opensTime: "08:00",
    closesOn: "2026-03-06",
    closesTime: "20:00",
    placeName: "Halle",
    basketCap: null,
    note: "",
    scope: "one",
    ...rest,
  });
}
const basketOf = async ({ db, market }: OpenSale & { db: OpenSale["selling"]["db"] }, person: string) => {
  const row = await db
    .select()
    .from(basket)
    .where(eq(basket.userId, market.personOf(person).id))
    .get();
  if (row === undefined) throw new Error("no basket");
  return row;
};

test("MOV-1, MOV-2 who ordered is asked by one mail; one keeps, one has the money back once, who is silent keeps", async () => {
  const paid = await paidSale();
  const { selling, market, actor } = paid;
  expect(await moved(paid)).toEqual({ dates: 1, asked: 2, left: 0 });
  await drainOutbox(selling);
  const mails = await keptMails(selling.env.DB, market.personOf("ana").email);
  expect(mails.filter((mail) => /gardez-vous/.test(mail.subject))).toHaveLength(1);
  expect((await keptMails(selling.env.DB, market.personOf("luc").email)).map((mail) => mail.subject)).toEqual(
    expect.arrayContaining(["Une distribution change"]),
  );
  const bruno = await basketOf(paid, "bruno");
  const choose = async (person: string, basketId: string, choice: "keep" | "refund", by = selling) =>
    await chooseAfterMove(by.ports, actor(person), { id: by.ports.newId(), basketId, choice });
  const given = await Promise.all([choose("bruno", bruno.id, "refund"), choose("bruno", bruno.id, "refund")]);
  expect(given.filter((one) => "refundCents" in one && one.refundCents === bruno.paidCents)).toHaveLength(1);
  const ana = await basketOf(paid, "ana");
  expect(await choose("ana", ana.id, "keep")).toEqual({ refundCents: 0 });
  expect(await basketOf(paid, "ana")).toMatchObject({ status: "ordered", refundedCents: 0 });
  expect(await basketOf(paid, "bruno")).toMatchObject({ status: "cancelled", refundedCents: bruno.paidCents });
  const atPickup = await paid.stack.at(Date.parse("2026-03-08T09:00:00Z"));
  expect(await choose("ana", ana.id, "refund", atPickup)).toMatchObject({ refused: "choice_over" });
  await drainOutbox(selling);
  await paid.stack.simulator.settle();
  await drainOutbox(inRealTime(selling, HOUR));
  await expectBalancedBooks(selling);
});

test("MOV-1 moved again, everybody is asked again; the order window alone asks nobody", async () => {
  const paid = await paidSale();
  const stays = { pickupOn: "2026-03-07", placeName: await placeOf(paid) };
  expect(await moved(paid, { ...stays, closesTime: "19:00" })).toMatchObject({ asked: 0 });
  await moved(paid);
  const ana = await basketOf(paid, "ana");
  const { ports } = paid.selling;
  await chooseAfterMove(ports, paid.actor("ana"), { id: ports.newId(), basketId: ana.id, choice: "keep" });
  await moved(paid, { pickupFrom: "11:00" });
  const asked = await paid.db.select().from(moveChoice).where(eq(moveChoice.basketId, ana.id)).get();
  expect(asked).toMatchObject({ choice: null, formerPickupStartsAt: Date.parse("2026-03-08T09:00:00Z") });
});

const placeOf = async ({ db, market }: Awaited<ReturnType<typeof paidSale>>) =>
  (await db.select().from(distribution).where(eq(distribution.id, market.distributionId)).get())?.placeName;
