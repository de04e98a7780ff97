import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { HOLD_MS } from "../../core/time/window.ts";
import { basket, basketLine } from "../../db/schema/basket.ts";
import { stockPool } from "../../db/schema/catalog.ts";
import { journal } from "../../db/schema/journal.ts";
import { clock } from "../../db/schema/market.ts";
import { ledgerTransaction, payment, refund } from "../../db/schema/money.ts";
import { outbox } from "../../db/schema/work.ts";
import { keptMails } from "../../dev/doors/mailbox.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { atRealTime, inRealTime, type OpenSale, openSale } from "../../dev/testing/open-sale.ts";
import { expectProviderAgrees } from "../../dev/testing/provider-agrees.ts";
import { armFaults, providerCalls, simulatorState } from "../../dev/testing/simulator-state.ts";
import { ORDERING } from "../../dev/testing/small-market.ts";
import { everyMinute, tick } from "../jobs/tick.ts";
import { dispatchSubject, drainOutbox } from "../outbox/dispatch.ts";
import { settlePage } from "./settle-page.ts";

const MINUTE = 60_000;
const SESSIONS = "/v1/checkout/sessions";

/** What somebody was written about an order: the opening of the sale is told apart. */
const orderMails = async (db: D1Database, email: string) =>
  (await keptMails(db, email)).filter((mail) => !mail.subject.startsWith("La vente du "));

/** What recording a payment leaves, once however often and by whomever it was told. */
async function recorded({ selling, market }: OpenSale, person: string) {
  const { db, env } = selling;
  const mails = await orderMails(env.DB, market.personOf(person).email);
  return {
    baskets: (await db.select({ status: basket.status, revision: basket.revision }).from(basket)).length,
    payments: (await db.select().from(payment)).length,
    postings: (await db.select().from(ledgerTransaction)).map((row) => row.kind).sort(),
    journal: (await db.select().from(journal).where(eq(journal.kind, "paid"))).length,
    mails: mails.map((mail) => mail.subject.replace(/ · .*/, "")),
  };
}
const ONCE = {
  baskets: 1,
  payments: 1,
  postings: ["paid", "processor_fee"],
  journal: 1,
  mails: ["Panier n° 1"],
};

test("PAI-1 A1, A10 return page, its reloads, the webhook and the sweep at one time record one payment", async () => {
  const sale = await openSale();
  const { stack, selling, market, order, payPage, checkoutOf } = sale;
  const cookie = await stack.signIn(market.personOf("ana").email);
  const id = await order("ana", { "batavia/piece": 2 });
  await payPage(id);
  const returned = () => stack.request(`/api/checkouts/${id}/confirm`, { method: "POST", cookie });
  const later = await stack.at(ORDERING + 2 * MINUTE);
  const [first, second, third] = await Promise.all([
    returned(),
    returned(),
    returned(),
    stack.simulator.settle(),
    tick(later),
  ]);
  for (const answer of [first, second, third])
    expect(await answer.json()).toMatchObject({ status: "paid", basketNumber: 1 });
  await returned();
  await drainOutbox(selling);
  expect(await recorded(sale, "ana")).toEqual(ONCE);
  expect((await checkoutOf(id)).status).toBe("paid");
  await expectBalancedBooks(selling);
  await expectProviderAgrees(stack, selling);
});

test("PAI-1 A1 crash points: the batch is refused to the second of two writers at any moment of the first", async () => {
  const sale = await openSale();
  const { stack, selling, order, payPage } = sale;
  const id = await order("ana", { "batavia/piece": 2 });
  await payPage(id);
  // While one asks the provider, another has asked, been answered and written.
  let inner = 0;
  stack.between(async (_request, next) => {
    const answer = await next();
    if (inner++ === 0) await settlePage(selling, id);
    return answer;
  });
  await settlePage(selling, id);
  await drainOutbox(selling);
  expect(await recorded(sale, "ana")).toEqual(ONCE);
  await expectBalancedBooks(selling);
});

test("A2 the webhook overtakes the answer that names the page: kept, and worked when the page is known", async () => {
  const sale = await openSale();
  const { stack, selling, order, checkoutOf } = sale;
  stack.between(async (request, next) => {
    const answer = await next();
    if (request.method === "POST" && new URL(request.url).pathname === SESSIONS) {
      const { id } = (await answer.clone().json()) as { id: string };
      await stack.simulator.door(`pay/${id}`, { outcome: "pay" });
      await stack.simulator.settle();
    }
    return answer;
  });
  const id = await order("ana", { "batavia/piece": 2 });
  await tick(selling);
  expect((await checkoutOf(id)).status).toBe("paid");
  await drainOutbox(selling);
  expect(await recorded(sale, "ana")).toEqual(ONCE);
  await expectBalancedBooks(selling);
});

test("PAI-1 A3 the webhook never comes and nobody returns: the sweep finds the payment within two minutes", async () => {
  const sale = await openSale();
  const { stack, selling, order, payPage, checkoutOf } = sale;
  await armFaults(stack, { kind: "webhook_loss", times: 20 });
  const id = await order("ana", { "batavia/piece": 2 });
  await payPage(id);
  await stack.simulator.settle();
  await tick(await stack.at(ORDERING + MINUTE));
  expect((await checkoutOf(id)).status).toBe("open");
  await tick(await stack.at(ORDERING + 2 * MINUTE));
  expect((await checkoutOf(id)).status).toBe("paid");
  await drainOutbox(selling);
  expect(await recorded(sale, "ana")).toEqual(ONCE);
  await expectBalancedBooks(selling);
});

test("A3 what the provider told in vain is asked for every quarter of an hour, not every minute", async () => {
  const sale = await openSale();
  const { stack, order, payPage, checkoutOf } = sale;
  await armFaults(stack, { kind: "webhook_loss", times: 20 });
  const id = await order("ana", { "batavia/piece": 2 });
  await payPage(id);
  await stack.simulator.settle();
  const services = await stack.at(ORDERING + MINUTE);
  const quarter = Math.ceil(Date.now() / (15 * MINUTE)) * 15 * MINUTE;
  await everyMinute(atRealTime(services, quarter + MINUTE));
  expect((await checkoutOf(id)).status).toBe("open");
  await everyMinute(atRealTime(services, quarter));
  expect((await checkoutOf(id)).status).toBe("paid");
});

/** The page was made but its answer never came; the hold ran out without it, and somebody pays on it all the same. */
async function paidOnALostPage(realTime: "goes on" | "stands" = "goes on") {
  const sale = await openSale();
  const { stack, order, checkoutOf } = sale;
  await armFaults(stack, { kind: "drop_after", path: SESSIONS, times: 3 });
  const id = await order("ana", { "batavia/piece": 2 });
  expect(await checkoutOf(id)).toMatchObject({ status: "open", sessionId: null });
  const services = await stack.at(ORDERING + HOLD_MS);
  // Where it stands, the next try of the page is due when the test says so, not when the machine is slow.
  const after = realTime === "stands" ? atRealTime(services, Date.now()) : services;
  await tick(after);
  expect((await checkoutOf(id)).status).toBe("expired");
  const [lost] = (await simulatorState(stack)).sessions;
  return {
    ...sale,
    id,
    after,
    pay: async () => {
      await stack.simulator.door(`pay/${lost?.id}`, { outcome: "pay" });
      await stack.simulator.settle();
      await tick(after);
    },
  };
}

test("PAI-3 A4 paid after our expiry with stock left: the order stands", async () => {
  const sale = await paidOnALostPage();
  const before = await sale.poolOf("batavia/piece");
  await sale.pay();
  expect((await sale.checkoutOf(sale.id)).status).toBe("paid");
  expect((await sale.poolOf("batavia/piece")).reserved).toBe(before.reserved + 2);
  await drainOutbox(sale.selling);
  expect(await recorded(sale, "ana")).toEqual(ONCE);
  await expectBalancedBooks(sale.after);
  await expectProviderAgrees(sale.stack, sale.after);
});

test("PAI-3 A4 paid after our expiry and nothing left: refunded in full, told, nothing negative", async () => {
  const sale = await paidOnALostPage();
  const { stack, selling, market, after } = sale;
  const pool = await sale.poolOf("batavia/piece");
  await selling.db
    .update(stockPool)
    .set({ onHand: pool.reserved + 1 })
    .where(eq(stockPool.id, pool.id));
  await sale.pay();
  await tick(after);
  const [paid] = await selling.db.select().from(payment);
  expect(paid).toMatchObject({ basketId: null, refundedCents: paid?.amountCents });
  expect(await selling.db.select().from(basket)).toEqual([]);
  expect(await sale.poolOf("batavia/piece")).toMatchObject({ reserved: pool.reserved });
  expect((await orderMails(selling.env.DB, market.personOf("ana").email)).map((mail) => mail.subject)).toEqual([
    "Votre paiement vous est rendu",
  ]);
  const [sent, ...others] = (await simulatorState(stack)).refunds;
  expect([sent?.amount, others]).toEqual([paid?.amountCents, []]);
  await expectBalancedBooks(after);
  await expectProviderAgrees(stack, after);
});

test("a page whose making was never confirmed is found by its key and ended, once its checkout is over", async () => {
  const sale = await paidOnALostPage();
  const { stack, after } = sale;
  const later = inRealTime(after, 5 * MINUTE);
  await drainOutbox(later);
  expect((await simulatorState(stack)).sessions.map((one) => one.status)).toEqual(["expired"]);
  expect((await sale.checkoutOf(sale.id)).status).toBe("expired");
  const calls = (await providerCalls(stack)).filter((call) => call.method === "POST" && call.path === SESSIONS);
  expect(new Set(calls.map((call) => `${call.idempotencyKey} ${call.rawBody}`)).size).toBe(1);
});

test("PAI-3 the same page paid, and its webhook lost as well: the payment is found when the page is asked for again", async () => {
  const sale = await paidOnALostPage("stands");
  const { stack, after } = sale;
  await armFaults(stack, { kind: "webhook_loss", times: 20 });
  await sale.pay();
  expect((await sale.checkoutOf(sale.id)).status).toBe("expired");
  const later = inRealTime(after, 5 * MINUTE);
  await drainOutbox(later);
  expect((await sale.checkoutOf(sale.id)).status).toBe("paid");
  await drainOutbox(later);
  expect(await recorded(sale, "ana")).toEqual(ONCE);
  await expectBalancedBooks(after);
  await expectProviderAgrees(stack, after);
});

test("a page that was never made is let go with its checkout", async () => {
  const sale = await openSale();
  const { stack, order, checkoutOf, selling } = sale;
  await armFaults(stack, { kind: "drop_before", path: SESSIONS, times: 3 });
  const id = await order("ana", { "batavia/piece": 2 });
  const after = await stack.at(ORDERING + HOLD_MS);
  await tick(after);
  await stack.simulator.door("clock", { now: ORDERING + HOLD_MS });
  await drainOutbox(inRealTime(after, 5 * MINUTE));
  expect((await checkoutOf(id)).status).toBe("expired");
  expect((await simulatorState(stack)).sessions).toEqual([]);
  const rows = await selling.db.select({ status: outbox.status }).from(outbox).where(eq(outbox.kind, "payment_page"));
  expect(rows).toEqual([{ status: "withdrawn" }]);
});

test("PAI-4 A5 two pages of one customer, both paid: the second is refunded in full, the first stands", async () => {
  const sale = await openSale();
  const { stack, selling, market, order, payPage, checkoutOf } = sale;
  const first = await order("ana", { "batavia/piece": 2 });
  const second = await order("ana", { "batavia/piece": 3 });
  await payPage(first);
  await payPage(second);
  const settled = await stack.at(ORDERING + 2 * MINUTE);
  await stack.simulator.settle();
  await tick(settled);
  await tick(settled);
  const lines = await selling.db.select({ milli: basketLine.quantityMilli }).from(basketLine);
  expect(lines).toHaveLength(1);
  const rows = await selling.db.select().from(payment);
  expect(rows.map((row) => row.basketId === null).sort()).toEqual([false, true]);
  const refused = rows.find((row) => row.basketId === null);
  expect(refused?.refundedCents).toBe(refused?.amountCents);
  expect((await simulatorState(stack)).refunds.map((one) => one.amount)).toEqual([refused?.amountCents]);
  expect([(await checkoutOf(first)).status, (await checkoutOf(second)).status].sort()).toEqual(["cancelled", "paid"]);
  expect((await sale.poolOf("batavia/piece")).reserved).toBe((lines[0]?.milli ?? 0) / 1000);
  const mails = await orderMails(selling.env.DB, market.personOf("ana").email);
  expect(mails.map((mail) => mail.subject.slice(0, 6)).sort()).toEqual(["Panier", "Votre "]);
  await expectBalancedBooks(settled);
  await expectProviderAgrees(stack, settled);
});

test("PAI-4 a page that a newer one replaced is ended at the provider and can no longer be paid", async () => {
  const sale = await openSale();
  const { stack, selling, order, checkoutOf } = sale;
  const first = await order("ana", { "batavia/piece": 2 });
  const second = await order("ana", { "batavia/piece": 3 });
  await drainOutbox(selling);
  expect([(await checkoutOf(first)).status, (await checkoutOf(second)).status]).toEqual(["cancelled", "open"]);
  const states = (await simulatorState(stack)).sessions.map((one) => one.status);
  expect(states.sort()).toEqual(["expired", "open"]);
  expect((await sale.poolOf("batavia/piece")).reserved).toBe(3);
});

test("A8 the page was made but writing it down failed: asked again with the same key and bytes, one page", async () => {
  const sale = await openSale();
  const { stack, selling, order, checkoutOf, payPage } = sale;
  let made = 0;
  stack.between(async (request, next) => {
    const answer = await next();
    const isCreate = request.method === "POST" && new URL(request.url).pathname === SESSIONS;
    // The isolate dies after the provider has answered.
    if (isCreate && made++ === 0) throw new Error("the isolate is gone");
    return answer;
  });
  const id = await order("ana", { "batavia/piece": 2 });
  stack.between((_request, next) => next());
  const later = inRealTime(selling, MINUTE);
  await drainOutbox(later);
  expect((await checkoutOf(id)).sessionId).not.toBeNull();
  expect((await simulatorState(stack)).sessions).toHaveLength(1);
  const calls = (await providerCalls(stack)).filter((call) => call.method === "POST" && call.path === SESSIONS);
  expect(calls.length).toBeGreaterThan(1);
  expect(new Set(calls.map((call) => `${call.idempotencyKey} ${call.rawBody}`)).size).toBe(1);
  await payPage(id);
  await stack.simulator.settle();
  expect((await checkoutOf(id)).status).toBe("paid");
});

test("the provider is away when the customer comes to pay, and when she comes back", async () => {
  const sale = await openSale();
  const { stack, selling, market, checkoutOf, payPage } = sale;
  const cookie = await stack.signIn(market.personOf("ana").email);
  stack.between(() => Promise.reject(new TypeError("fetch failed")));
  const body = JSON.stringify({ lines: [{ offerId: market.offerOf("batavia/piece"), quantityMilli: 2000 }] });
  const key = selling.ports.newId();
  const opening = () =>
    stack.request(`/api/distributions/${market.distributionId}/checkouts`, {
      method: "POST",
      cookie,
      body,
      headers: { "idempotency-key": key },
    });
  const real = await stack.services();
  await real.db.update(clock).set({ offsetMs: ORDERING - Date.now() });
  const refused = await opening();
  expect(refused.status).toBe(503);
  const { error } = (await refused.json()) as { error: { code: string; data: { checkoutId: string } } };
  expect(error.code).toBe("payment_unavailable");
  const id = error.data.checkoutId;
  stack.between((_request, next) => next());
  await drainOutbox(inRealTime(selling, MINUTE));
  const again = await opening();
  expect([again.status, await again.json()]).toEqual([
    201,
    expect.objectContaining({ id, status: "open", url: expect.stringContaining("/pay/") }),
  ]);

  await payPage(id);
  stack.between(() => Promise.reject(new TypeError("fetch failed")));
  const returned = await stack.request(`/api/checkouts/${id}/confirm`, { method: "POST", cookie });
  expect([returned.status, await returned.json()]).toEqual([503, { error: { code: "payment_unavailable" } }]);
  stack.between((_request, next) => next());
  expect((await stack.request(`/api/checkouts/${id}/confirm`, { method: "POST", cookie })).status).toBe(200);
  expect((await checkoutOf(id)).status).toBe("paid");
});

test("one page at which the provider fails keeps no other from being settled or ended", async () => {
  const sale = await openSale();
  const { stack, selling, order, payPage, checkoutOf } = sale;
  const [broken, paid, abandoned] = [
    await order("ana", { "batavia/piece": 1 }),
    await order("bruno", { "batavia/piece": 1 }),
    await order("marie", { "batavia/piece": 1 }),
  ];
  await armFaults(stack, { kind: "webhook_loss", times: 20 });
  await payPage(paid);
  const { sessionId } = await checkoutOf(broken);
  stack.between((request, next) =>
    request.url.includes(`${sessionId}`) ? Promise.reject(new TypeError("fetch failed")) : next(),
  );
  await tick(await stack.at(ORDERING + 2 * MINUTE));
  expect((await checkoutOf(paid)).status).toBe("paid");
  await tick(await stack.at(ORDERING + HOLD_MS));
  expect((await checkoutOf(abandoned)).status).toBe("expired");
  expect((await checkoutOf(broken)).status).toBe("open");
  stack.between((_request, next) => next());
  await tick(await stack.at(ORDERING + HOLD_MS + MINUTE));
  expect((await checkoutOf(broken)).status).toBe("expired");
  expect(await selling.db.select().from(refund)).toEqual([]);
  await dispatchSubject(selling, broken);
});
