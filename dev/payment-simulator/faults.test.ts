import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { aMarket, refusalOf } from "./testing/a-simulator.ts";

/** A paid basket, and a refund of it asked under one key. */
async function aRefund() {
  const market = aMarket();
  const { charge } = await market.paid(3_000);
  return {
    ...market,
    ask: (more: Stripe.RequestOptions = {}) =>
      market.stripe.refunds.create({ charge, amount: 100 }, { idempotencyKey: "refund:1", ...more }),
    arm: (fault: object) => market.simulator.door("faults", { faults: [{ path: "/v1/refunds", ...fault }] }),
    count: async () => (await market.state()).refunds.length,
  };
}

describe("a fault switch", () => {
  it("drop_before: nobody answers and nothing happened", async () => {
    const { ask, arm, count } = await aRefund();
    await arm({ kind: "drop_before" });
    expect(await refusalOf(ask())).toMatchObject({ type: "StripeConnectionError" });
    expect(await count()).toBe(0);
    await ask();
    expect(await count()).toBe(1);
  });

  it("drop_after: nobody answers, yet it was done, once, also when the SDK itself tries again", async () => {
    const { ask, arm, count } = await aRefund();
    await arm({ kind: "drop_after", times: 2 });
    expect(await refusalOf(ask())).toMatchObject({ type: "StripeConnectionError" });
    expect(await count()).toBe(1);
    expect((await ask({ maxNetworkRetries: 1 })).amount).toBe(100);
    expect(await count()).toBe(1);
  });

  it("stored_500: replayed under the key, with or without the work done", async () => {
    for (const executed of [false, true]) {
      const { ask, arm, count } = await aRefund();
      await arm({ kind: "stored_500", executed });
      expect(await refusalOf(ask({ maxNetworkRetries: 2 }))).toMatchObject({ type: "StripeAPIError", statusCode: 500 });
      expect(await refusalOf(ask())).toMatchObject({ statusCode: 500 });
      expect(await count()).toBe(executed ? 1 : 0);
      await ask({ idempotencyKey: "refund:2" });
      expect(await count()).toBe(executed ? 2 : 1);
    }
  });

  it("429, 409 and 500 touch nothing", async () => {
    const { ask, arm, count } = await aRefund();
    const types = { "429": "StripeRateLimitError", "409": "StripeAPIError", "500": "StripeAPIError" };
    for (const [kind, type] of Object.entries(types)) {
      await arm({ kind });
      expect(await refusalOf(ask())).toMatchObject({ type, statusCode: Number(kind) });
    }
    expect(await count()).toBe(0);
    await ask();
    expect(await count()).toBe(1);
  });

  it("lets `skip` requests pass, hits `times`, and matches whole paths and verbs only", async () => {
    const { stripe, simulator, arm, ask, paid } = await aRefund();
    await arm({ kind: "429", skip: 1, times: 2 });
    await simulator.door("faults", { faults: [{ kind: "500", method: "GET", path: "/v1/charges/*" }] });
    const { charge } = await paid(1_000);
    await stripe.refunds.list({ charge });
    const tries = [];
    for (const key of ["a", "b", "c", "d"]) {
      tries.push(
        await ask({ idempotencyKey: key }).then(
          () => "done",
          () => "429",
        ),
      );
    }
    expect(tries).toEqual(["done", "429", "429", "done"]);
    expect(await refusalOf(stripe.charges.retrieve(charge))).toMatchObject({ statusCode: 500 });
    expect((await stripe.charges.retrieve(charge)).id).toBe(charge);
    expect(await simulator.door("faults")).toEqual({ faults: [] });
  });

  it("late_balance_transaction: the fee is known only later, and charge.updated says so", async () => {
    const { stripe, simulator, paid, state, real } = aMarket();
    await simulator.door("faults", { faults: [{ kind: "late_balance_transaction", ms: 60_000 }] });
    const { charge } = await paid(3_000);
    expect((await stripe.charges.retrieve(charge)).balance_transaction).toBeNull();
    expect((await state()).events.map(({ type }) => type)).not.toContain("charge.updated");
    real.now += 60_000;
    const known = await stripe.charges.retrieve(charge, { expand: ["balance_transaction"] });
    expect(known.balance_transaction).toMatchObject({ fee: 70 });
    expect((await state()).events.map(({ type }) => type)).toContain("charge.updated");
  });

  it("is written down in the log beside its request", async () => {
    const { simulator, ask, arm } = await aRefund();
    await simulator.door("reset", {});
    await arm({ kind: "drop_before" });
    await refusalOf(ask());
    expect(await simulator.door("requests")).toMatchObject({
      requests: [
        {
          method: "POST",
          path: "/v1/refunds",
          idempotencyKey: "refund:1",
          body: { amount: "100" },
          apiVersion: "2026-10-28.endive",
          status: null,
          fault: "drop_before",
        },
      ],
    });
  });

  it("that nobody understands is refused", async () => {
    const { simulator } = aMarket();
    const wrong = { faults: [{ kind: "explode", path: "/v1/refunds" }] };
    expect(await simulator.door("faults", wrong)).toHaveProperty("error");
    expect(await simulator.door("faults")).toEqual({ faults: [] });
  });

  it("can be taken back, and not pressed by a page of another site", async () => {
    const { simulator, arm, ask, count } = await aRefund();
    await arm({ kind: "429", times: 9 });
    const headers = { "Sec-Fetch-Site": "cross-site" };
    const foreign = await simulator.fetch("http://simulator.test/_sim/reset", { method: "POST", headers });
    expect(foreign.status).toBe(403);
    expect(await simulator.door("faults", undefined, "DELETE")).toEqual({ faults: [] });
    await ask();
    expect(await count()).toBe(1);
  });
});
