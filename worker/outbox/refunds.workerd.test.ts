import { eq, sql } from "drizzle-orm";
import Stripe from "stripe";
import { beforeEach, expect, test, vi } from "vitest";
import { acceptLateChange } from "../../commands/decide-late-change.ts";
import { recordLateChange } from "../../commands/record-late-change.ts";
import { validateBasket } from "../../commands/validate-basket.ts";
import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import { grams } from "../../core/quantity/grams.ts";
import { milli } from "../../core/quantity/milli.ts";
import { UNDO_MS } from "../../core/time/window.ts";
import { basket } from "../../db/schema/basket.ts";
import { payment, refund } from "../../db/schema/money.ts";
import { outbox } from "../../db/schema/work.ts";
import { demoPeople } from "../../db/seed/data/people.ts";
import { keptMails } from "../../dev/doors/mailbox.ts";
import { answerOf } from "../../dev/seed/answer-of.ts";
import { orderAndPay } from "../../dev/seed/order-and-pay.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { crashingAt } from "../../dev/testing/crashing.ts";
import { draftOf } from "../../dev/testing/draft-of.ts";
import { inRealTime } from "../../dev/testing/open-sale.ts";
import { basisNow, type PaidMarket, paidMarket } from "../../dev/testing/paid-market.ts";
import { expectProviderAgrees } from "../../dev/testing/provider-agrees.ts";
import { armFaults, providerCalls, simulatorState } from "../../dev/testing/simulator-state.ts";
import { ORDERING, PICKUP } from "../../dev/testing/small-market.ts";
import type { Services } from "../services.ts";
import { dispatchSubject, drainOutbox } from "./dispatch.ts";

const REFUNDS = "/v1/refunds";
// Every failure here is of the test's own making and logged as it should be.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A chicken that weighs less than its maximum. */
const lighter = (number: number): BasketDraft => draftOf(number, [[1, { weights: [grams(1500)], reason: "weight" }]]);

async function validate(paid: PaidMarket, customer: string, draft: BasketDraft): Promise<void> {
  const { picking, basketOf, actor } = paid;
  const basketId = basketOf(customer);
  const basis = await basisNow(picking, basketId, draft);
  answerOf(await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis }, draft));
}

/** One decided refund whose "Annuler" is over. */
async function aDecidedRefund() {
  const paid = await paidMarket(["ana"]);
  await validate(paid, "ana", lighter(1));
  const leaving = inRealTime(paid.picking, UNDO_MS + 1000);
  const { db } = leaving;
  const sent = async () =>
    (await providerCalls(paid.stack)).filter((call) => call.method === "POST" && call.path === REFUNDS);
  /** What every story of one refund ends in, whatever happened on the way. */
  const expectSentOnce = async () => {
    const calls = await sent();
    expect(new Set(calls.map((call) => call.idempotencyKey)).size, "I10: keys").toBe(1);
    expect(new Set(calls.map((call) => call.rawBody)).size, "I10: bytes under the key").toBe(1);
    expect(await db.select({ status: refund.status }).from(refund)).toEqual([{ status: "succeeded" }]);
    expect((await simulatorState(paid.stack)).refunds).toHaveLength(1);
    await expectBalancedBooks(leaving);
    await expectProviderAgrees(paid.stack, leaving);
  };
  /** Dispatchers come back for hours, as cron would have them. */
  const goOn = async (from = 0) => {
    for (let ms = from + 5 * MINUTE; ms <= from + 3 * HOUR; ms += 30 * MINUTE)
      await drainOutbox(inRealTime(leaving, ms));
  };
  return { ...paid, leaving, sent, expectSentOnce, goOn };
}

test.each([
  ["B1 nobody answered, nothing happened", { kind: "drop_before" }],
  ["B2 nobody answered, it was done", { kind: "drop_after" }],
  ["B3 the connection was cut once: the SDK's own second try", { kind: "drop_after", times: 1 }],
  ["B5 the key was in use", { kind: "409" }],
  ["B6 too many requests", { kind: "429" }],
  ["the provider failed without doing anything", { kind: "500" }],
])("SND-1 %s: one refund, one key, the same bytes", async (_, fault) => {
  const op = await aDecidedRefund();
  await armFaults(op.stack, { path: REFUNDS, times: 3, ...fault });
  await drainOutbox(op.leaving);
  expect((await op.sent()).length).toBeGreaterThan(0);
  await op.goOn();
  await op.expectSentOnce();
  expect((await keptMails(op.leaving.env.DB, op.market.personOf("ana").email)).length).toBe(2);
});

test.each([
  ["it was never done: done anew once the key is forgotten and no such refund is found", false],
  ["it had been done: found by our own id and taken over", true],
])("SND-1 B4, B14 an error is replayed under the key for a day: %s", async (_, executed) => {
  const op = await aDecidedRefund();
  await armFaults(op.stack, { kind: "stored_500", path: REFUNDS, executed });
  await drainOutbox(op.leaving);
  // Tried all day long: what counts is the age of the key, not of the last try.
  for (const hours of [1, 19]) await drainOutbox(inRealTime(op.leaving, hours * HOUR));
  expect(await op.leaving.db.select({ status: refund.status }).from(refund)).toEqual([{ status: "sent" }]);
  await op.stack.simulator.door("clock", { now: PICKUP + 25 * HOUR });
  await drainOutbox(inRealTime(op.leaving, 25 * HOUR));
  await op.expectSentOnce();
  expect(
    await op.leaving.db.select({ generation: outbox.generation }).from(outbox).where(eq(outbox.kind, "refund")),
  ).toEqual([{ generation: 0 }]);
});

test("SND-1 B7 the process died between the decision and the call: the row is taken up when its lease is over", async () => {
  const op = await aDecidedRefund();
  const { db, ports } = op.leaving;
  await db
    .update(outbox)
    .set({ leaseUntil: ports.realNow() + MINUTE, attempts: 1 })
    .where(eq(outbox.kind, "refund"));
  await drainOutbox(op.leaving);
  expect(await op.sent()).toEqual([]);
  await drainOutbox(inRealTime(op.leaving, 2 * MINUTE));
  await op.expectSentOnce();
});

test("SND-1 B9 three dispatchers at once: one call", async () => {
  const op = await aDecidedRefund();
  await Promise.all([drainOutbox(op.leaving), drainOutbox(op.leaving), drainOutbox(op.leaving)]);
  expect(await op.sent()).toHaveLength(1);
  await op.expectSentOnce();
});

test("SND-1 B9 a dispatcher whose lease ran out while it waited, and another that took the row over", async () => {
  const slow = await aDecidedRefund();
  let calls = 0;
  slow.stack.between(async (_request, next) => {
    // The lease of who waits here runs out; another one sends, is answered and writes it all down.
    if (calls++ === 0) await drainOutbox(inRealTime(slow.leaving, 2 * MINUTE));
    return await next();
  });
  await drainOutbox(slow.leaving);
  await slow.expectSentOnce();
  expect(await slow.leaving.db.select({ status: outbox.status }).from(outbox).where(eq(outbox.kind, "refund"))).toEqual(
    [{ status: "done" }],
  );
});

test("B9 who comes back after its lease with an error does not wake a row that another has done", async () => {
  const op = await aDecidedRefund();
  let calls = 0;
  op.stack.between(async (_request, next) => {
    if (calls++ > 0) return await next();
    await drainOutbox(inRealTime(op.leaving, 2 * MINUTE));
    return new Response(JSON.stringify({ error: { type: "invalid_request_error", message: "no" } }), { status: 400 });
  });
  await drainOutbox(op.leaving);
  await op.expectSentOnce();
  expect(await op.leaving.db.select({ status: outbox.status }).from(outbox).where(eq(outbox.kind, "refund"))).toEqual([
    { status: "done" },
  ]);
});

test("SND-1 B8 whatever call a dispatcher dies at, before it or after, the refund is made once and the mail says so", async () => {
  const people = demoPeople.map((person) => person.key);
  const paid = await paidMarket(people.slice(0, 30));
  let next = 0;
  for (const when of ["before", "after"] as const) {
    for (let n = 1; ; n++) {
      const customer = people[next++];
      if (customer === undefined) throw new Error("more calls than customers");
      const number = next;
      await validate(paid, customer, lighter(number));
      const leaving = inRealTime(paid.picking, UNDO_MS + 1000);
      const dying = crashingAt(leaving, n, when);
      paid.stack.between(dying.between);
      const [op] = await leaving.db
        .select({ id: refund.id })
        .from(refund)
        .where(eq(refund.basketId, paid.basketOf(customer)));
      await dispatchSubject(dying.services, op?.id ?? "").catch(() => undefined);
      paid.stack.between((_request, go) => go());
      await drainOutbox(inRealTime(leaving, 5 * MINUTE));
      const row = await leaving.db
        .select({ status: refund.status })
        .from(refund)
        .where(eq(refund.basketId, paid.basketOf(customer)));
      expect({ when, n, row }).toEqual({ when, n, row: [{ status: "succeeded" }] });
      if (!dying.crashed()) break;
    }
  }
  // Both ways every call of a dispatch was the last one once.
  expect(next).toBeGreaterThan(16);
  await expectBalancedBooks(paid.picking);
  await expectProviderAgrees(paid.stack, paid.picking);
  const waiting = await paid.picking.db.select({ kind: outbox.kind }).from(outbox).where(eq(outbox.status, "waiting"));
  expect(waiting).toEqual([]);
});

test("SND-1 B13 the same amount twice on purpose is two refunds", async () => {
  const paid = await paidMarket(["ana"]);
  const { picking, basketOf, actor, stack } = paid;
  const basketId = basketOf("ana");
  const oneMissing = (countMilli: number, seq: number) =>
    draftOf(
      1,
      [
        [1, { weights: [grams(1500)] }],
        [2, { countMilli: milli(countMilli), reason: "missing" }],
      ],
      seq,
    );
  const all = draftOf(1, [[1, { weights: [grams(1500)] }]]);
  const whole = await basisNow(picking, basketId, all);
  const first = oneMissing(1000, 5);
  await validate(paid, "ana", first);
  const second = oneMissing(0, 9);
  await recordLateChange(picking.ports, { basketId, draft: second });
  const basis = await basisNow(picking, basketId, second);
  answerOf(
    await acceptLateChange(picking.ports, actor("claire"), { id: picking.ports.newId(), basketId, basis }, second),
  );
  await drainOutbox(inRealTime(picking, MINUTE));
  const amounts = (await picking.db.select({ amount: refund.amountCents }).from(refund)).map((row) => row.amount);
  const lettuce = (whole.totalCents - basis.totalCents) / 2;
  expect(amounts).toHaveLength(2);
  expect(amounts).toContain(lettuce);
  expect((await simulatorState(stack)).refunds.map((one) => one.amount).sort()).toEqual([...amounts].sort());
  await expectBalancedBooks(picking);
  await expectProviderAgrees(stack, picking);
});

test("REF-1 B12, B19 a whole basket of two payments goes back to both, never above either; then there is no more", async () => {
  const paid = await paidMarket(["ana"]);
  const { stack, market, picking, actor } = paid;
  const selling = await stack.at(ORDERING);
  await orderAndPay(selling, actor("ana"), market.distributionId, [
    { offerId: market.offerOf("batavia/piece"), quantityMilli: milli(3000) },
  ]);
  const nothing = draftOf(
    1,
    [1, 2, 3, 4].map((ref) => [ref, { countMilli: milli(0), reason: "missing" }] as const),
  );
  await validate(paid, "ana", nothing);
  await drainOutbox(inRealTime(picking, MINUTE));
  const payments = await picking.db.select().from(payment);
  expect(payments).toHaveLength(2);
  for (const one of payments) expect(one.refundedCents).toBe(one.amountCents);
  const [row] = await picking.db.select().from(basket);
  expect(row).toMatchObject({ status: "validated", finalCents: 0, refundedCents: row?.paidCents });
  const later = draftOf(1, [[1, { countMilli: milli(0) }]], 20);
  const late = await acceptLateChange(
    picking.ports,
    actor("claire"),
    {
      id: picking.ports.newId(),
      basketId: paid.basketOf("ana"),
      basis: await basisNow(picking, paid.basketOf("ana"), nothing),
    },
    later,
  );
  expect(late).toEqual({ refused: "nothing_to_decide" });
  await expectBalancedBooks(picking);
  await expectProviderAgrees(stack, picking);
});

test("B19 nothing to give back: no refund, no call, no mail about one", async () => {
  const paid = await paidMarket(["ana"]);
  await validate(paid, "ana", draftOf(1, [[1, { weights: [grams(100_000)] }]]));
  await drainOutbox(inRealTime(paid.picking, MINUTE));
  expect(await paid.picking.db.select().from(refund)).toEqual([]);
  expect((await simulatorState(paid.stack)).refunds).toEqual([]);
  await expectBalancedBooks(paid.picking);
});

test("B15 somebody gave the money back by hand: ours is refused, shown as failed, and nobody is paid twice", async () => {
  const op = await aDecidedRefund();
  const { db } = op.leaving;
  const [paid] = await db.select().from(payment);
  if (paid === undefined) throw new Error("no payment");
  const stripe = new Stripe("sk_test_local_simulator", {
    host: "127.0.0.1",
    port: "1",
    protocol: "http",
    httpClient: Stripe.createFetchHttpClient(),
  });
  await stripe.refunds.create({ payment_intent: paid.intentId }, { idempotencyKey: "by hand" });
  await op.goOn();
  expect((await simulatorState(op.stack)).refunds.map((one) => one.amount)).toEqual([paid.amountCents]);
  expect(await db.select({ status: refund.status }).from(refund)).toEqual([{ status: "failed" }]);
  expect(
    await db.select({ status: outbox.status, error: outbox.lastError }).from(outbox).where(eq(outbox.kind, "refund")),
  ).toEqual([{ status: "parked", error: "charge_already_refunded" }]);
  await expectBalancedBooks(op.leaving);
});

test("SND-4 a refund that the card network gives back later is owed again, once, whoever tells of it", async () => {
  const op = await aDecidedRefund();
  await drainOutbox(op.leaving);
  const [made] = (await simulatorState(op.stack)).refunds;
  await op.stack.simulator.door(`refunds/${made?.id}`, { status: "failed", reason: "lost_or_stolen_card" });
  await op.stack.simulator.settle();
  await op.stack.simulator.settle();
  expect(await op.leaving.db.select({ status: refund.status }).from(refund)).toEqual([{ status: "failed" }]);
  const owed = await op.leaving.db.get<{ cents: number }>(
    sql`SELECT sum(amount_cents) AS cents FROM ledger_entry WHERE account LIKE 'refund:due%'`,
  );
  expect(owed?.cents).toBe(-(made?.amount ?? 0));
  await expectBalancedBooks(op.leaving);
  await op.goOn();
  expect((await simulatorState(op.stack)).refunds).toHaveLength(1);
});

test("SND-2 a refund marked as leaving cannot be taken back, one taken back never leaves", async () => {
  const op = await aDecidedRefund();
  const { db } = op.leaving;
  const at = async (services: Services) => {
    await drainOutbox(services);
    return await op.sent();
  };
  expect(await at(op.picking)).toEqual([]);
  await db.update(refund).set({ status: "withdrawn" });
  expect(await at(op.leaving)).toEqual([]);
  expect(await db.select({ status: outbox.status }).from(outbox).where(eq(outbox.kind, "refund"))).toEqual([
    { status: "withdrawn" },
  ]);
});
