import { describe, expect, it } from "vitest";
import { aMarket, anAccount, refusalOf } from "./testing/a-simulator.ts";

describe("an idempotency key (v1)", () => {
  it("replays the first answer and does the work once", async () => {
    const { stripe, paid } = aMarket();
    const { charge } = await paid(3_000);
    const ask = () => stripe.refunds.create({ charge, amount: 100 }, { idempotencyKey: "test:refund:op-1:1" });
    const first = await ask();
    const second = await ask();
    expect(second).toEqual(first);
    expect(header(first, "idempotent-replayed")).toBeNull();
    expect(header(second, "idempotent-replayed")).toBe("true");
    expect(header(second, "original-request")).toBe(header(first, "request-id"));
    expect(header(second, "request-id")).not.toBe(header(first, "request-id"));
    expect((await stripe.refunds.list({ charge })).data).toHaveLength(1);
  });

  it("replays an error of the execution even after its cause is gone", async () => {
    const { stripe, producer, moveTo, paid } = aMarket();
    const destination = await producer();
    await paid(3_000);
    const ask = (key: string) =>
      stripe.transfers.create({ amount: 1_000, currency: "eur", destination }, { idempotencyKey: key });
    expect(await refusalOf(ask("transfer:1:1"))).toMatchObject({ code: "balance_insufficient" });
    await moveTo("2023-09-06T20:00:00.000Z");
    await stripe.balanceSettings.update({ payments: { settlement_timing: { delay_days_override: 0 } } });
    await paid(3_000);
    expect(await refusalOf(ask("transfer:1:1"))).toMatchObject({ code: "balance_insufficient" });
    expect((await ask("transfer:1:2")).amount).toBe(1_000);
  });

  it("forgets after 24 hours", async () => {
    const { stripe, paid, moveTo } = aMarket();
    const { charge } = await paid(3_000);
    const ask = () => stripe.refunds.create({ charge, amount: 100 }, { idempotencyKey: "refund:1" });
    const first = await ask();
    await moveTo("2023-09-07T09:59:00.000Z");
    expect((await ask()).id).toBe(first.id);
    await moveTo("2023-09-07T10:01:00.000Z");
    expect((await ask()).id).not.toBe(first.id);
  });

  it("stores nothing when execution never began", async () => {
    const { stripe, paid } = aMarket();
    const { charge } = await paid(3_000);
    const key = { idempotencyKey: "refund:1" };
    expect(await refusalOf(stripe.refunds.create({ charge, amount: 0 }, key))).toMatchObject({
      code: "parameter_invalid_integer",
    });
    expect((await stripe.refunds.create({ charge, amount: 100 }, key)).amount).toBe(100);
  });

  it("cannot be used for other parameters or another endpoint", async () => {
    const { stripe, paid } = aMarket();
    const { charge } = await paid(3_000);
    const key = { idempotencyKey: "refund:1" };
    await stripe.refunds.create({ charge, amount: 100 }, key);
    const other = await refusalOf(stripe.refunds.create({ charge, amount: 101 }, key));
    expect(other).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400, code: undefined });
    expect(other.message).toContain("can only be used with the same parameters");
    const elsewhere = await refusalOf(stripe.payouts.create({ amount: 100, currency: "eur" }, key));
    expect(elsewhere.message).toContain("can only be used for the same endpoint");
    expect((await stripe.refunds.list({ charge })).data).toHaveLength(1);
  });

  it("in use by a request still running is a 409", async () => {
    let go: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { stripe, paid, simulator } = aMarket({ wait: () => gate });
    const { charge } = await paid(3_000);
    await simulator.door("faults", { faults: [{ kind: "slow", path: "/v1/refunds", ms: 5_000 }] });
    const ask = () => stripe.refunds.create({ charge, amount: 100 }, { idempotencyKey: "refund:1" });
    const slow = ask();
    const collided = await refusalOf(ask());
    expect(collided).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use", type: "StripeAPIError" });
    go();
    const first = await slow;
    expect((await ask()).id).toBe(first.id);
  });

  it("is the caller's own: connected accounts do not share it with the platform", async () => {
    const { stripe, producer } = aMarket();
    const luc = await producer();
    const key = { idempotencyKey: "settings:1" };
    await stripe.balanceSettings.update({ payments: { debit_negative_balances: true } }, key);
    const connected = await stripe.balanceSettings.update(
      { payments: { debit_negative_balances: false } },
      { ...key, stripeAccount: luc },
    );
    expect(connected.payments.debit_negative_balances).toBe(false);
  });
});

describe("an idempotency key (v2)", () => {
  it("replays what succeeded and repeats what failed", async () => {
    const { stripe, simulator } = aMarket();
    const key = { idempotencyKey: "account:1" };
    await simulator.door("faults", { faults: [{ kind: "stored_500", path: "/v2/core/accounts" }] });
    expect(await refusalOf(stripe.v2.core.accounts.create(anAccount("Luc"), key))).toMatchObject({ statusCode: 500 });
    const first = await stripe.v2.core.accounts.create(anAccount("Luc"), key);
    expect((await stripe.v2.core.accounts.create(anAccount("Luc"), key)).id).toBe(first.id);
    expect(await refusalOf(stripe.v2.core.accounts.create(anAccount("Rosa"), key))).toMatchObject({
      type: "StripeIdempotencyError",
    });
  });
});

/** The fetch client keeps the answer's headers as `Headers`. */
function header(answer: { lastResponse: { headers: unknown } }, name: string): string | null {
  const { headers } = answer.lastResponse;
  return headers instanceof Headers ? headers.get(name) : null;
}
