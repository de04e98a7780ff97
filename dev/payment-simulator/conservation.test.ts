import fc from "fast-check";
import { expect, it } from "vitest";
import { aMarket, type Market } from "./testing/a-simulator.ts";

type Step =
  | { kind: "pay"; cents: number }
  | { kind: "refund"; which: number; cents: number }
  | { kind: "fail_refund"; which: number }
  | { kind: "transfer"; which: number; to: number; cents: number; sourced: boolean }
  | { kind: "reverse"; which: number; cents: number }
  | { kind: "fail_payout"; which: number }
  | { kind: "top_up"; cents: number }
  | { kind: "wait"; hours: number };

const cents = fc.integer({ min: 50, max: 9_000 });
const which = fc.nat({ max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("pay" as const), cents }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("refund" as const), which, cents }) },
  fc.record({ kind: fc.constant("fail_refund" as const), which }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("transfer" as const),
      which,
      to: fc.nat({ max: 1 }),
      cents,
      sourced: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("reverse" as const), which, cents }) },
  fc.record({ kind: fc.constant("fail_payout" as const), which }),
  fc.record({ kind: fc.constant("top_up" as const), cents }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 120 }) }) },
);

it("no cent appears or vanishes in any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const market = aMarket();
      const producers = [await market.producer("Luc"), await market.producer("Rosa")];
      let topUps = 0;
      for (const one of steps) {
        topUps += one.kind === "top_up" ? one.cents : 0;
        await play(market, producers, one);
        await proveConservation(market, topUps);
      }
    }),
    // Shrinking a failure stops there too, so that the counterexample is shown before the test times out.
    { numRuns: 40, interruptAfterTimeLimit: 30_000 },
  );
}, 60_000);

/** Carries a step out as far as the simulator allows: refusals are part of a history. */
async function play(market: Market, producers: string[], one: Step): Promise<void> {
  const { stripe, simulator, state, real } = market;
  const pick = <T>(from: T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
  const allowed = (call: Promise<unknown>) => call.catch(() => undefined);
  const { charges, refunds, transfers, payouts } = await state();
  const charge = pick(
    charges.filter(({ id }) => id.startsWith("ch_")),
    "which" in one ? one.which : 0,
  );
  switch (one.kind) {
    case "pay":
      await market.paid(one.cents);
      return;
    case "refund":
      await allowed(stripe.refunds.create({ charge: charge?.id ?? "ch_none", amount: one.cents }));
      return;
    case "fail_refund":
      await simulator.door(`refunds/${pick(refunds, one.which)?.id ?? "none"}`, { status: "failed" });
      return;
    case "transfer":
      await allowed(market.transfer(producers[one.to] ?? "", one.cents, one.sourced ? charge?.id : undefined));
      return;
    case "reverse":
      await allowed(stripe.transfers.createReversal(pick(transfers, one.which)?.id ?? "none", { amount: one.cents }));
      return;
    case "fail_payout":
      await simulator.door(`payouts/${pick(payouts, one.which)?.id ?? "none"}`, { status: "failed" });
      return;
    case "top_up":
      await simulator.door("topup", { amountCents: one.cents });
      return;
    case "wait":
      real.now += one.hours * 3_600_000;
  }
}

/** From the objects alone, without the simulator's own books. */
async function proveConservation(market: Market, topUps: number): Promise<void> {
  const { platform, connected, charges, refunds, transfers, payouts, balance_transactions } = await market.state();
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const card = charges.filter(({ id }) => id.startsWith("ch_"));
  const taken = sum(card.map(({ amount_captured }) => amount_captured));
  const fees = sum(card.map(({ amount_captured }) => Math.round(amount_captured * 0.015) + 25));
  const given = sum(refunds.filter(({ status }) => status === "succeeded").map(({ amount }) => amount));
  const moved = sum(transfers.map(({ amount, amount_reversed }) => amount - amount_reversed));
  expect(platform.availableCents + platform.pendingCents).toBe(taken - fees - given - moved + topUps);

  for (const purse of connected) {
    const received = transfers.filter(({ destination }) => destination === purse.account);
    const paidOut = payouts.filter(({ account, status }) => account === purse.account && status !== "failed");
    const net = sum(received.map(({ amount, amount_reversed }) => amount - amount_reversed));
    expect(purse.availableCents + purse.pendingCents).toBe(net - sum(paidOut.map(({ amount }) => amount)));
    expect(purse.availableCents).toBeGreaterThanOrEqual(0);
  }
  for (const purse of [platform, ...connected]) {
    const own = balance_transactions.filter(({ account }) => account === purse.account);
    const of = (status: string) => sum(own.filter((entry) => entry.status === status).map(({ net }) => net));
    expect({ available: purse.availableCents, pending: purse.pendingCents }).toEqual({
      available: of("available"),
      pending: of("pending"),
    });
  }
  for (const { id, amount, amount_refunded } of card) {
    const back = refunds.filter(({ charge, status }) => charge === id && status !== "failed");
    expect(sum(back.map((refund) => refund.amount))).toBe(amount_refunded);
    expect(amount_refunded).toBeLessThanOrEqual(amount);
  }
}
