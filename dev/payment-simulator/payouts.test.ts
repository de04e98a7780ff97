import { describe, expect, it } from "vitest";
import { aMarket, refusalOf } from "./testing/a-simulator.ts";

describe("the payout engine", () => {
  it("pays what is available on Monday at midnight UTC, and the bank has it the same morning", async () => {
    const { stripe, paid, producer, transfer, moveTo } = aMarket();
    const { charge } = await paid(3_000);
    const luc = await producer();
    await moveTo("2023-09-10T22:05:00.000Z");
    await transfer(luc, 2_754, charge);
    const payouts = async () => (await stripe.payouts.list({}, { stripeAccount: luc })).data;
    await moveTo("2023-09-10T23:59:59.000Z");
    expect(await payouts()).toEqual([]);
    await moveTo("2023-09-11T00:00:00.000Z");
    const monday = Date.parse("2023-09-11T00:00:00.000Z") / 1_000;
    expect(await payouts()).toMatchObject([{ amount: 2_754, status: "in_transit", automatic: true, created: monday }]);
    await moveTo("2023-09-11T06:00:00.000Z");
    expect(await payouts()).toMatchObject([{ amount: 2_754, status: "paid" }]);
    expect((await stripe.balance.retrieve({}, { stripeAccount: luc })).available[0]?.amount).toBe(0);
    expect(await stripe.payouts.list()).toMatchObject({ data: [] });
  });

  it("takes funds along that mature at the very midnight of the cut", async () => {
    const { stripe, paid, producer, transfer, moveTo } = aMarket();
    await moveTo("2023-09-08T10:00:00.000Z");
    const { charge } = await paid(3_000);
    const luc = await producer();
    await transfer(luc, 1_000, charge);
    await moveTo("2023-09-11T00:00:00.000Z");
    expect((await stripe.payouts.list({}, { stripeAccount: luc })).data).toMatchObject([{ amount: 1_000 }]);
  });

  it("can be exploded into its transactions, and a jump of weeks is as good as waiting", async () => {
    const { stripe, paid, producer, transfer, moveTo } = aMarket();
    const luc = await producer();
    const week = async (amount: number) => transfer(luc, amount, (await paid(3_000)).charge);
    await week(1_000);
    await week(2_000);
    await moveTo("2023-09-12T10:00:00.000Z");
    await week(500);
    await moveTo("2023-10-04T10:00:00.000Z");
    const payouts = (await stripe.payouts.list({}, { stripeAccount: luc })).data;
    expect(payouts.map(({ amount }) => amount)).toEqual([500, 3_000]);
    const carried = async (payout: string | undefined) =>
      (await stripe.balanceTransactions.list({ payout: payout ?? "" }, { stripeAccount: luc })).data
        .map(({ net }) => net)
        .sort((a, b) => a - b);
    expect(await carried(payouts[0]?.id)).toEqual([-500, 500]);
    expect(await carried(payouts[1]?.id)).toEqual([-3_000, 1_000, 2_000]);
  });

  it("waits while the account may not be paid, and follows its schedule", async () => {
    const { stripe, simulator, paid, producer, transfer, moveTo } = aMarket();
    const luc = await producer();
    await transfer(luc, 1_000, (await paid(3_000)).charge);
    await simulator.door(`accounts/${luc}`, { payouts: "restricted" });
    const payouts = async () =>
      (await stripe.payouts.list({}, { stripeAccount: luc })).data.map(({ amount }) => amount);
    await moveTo("2023-09-11T10:00:00.000Z");
    expect(await payouts()).toEqual([]);
    await simulator.door(`accounts/${luc}`, { payouts: "active" });
    const settings = await stripe.balanceSettings.update(
      { payments: { payouts: { schedule: { interval: "weekly", weekly_payout_days: ["wednesday"] } } } },
      { stripeAccount: luc },
    );
    expect(settings.payments.payouts?.schedule).toEqual({ interval: "weekly", weekly_payout_days: ["wednesday"] });
    await moveTo("2023-09-13T00:00:00.000Z");
    expect(await payouts()).toEqual([1_000]);
    await transfer(luc, 700, (await paid(3_000)).charge);
    await stripe.balanceSettings.update(
      { payments: { payouts: { schedule: { interval: "manual" } } } },
      { stripeAccount: luc },
    );
    await moveTo("2023-12-01T00:00:00.000Z");
    expect(await payouts()).toEqual([1_000]);
    expect(await stripe.balanceSettings.retrieve({}, { stripeAccount: luc })).toMatchObject({
      payments: { payouts: { schedule: { interval: "manual" } } },
    });
  });

  it("tries again on the next Monday what a bank gave back", async () => {
    const { stripe, simulator, paid, producer, transfer, moveTo, state } = aMarket();
    const luc = await producer();
    await transfer(luc, 1_000, (await paid(3_000)).charge);
    await moveTo("2023-09-11T10:00:00.000Z");
    const [first] = (await stripe.payouts.list({}, { stripeAccount: luc })).data;
    await simulator.door(`payouts/${first?.id}`, { status: "failed", code: "account_closed" });
    expect((await stripe.balance.retrieve({}, { stripeAccount: luc })).available[0]?.amount).toBe(1_000);
    await moveTo("2023-09-18T10:00:00.000Z");
    const payouts = (await stripe.payouts.list({}, { stripeAccount: luc })).data;
    expect(payouts.map(({ status, amount }) => [status, amount])).toEqual([
      ["paid", 1_000],
      ["failed", 1_000],
    ]);
    const { events } = await state();
    const told = events.filter(({ type }) => type.startsWith("payout."));
    expect(told.map(({ type, account }) => [type, account])).toEqual([
      ["payout.created", luc],
      ["payout.paid", luc],
      ["payout.failed", luc],
      ["payout.created", luc],
      ["payout.paid", luc],
    ]);
  });

  it("leaves the platform's own money until it is asked for", async () => {
    const { stripe, paid, moveTo, state } = aMarket();
    await paid(3_000);
    await moveTo("2023-10-04T10:00:00.000Z");
    expect((await state()).payouts).toEqual([]);
    expect(await refusalOf(stripe.payouts.create({ amount: 2_931, currency: "eur" }))).toMatchObject({
      code: "balance_insufficient",
    });
    expect(await stripe.payouts.create({ amount: 200, currency: "eur" })).toMatchObject({ automatic: false });
    expect((await state()).platform.availableCents).toBe(2_730);
  });

  it("goes only forward in time, but for a few minutes or before anything has happened", async () => {
    const { simulator, moveTo, paid, real } = aMarket();
    await moveTo("2020-01-01T00:00:00.000Z");
    expect(await simulator.door("clock")).toMatchObject({ now: "2020-01-01T00:00:00.000Z" });
    real.now += 60_000;
    expect(await simulator.door("clock")).toMatchObject({ now: "2020-01-01T00:01:00.000Z" });
    await paid(3_000);
    await moveTo("2020-01-01T00:00:59.000Z");
    expect(await simulator.door("clock")).toMatchObject({ now: "2020-01-01T00:00:59.000Z" });
    expect(await simulator.door("clock", { now: "2019-12-31T00:00:00.000Z" })).toMatchObject({
      error: { message: expect.stringContaining("only moves forward") },
    });
  });
});
