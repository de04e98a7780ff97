import { expect, test, vi } from "vitest";
import { validateBasket } from "../../commands/validate-basket.ts";
import { validateDistribution } from "../../commands/validate-distribution.ts";
import { grams } from "../../core/quantity/grams.ts";
import { seededRandom } from "../../core/random/seeded.ts";
import { UNDO_MS } from "../../core/time/window.ts";
import { basket } from "../../db/schema/basket.ts";
import { checkout } from "../../db/schema/checkout.ts";
import { ledgerEntry, payment, refund, settlement, transfer } from "../../db/schema/money.ts";
import { webhookEvent } from "../../db/schema/work.ts";
import { everyRow } from "../../db/testing/every-row.ts";
import { signatureHeader } from "../../dev/payment-simulator/webhooks/signature.ts";
import { answerOf } from "../../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { draftOf } from "../../dev/testing/draft-of.ts";
import { freshStart } from "../../dev/testing/fresh-start.ts";
import { inRealTime, openSale } from "../../dev/testing/open-sale.ts";
import { basisNow, paidMarket } from "../../dev/testing/paid-market.ts";
import { expectProviderAgrees } from "../../dev/testing/provider-agrees.ts";
import { armFaults, simulatorState } from "../../dev/testing/simulator-state.ts";
import { type TestStack, testStack } from "../../dev/testing/stack.ts";
import { reconcile, tick } from "../jobs/tick.ts";
import { drainOutbox } from "../outbox/dispatch.ts";
import type { Services } from "../services.ts";
import { workOpenEvents } from "./work-events.ts";

const SECRET = "whsec_local_simulator";
const seconds = (ms = Date.now()) => Math.floor(ms / 1000);

const post = (stack: TestStack, body: string, signature: string | undefined) =>
  stack.request("/webhooks/stripe", {
    method: "POST",
    body,
    headers: signature === undefined ? {} : { "stripe-signature": signature },
  });

const anEvent = (change: object = {}) =>
  JSON.stringify({
    id: "evt_made_up",
    object: "event",
    type: "checkout.session.completed",
    api_version: "2026-10-28.endive",
    created: seconds(),
    livemode: false,
    data: { object: { id: "cs_made_up", object: "checkout.session", payment_status: "paid" } },
    ...change,
  });

test.each<[string, (body: string) => Promise<[body: string, signature: string | undefined]>]>([
  ["without a signature", async (body) => [body, undefined]],
  ["with an empty one", async (body) => [body, ""]],
  ["with rubbish for one", async (body) => [body, "t=now,v1=zz"]],
  ["signed with another secret", async (body) => [body, await signatureHeader("whsec_somebody_else", body, seconds())]],
  [
    "signed with no secret",
    async (body) => [body, (await signatureHeader("x", body, seconds())).replace(/v1=.*/, "v1=")],
  ],
  ["of six minutes ago", async (body) => [body, await signatureHeader(SECRET, body, seconds() - 360)]],
  [
    "changed after it was signed",
    async (body) => [body.replace("cs_made_up", "cs_another"), await signatureHeader(SECRET, body, seconds())],
  ],
  [
    "with a newer time put in",
    async (body) => {
      const old = await signatureHeader(SECRET, body, seconds() - 360);
      return [body, old.replace(/t=\d+/, `t=${seconds()}`)];
    },
  ],
  ["that is no JSON", async () => ["paid", await signatureHeader(SECRET, "paid", seconds())]],
  [
    "of the live mode, on a test key",
    async () => {
      const live = anEvent({ livemode: true });
      return [live, await signatureHeader(SECRET, live, seconds())];
    },
  ],
])("A9 a webhook %s is refused and leaves nothing", async (_, make) => {
  const stack = testStack();
  const { db } = await stack.services();
  const before = await everyRow(db);
  const [body, signature] = await make(anEvent());
  const answer = await post(stack, body, signature);
  expect([answer.status, await answer.json()]).toEqual([400, { error: { code: "bad_signature" } }]);
  expect(await everyRow(db)).toEqual(before);
});

test("A9 a body beyond every event is refused before it is read", async () => {
  const stack = testStack();
  const { db } = await stack.services();
  const body = anEvent({ padding: "x".repeat(300 * 1024) });
  const answer = await post(stack, body, await signatureHeader(SECRET, body, seconds()));
  expect([answer.status, await answer.json()]).toEqual([413, { error: { code: "too_large" } }]);
  expect(await db.select().from(webhookEvent)).toEqual([]);
});

test("PAI-6 a good signature is not believed further: the object is asked of the provider, who knows nothing of it", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const sale = await openSale();
  const { stack, selling, order, checkoutOf } = sale;
  const id = await order("ana", { "batavia/piece": 2 });
  const { sessionId } = await checkoutOf(id);
  const lies = [
    anEvent({ id: "evt_1", data: { object: { id: sessionId, payment_status: "paid", amount_total: 1 } } }),
    anEvent({ id: "evt_2", data: { object: { id: "cs_of_nobody" } } }),
    anEvent({ id: "evt_3", type: "refund.failed", data: { object: { id: "re_of_nobody" } } }),
    anEvent({ id: "evt_4", type: "payout.paid", account: "acct_of_nobody", data: { object: { id: "po_1" } } }),
    anEvent({ id: "evt_5", type: "charge.updated", data: { object: { id: "ch_of_nobody" } } }),
    anEvent({ id: "evt_6", type: "something.new", data: { object: {} } }),
  ];
  for (const body of lies)
    expect((await post(stack, body, await signatureHeader(SECRET, body, seconds()))).status).toBe(200);
  await workOpenEvents(selling);
  expect((await checkoutOf(id)).status).toBe("open");
  expect(await selling.db.select().from(payment)).toEqual([]);
  const events = await selling.db.select({ id: webhookEvent.id, status: webhookEvent.status }).from(webhookEvent);
  expect(new Map(events.map((row) => [row.id, row.status]))).toEqual(
    new Map([
      ["evt_1", "done"],
      ["evt_2", "received"],
      ["evt_3", "ignored"],
      ["evt_4", "received"],
      ["evt_5", "ignored"],
      ["evt_6", "ignored"],
    ]),
  );
});

test("PAI-6 an event is durable before it is worked: a failing worker loses none, the job takes it up", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const sale = await openSale();
  const { stack, selling, order, payPage, checkoutOf } = sale;
  const id = await order("ana", { "batavia/piece": 2 });
  await payPage(id);
  stack.between(() => Promise.reject(new TypeError("fetch failed")));
  await stack.simulator.settle();
  stack.between((_request, next) => next());
  const [stored] = (await selling.db.select().from(webhookEvent)).filter(
    (row) => row.type === "checkout.session.completed",
  );
  expect(stored).toMatchObject({ status: "received", attempts: 1, lastError: "StripeConnectionError" });
  expect((await checkoutOf(id)).status).toBe("open");
  await tick(selling);
  expect((await checkoutOf(id)).status).toBe("paid");
});

/** A whole market's life: two orders, one corrected, closed, settled, paid out. Events come as `webhooks` says. */
async function aWholeLife(webhooks: "as they come" | "never") {
  const paid = await paidMarket();
  const { stack, market, actor, picking, basketOf } = paid;
  if (webhooks === "never") await armFaults(stack, { kind: "webhook_loss", times: 1000 });
  else await stack.simulator.settle();
  const on = async (instant: number): Promise<Services> => {
    await stack.simulator.door("clock", { now: instant });
    await stack.simulator.settle();
    const services = await stack.at(instant);
    // A refund marked at the pickup leaves when "Annuler" is over.
    return inRealTime(services, UNDO_MS + 1000);
  };
  const draft = draftOf(1, [[1, { weights: [grams(1500)], reason: "weight" }]]);
  const basketId = basketOf("ana");
  const basis = await basisNow(picking, basketId, draft);
  answerOf(await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis }, draft));
  await drainOutbox(inRealTime(picking, UNDO_MS + 1000));
  answerOf(
    await validateDistribution(
      picking.ports,
      { drafts: async () => new Map([[1, draft]]), phonesOut: async () => [] },
      actor("claire"),
      { id: picking.ports.newId(), distributionId: market.distributionId, acknowledgePhonesOut: false },
    ),
  );
  const [made] = (await simulatorState(stack)).refunds;
  await stack.simulator.door(`refunds/${made?.id}`, { status: "failed" });
  for (const day of ["2026-03-07T12:00:00Z", "2026-03-10T00:05:00Z", "2026-03-17T10:00:00Z"]) {
    const services = await on(Date.parse(day));
    await tick(services);
    await tick(services);
    if (webhooks === "never") await reconcile(services);
    await tick(services);
  }
  return { ...paid, last: await on(Date.parse("2026-03-17T10:05:00Z")) };
}

/** Where everybody stands, without ids and instants: what two lives can be compared by. */
async function whereEverybodyStands({ db }: Services) {
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  const accounts = new Map<string, number>();
  for (const entry of await db.select().from(ledgerEntry)) {
    const kind = entry.account.replace(/:[0-9a-f-]{36}$/, "");
    accounts.set(kind, (accounts.get(kind) ?? 0) + entry.amountCents);
  }
  return {
    baskets: sorted(
      await db
        .select({ status: basket.status, paid: basket.paidCents, final: basket.finalCents, back: basket.refundedCents })
        .from(basket),
    ),
    checkouts: sorted(await db.select({ status: checkout.status }).from(checkout)),
    payments: sorted(await db.select({ amount: payment.amountCents, fee: payment.processorFeeCents }).from(payment)),
    refunds: sorted(await db.select({ status: refund.status, amount: refund.amountCents }).from(refund)),
    transfers: sorted(await db.select({ status: transfer.status }).from(transfer)),
    settlements: sorted(
      await db
        .select({ status: settlement.status, net: settlement.netCents, held: settlement.heldReason })
        .from(settlement),
    ),
    ledger: sorted([...accounts]),
  };
}

test("I14 all events again, doubled, shuffled, under their own ids and under new ones, change nothing", async () => {
  const { stack, last } = await aWholeLife("as they come");
  await expectBalancedBooks(last);
  await expectProviderAgrees(stack, last);
  const stands = await whereEverybodyStands(last);
  expect(stands.settlements.map((one) => JSON.parse(one).status)).toEqual(["paid", "paid", "paid"]);
  expect(stands.refunds).toHaveLength(2);
  const { webhook_event: _, ...before } = await everyRow(last.db);

  const { events: snapshots, notices } = await simulatorState(stack);
  const events = [...snapshots, ...notices];
  expect(snapshots.length).toBeGreaterThan(15);
  for (const seed of [1, 2, 3]) {
    const random = seededRandom(seed);
    const renamed = events.map((event, n) => ({ ...event, id: `evt_again_${seed}_${n}` }));
    for (const event of random.shuffled([...events, ...events, ...renamed, ...renamed])) {
      const body = JSON.stringify(event);
      expect((await post(stack, body, await signatureHeader(SECRET, body, seconds()))).status).toBe(200);
    }
    await workOpenEvents(last);
    const { webhook_event: __, ...after } = await everyRow(last.db);
    expect(after, `seed ${seed}`).toEqual(before);
  }
  expect(await last.db.select().from(webhookEvent)).toHaveLength(events.length * 4);
});

test("I14 no event at all, only sweeps and reconciling, ends where all events lead", async () => {
  const { last: told } = await aWholeLife("as they come");
  const withEvents = await whereEverybodyStands(told);
  await freshStart();
  const { stack, last: untold } = await aWholeLife("never");
  expect(await whereEverybodyStands(untold)).toEqual(withEvents);
  await expectBalancedBooks(untold);
  await expectProviderAgrees(stack, untold);
});
