import { describe, expect, it } from "vitest";
import { aMarket, refusalOf } from "./testing/a-simulator.ts";

describe("a refund", () => {
  it("gives back a part, is found by its intent, and keeps what it was given", async () => {
    const { stripe, paid, state } = aMarket();
    const { intent, charge } = await paid(3_000);
    const refund = await stripe.refunds.create({
      payment_intent: intent,
      amount: 81,
      reason: "requested_by_customer",
      metadata: { op_id: "op-1" },
    });
    expect(refund).toMatchObject({
      status: "succeeded",
      amount: 81,
      charge,
      payment_intent: intent,
      reason: "requested_by_customer",
      metadata: { op_id: "op-1" },
    });
    expect((await stripe.refunds.list({ payment_intent: intent })).data).toEqual([refund]);
    expect(await stripe.refunds.retrieve(refund.id)).toEqual(refund);
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 81, refunded: false });
    expect((await state()).platform).toMatchObject({ pendingCents: 3_000 - 70 - 81, availableCents: 0 });
  });

  it("may be given twice with equal amounts", async () => {
    const { stripe, paid } = aMarket();
    const { charge } = await paid(3_000);
    await stripe.refunds.create({ charge, amount: 100 });
    await stripe.refunds.create({ charge, amount: 100 });
    expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(200);
  });

  it("cannot exceed what is left: no code, but a param", async () => {
    const { stripe, paid } = aMarket();
    const { charge } = await paid(3_000);
    expect(await refusalOf(stripe.refunds.create({ charge, amount: 3_100 }))).toEqual({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      code: undefined,
      param: "amount",
      message: "Refund amount (€31.00) is greater than charge amount (€30.00)",
    });
    await stripe.refunds.create({ charge, amount: 2_979 });
    expect((await refusalOf(stripe.refunds.create({ charge, amount: 2_500 }))).message).toBe(
      "Refund amount (€25.00) is greater than unrefunded amount on charge (€0.21)",
    );
  });

  it("of a charge that is wholly refunded is charge_already_refunded", async () => {
    const { stripe, paid } = aMarket();
    await paid(3_000);
    const { charge, intent } = await paid(3_000);
    await stripe.refunds.create({ charge });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 3_000, refunded: true });
    for (const again of [{ charge }, { payment_intent: intent, amount: 1 }]) {
      expect(await refusalOf(stripe.refunds.create(again))).toMatchObject({
        statusCode: 400,
        code: "charge_already_refunded",
      });
    }
  });

  it("waits as pending while the balance is short and leaves when money comes in", async () => {
    const { stripe, paid, state, simulator } = aMarket();
    const { charge } = await paid(3_000);
    // 30.00 taken, 0.70 of cost: the whole 30.00 are not there.
    const refund = await stripe.refunds.create({ charge });
    expect(refund).toMatchObject({
      status: "pending",
      pending_reason: "insufficient_funds",
      balance_transaction: null,
    });
    expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(3_000);
    await paid(1_000);
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: "succeeded" });
    const { platform, events } = await state();
    expect(platform.pendingCents).toBe(2_930 + 960 - 3_000);
    expect(events.map(({ type }) => type)).toContain("refund.updated");
    const second = await stripe.refunds.create({ charge: (await paid(60)).charge, amount: 60 });
    expect(second.status).toBe("succeeded");
    await simulator.door("topup", { amountCents: 500 });
    expect((await state()).platform.availableCents).toBe(500);
  });

  it("of settled money is carried by the available balance only", async () => {
    const { stripe, paid, moveTo, producer, transfer } = aMarket();
    const { charge } = await paid(3_000);
    await moveTo("2023-09-12T10:00:00.000Z");
    await transfer(await producer(), 2_900, charge);
    await paid(5_000);
    expect(await stripe.refunds.create({ charge, amount: 100 })).toMatchObject({ status: "pending" });
    await moveTo("2023-09-15T10:00:00.000Z");
    expect((await stripe.refunds.list({ charge })).data).toMatchObject([{ status: "succeeded" }]);
  });

  it("may fail after it succeeded: the money is back and may be refunded again", async () => {
    const { stripe, paid, state, simulator } = aMarket();
    const { charge } = await paid(3_000);
    const refund = await stripe.refunds.create({ charge, amount: 500 });
    await simulator.door(`refunds/${refund.id}`, { status: "failed", reason: "expired_or_canceled_card" });
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0 });
    const { platform, events } = await state();
    expect(platform.pendingCents + platform.availableCents).toBe(2_930);
    expect(events.slice(-2).map(({ type }) => type)).toEqual(["refund.failed", "refund.updated"]);
  });

  it("needs exactly one thing to refund, and a whole amount above zero", async () => {
    const { stripe, paid, session, simulator } = aMarket();
    const { charge, intent } = await paid(3_000);
    const open = await session(1_000);
    await simulator.door(`pay/${open.id}`, { outcome: "decline" });
    const { payment_intent: unpaid } = await stripe.checkout.sessions.retrieve(open.id);
    const of = (params: object) => refusalOf(stripe.refunds.create(params));
    expect(await of({ amount: 5 })).toMatchObject({ code: "parameter_missing" });
    expect(await of({ charge, payment_intent: intent })).toMatchObject({ code: "parameters_exclusive" });
    expect(await of({ charge, amount: 0 })).toMatchObject({ code: "parameter_invalid_integer", param: "amount" });
    expect(await of({ charge, amount: 1.5 })).toMatchObject({ message: "Invalid integer: 1.5" });
    expect(await of({ charge: "ch_none" })).toMatchObject({
      statusCode: 400,
      code: "resource_missing",
      param: "charge",
    });
    expect((await of({ payment_intent: unpaid })).message).toContain("does not have a successful charge");
  });
});
