import { and, eq, ne } from "drizzle-orm";
import Stripe from "stripe";
import { beforeEach, expect, test, vi } from "vitest";
import { releaseSettlements } from "../../commands/release-settlements.ts";
import { validateDistribution } from "../../commands/validate-distribution.ts";
import { settlementsOf } from "../../db/queries/settlements.ts";
import { ledgerTransaction, settlement, transfer } from "../../db/schema/money.ts";
import { producer } from "../../db/schema/producer.ts";
import { outbox } from "../../db/schema/work.ts";
import { moveClock } from "../../dev/doors/clock.ts";
import { answerOf } from "../../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../../dev/testing/books.ts";
import { crashingAt } from "../../dev/testing/crashing.ts";
import { inRealTime } from "../../dev/testing/open-sale.ts";
import { paidMarket } from "../../dev/testing/paid-market.ts";
import { expectProviderAgrees } from "../../dev/testing/provider-agrees.ts";
import { armFaults, providerCalls, simulatorState } from "../../dev/testing/simulator-state.ts";
import { tick } from "../jobs/tick.ts";
import type { Services } from "../services.ts";
import { drainOutbox } from "./dispatch.ts";

// Every failure here is of the test's own making and logged as it should be.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TRANSFERS = "/v1/transfers";
/** Saturday 7 March was validated: available on Tuesday 10, just after midnight in Paris. */
const AVAILABLE = Date.parse("2026-03-09T23:05:00Z");
const board = { drafts: async () => new Map(), phonesOut: async () => [] };

/** A distribution of two baskets, two farms and the market's fee, validated on its Saturday. */
async function aValidatedDistribution() {
  const paid = await paidMarket();
  const { stack, market, picking, actor } = paid;
  answerOf(
    await validateDistribution(picking.ports, board, actor("claire"), {
      id: picking.ports.newId(),
      distributionId: market.distributionId,
      acknowledgePhonesOut: false,
    }),
  );
  await drainOutbox(picking);
  await drainOutbox(picking);
  const { db } = picking;
  /** Services on another day, the simulator's clock with them. */
  const on = async (instant: number): Promise<Services> => {
    await stack.simulator.door("clock", { now: instant });
    return await stack.at(instant);
  };
  const settlements = async () =>
    (await db.select().from(settlement)).map((row) => ({
      payee: row.payeeId,
      net: row.netCents,
      status: row.status,
      held: row.heldReason,
    }));
  const statuses = async () => (await settlements()).map((row) => row.status).sort();
  const calls = async () =>
    (await providerCalls(stack)).filter((call) => call.method === "POST" && call.path === TRANSFERS);
  const expectPaidOnce = async (services: Services, besidesCents = 0) => {
    const sent = await db.select().from(transfer);
    for (const row of await settlements()) {
      const own = sent.filter((one) => one.status === "succeeded");
      const rows = await db.select({ id: settlement.id }).from(settlement).where(eq(settlement.payeeId, row.payee));
      expect(own.filter((one) => one.settlementId === rows[0]?.id).reduce((sum, one) => sum + one.amountCents, 0)).toBe(
        row.net,
      );
    }
    const keys = new Map<string | null, Set<string>>();
    for (const call of await calls())
      keys.set(call.idempotencyKey, (keys.get(call.idempotencyKey) ?? new Set()).add(call.rawBody));
    expect(
      [...keys.values()].filter((bytes) => bytes.size !== 1),
      "I10: bytes under a key",
    ).toEqual([]);
    await expectBalancedBooks(services);
    await expectProviderAgrees(stack, services, besidesCents);
  };
  return { ...paid, db, on, settlements, statuses, calls, expectPaidOnce };
}

test("D1 nothing leaves before the day; then the job, run again and again and at the same time, pays once", async () => {
  const run = await aValidatedDistribution();
  await tick(await run.on(AVAILABLE - 10 * MINUTE));
  expect(await run.statuses()).toEqual(["accrued", "accrued", "accrued"]);
  expect(await run.calls()).toEqual([]);

  const day = await run.on(AVAILABLE);
  await Promise.all([releaseSettlements(day.ports), releaseSettlements(day.ports), releaseSettlements(day.ports)]);
  await Promise.all([tick(day), tick(day)]);
  await tick(day);
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  expect(await run.calls()).toHaveLength((await run.db.select().from(transfer)).length);
  const postings = await run.db.select().from(ledgerTransaction).where(eq(ledgerTransaction.kind, "available"));
  expect(postings).toHaveLength(2);
  await run.expectPaidOnce(day);
});

test.each([
  ["a week of days without the job", AVAILABLE + 6 * DAY],
  ["02:30 on the night the clocks go forward", Date.parse("2026-03-29T01:30:00Z")],
])("D1 %s: late and whole", async (_, instant) => {
  const run = await aValidatedDistribution();
  const late = await run.on(instant);
  await tick(late);
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  await run.expectPaidOnce(late);
});

test.each([
  ["nobody answered, nothing happened", { kind: "drop_before" }],
  ["nobody answered, it was done", { kind: "drop_after" }],
  ["the provider failed", { kind: "500" }],
  ["too many requests", { kind: "429" }],
])("SND-5 D2 %s: each part once", async (_, fault) => {
  const run = await aValidatedDistribution();
  await armFaults(run.stack, { path: TRANSFERS, times: 3, ...fault });
  const day = await run.on(AVAILABLE);
  await tick(day);
  for (const minutes of [5, 70]) await drainOutbox(inRealTime(day, minutes * MINUTE));
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  await run.expectPaidOnce(day);
});

test("SND-5 D2 the answer was lost and the key is older than a day: found by our own id, not sent again", async () => {
  const run = await aValidatedDistribution();
  await armFaults(run.stack, { kind: "stored_500", path: TRANSFERS, executed: true });
  const day = await run.on(AVAILABLE);
  await tick(day);
  for (const hours of [1, 19]) await drainOutbox(inRealTime(day, hours * HOUR));
  expect(await run.statuses()).not.toEqual(["transferred", "transferred", "transferred"]);
  const after = await run.on(AVAILABLE + 25 * HOUR);
  await drainOutbox(inRealTime(after, 25 * HOUR));
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  await run.expectPaidOnce(after);
});

test("SND-5 D3 the balance was short: asked anew under another key when the money is there", async () => {
  const run = await aValidatedDistribution();
  const day = await run.on(AVAILABLE + 3 * DAY);
  const stripe = new Stripe("sk_test_local_simulator", {
    host: "127.0.0.1",
    port: "1",
    protocol: "http",
    httpClient: Stripe.createFetchHttpClient(),
  });
  const [drain] = await run.db.select().from(producer).where(ne(producer.slug, ""));
  const { availableCents } = (await simulatorState(run.stack)).platform;
  // Somebody moved the platform's whole balance away.
  await stripe.transfers.create(
    { amount: availableCents, currency: "eur", destination: drain?.payoutAccount ?? "" },
    { idempotencyKey: "by hand" },
  );
  await tick(day);
  expect(await run.statuses()).toEqual(["payable", "payable", "payable"]);
  await run.stack.simulator.door("topup", { amountCents: availableCents });
  await drainOutbox(inRealTime(day, 11 * MINUTE));
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  const rows = await run.db.select({ generation: outbox.generation }).from(outbox).where(eq(outbox.kind, "transfer"));
  expect(new Set(rows.map((row) => row.generation))).toEqual(new Set([1]));
  await run.expectPaidOnce(day);
});

test("SND-7 D4, D6 a producer that may not receive money is held and told why, the others are paid; reactivated, it is paid", async () => {
  const run = await aValidatedDistribution();
  const [farm] = await run.db.select().from(producer);
  if (farm === undefined) throw new Error("no farm");
  const held = and(eq(settlement.payeeKind, "producer"), eq(settlement.payeeId, farm.id));
  await run.stack.simulator.door(`accounts/${farm.payoutAccount}`, { status: "restricted" });
  const day = await run.on(AVAILABLE);
  await tick(day);
  await tick(day);
  expect(await run.statuses()).toEqual(["held", "transferred", "transferred"]);
  expect(await settlementsOf(run.db, held)).toMatchObject([{ status: "held", heldReason: "account_not_ready" }]);
  await expectBalancedBooks(day);
  await expectProviderAgrees(run.stack, day);

  // Days on end, and it blocks nobody.
  for (const hours of [2, 30, 60]) {
    const later = inRealTime(await run.on(AVAILABLE + hours * HOUR), hours * HOUR);
    await tick(later);
  }
  expect(await run.statuses()).toEqual(["held", "transferred", "transferred"]);
  expect(await run.db.select().from(outbox).where(eq(outbox.status, "parked"))).toEqual([]);

  await run.stack.simulator.door(`accounts/${farm.payoutAccount}`, { status: "active" });
  const after = inRealTime(await run.on(AVAILABLE + 80 * HOUR), 80 * HOUR);
  await tick(after);
  expect(await settlementsOf(run.db, held)).toMatchObject([{ status: "transferred", heldReason: null }]);
  await run.expectPaidOnce(after);
});

test("SND-7 a payee without a ready account on its day is held, and paid when it has one", async () => {
  const run = await aValidatedDistribution();
  const [farm] = await run.db.select().from(producer);
  if (farm === undefined) throw new Error("no farm");
  await run.db.update(producer).set({ payoutStatus: "pending" }).where(eq(producer.id, farm.id));
  await tick(await run.on(AVAILABLE));
  expect(await run.statuses()).toEqual(["held", "transferred", "transferred"]);
  await run.db.update(producer).set({ payoutStatus: "active" }).where(eq(producer.id, farm.id));
  const after = await run.on(AVAILABLE + DAY);
  await tick(after);
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  await run.expectPaidOnce(after);
});

test("SND-5 whatever call a dispatcher dies at, before it or after, every part is made once", async () => {
  const run = await aValidatedDistribution();
  const day = await run.on(AVAILABLE);
  await releaseSettlements(day.ports);
  let clock = 0;
  let n = 1;
  // One dispatcher after another dies, each a call later than the last, until one gets to the end.
  for (const when of ["before", "after"] as const) {
    for (n = 1; n < 200; n++) {
      const dying = crashingAt(inRealTime(day, clock), n, when);
      run.stack.between(dying.between);
      await drainOutbox(dying.services).catch(() => undefined);
      run.stack.between((_request, go) => go());
      clock += 2 * HOUR;
      if (!dying.crashed()) break;
    }
  }
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  await run.expectPaidOnce(day);
});

test("SND-6 paid is what the provider's bank took, for farms and market alike, and only what that payout carried", async () => {
  const run = await aValidatedDistribution();
  const picking = await run.on(run.picking.ports.marketNow());
  await moveClock(picking, Date.parse("2026-03-12T10:00:00Z"));
  expect(await run.statuses()).toEqual(["transferred", "transferred", "transferred"]);
  await moveClock(await run.on(Date.parse("2026-03-12T10:00:00Z")), Date.parse("2026-03-17T10:00:00Z"));
  await run.stack.simulator.settle();
  expect(await run.statuses()).toEqual(["paid", "paid", "paid"]);
});
