import { describe, expect, it } from "vitest";
import { aMarket, line, refusalOf, startedAt } from "./testing/a-simulator.ts";

const at = (minutes: number) => Math.floor(Date.parse(startedAt) / 1_000) + minutes * 60;

describe("a Checkout Session", () => {
  it("is open, has no intent yet and points at the hosted page", async () => {
    const { session } = aMarket();
    const opened = await session(3_000, {
      locale: "fr",
      client_reference_id: "basket-12",
      metadata: { checkout: "7" },
    });
    expect(opened).toMatchObject({
      object: "checkout.session",
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 3_000,
      currency: "eur",
      locale: "fr",
      client_reference_id: "basket-12",
      metadata: { checkout: "7" },
      expires_at: at(24 * 60),
      url: `http://simulator.test/pay/${opened.id}`,
    });
  });

  it("lives between 30 minutes and 24 hours", async () => {
    const { session } = aMarket();
    const life = (minutes: number) => session(3_000, { expires_at: at(minutes) });
    expect((await life(30)).expires_at).toBe(at(30));
    expect((await life(24 * 60)).expires_at).toBe(at(24 * 60));
    expect(await refusalOf(life(29))).toMatchObject({
      statusCode: 400,
      message: "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    });
    expect((await refusalOf(life(24 * 60 + 1))).message).toContain("must be less than 24 hours");
  });

  it("shows its lines and totals only when asked", async () => {
    const { session, stripe } = aMarket();
    const { id } = await session(0, { line_items: [line(1_290, 2), line(420)] });
    expect((await stripe.checkout.sessions.retrieve(id)).line_items).toBeUndefined();
    const shown = await stripe.checkout.sessions.retrieve(id, { expand: ["line_items"] });
    expect(shown.amount_total).toBe(3_000);
    expect(shown.line_items?.data.map(({ amount_total, quantity }) => [amount_total, quantity])).toEqual([
      [2_580, 2],
      [420, 1],
    ]);
    expect((await stripe.checkout.sessions.listLineItems(id)).data).toHaveLength(2);
  });

  it("asks at least 50 cents", async () => {
    const { session } = aMarket();
    expect(await refusalOf(session(49))).toMatchObject({ statusCode: 400, code: "amount_too_small" });
  });

  it("when paid has an intent, a charge, and a fee of 1.5 % + 25 c", async () => {
    const { simulator, stripe, session } = aMarket();
    const { id } = await session(3_000, { customer_email: "ana@example.org" });
    await simulator.door(`pay/${id}`, { outcome: "pay" });
    const paid = await stripe.checkout.sessions.retrieve(id, {
      expand: ["payment_intent.latest_charge.balance_transaction"],
    });
    expect(paid).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      customer_details: { email: "ana@example.org" },
      payment_intent: {
        status: "succeeded",
        amount_received: 3_000,
        transfer_group: "basket_12",
        metadata: { basket_id: "12" },
        latest_charge: {
          status: "succeeded",
          amount_captured: 3_000,
          transfer_group: "basket_12",
          balance_transaction: { amount: 3_000, fee: 70, net: 2_930, status: "pending" },
        },
      },
    });
  });

  it("cannot be paid twice, by whatever way", async () => {
    const { simulator, paid, state, session } = aMarket();
    const first = await paid(3_000);
    expect(await simulator.door(`pay/${first.session}`, { outcome: "pay" })).toMatchObject({ done: false });
    const other = await session(2_000);
    const press = () => simulator.fetch(`http://simulator.test/pay/${other.id}/pay`, { method: "POST" });
    const presses = await Promise.all([press(), press(), press()]);
    expect(presses.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { charges } = await state();
    expect(charges.map(({ amount }) => amount)).toEqual([3_000, 2_000]);
  });

  it("stays open after a declined card and takes the next one on the same intent", async () => {
    const { simulator, session, stripe, state } = aMarket();
    const { id } = await session(3_000);
    await simulator.door(`pay/${id}`, { outcome: "decline" });
    const tried = await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent"] });
    expect(tried).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: { status: "requires_payment_method", last_payment_error: { code: "card_declined" } },
    });
    await simulator.door(`pay/${id}`, { outcome: "pay" });
    const { payment_intents, charges, platform } = await state();
    expect(payment_intents.map(({ status }) => status)).toEqual(["succeeded"]);
    expect(charges.map(({ status }) => status)).toEqual(["failed", "succeeded"]);
    expect(platform.pendingCents).toBe(2_930);
  });

  it("can be expired while it is open, and only then", async () => {
    const { stripe, session, paid } = aMarket();
    const open = await session(3_000);
    expect(await stripe.checkout.sessions.expire(open.id)).toMatchObject({ status: "expired", url: null });
    const again = await refusalOf(stripe.checkout.sessions.expire(open.id));
    expect(again).toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 400,
      code: undefined,
      message:
        'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
    });
    const done = await paid(3_000);
    expect((await refusalOf(stripe.checkout.sessions.expire(done.session))).message).toContain("`complete`");
  });

  it("expires by itself on the simulated clock", async () => {
    const { stripe, session, moveTo, simulator } = aMarket();
    const { id } = await session(3_000, { expires_at: at(31) });
    await moveTo("2023-09-06T10:30:59.000Z");
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("open");
    await moveTo("2023-09-06T10:31:00.000Z");
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("expired");
    expect(await simulator.door(`pay/${id}`, { outcome: "pay" })).toMatchObject({ done: false });
  });

  it("whose life was counted in real time keeps it while the demo clock runs ahead", async () => {
    const { stripe, session, moveTo, real } = aMarket();
    await session(3_000);
    await moveTo("2023-09-09T10:00:00.000Z");
    const { id } = await session(3_000, { expires_at: at(31) });
    await moveTo("2023-09-20T10:00:00.000Z");
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("open");
    real.now += 31 * 60_000;
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("expired");
  });

  it("can be listed by status and by intent", async () => {
    const { stripe, session, paid } = aMarket();
    const open = await session(3_000);
    const done = await paid(2_000);
    const ids = async (params: object) => (await stripe.checkout.sessions.list(params)).data.map(({ id }) => id);
    expect(await ids({})).toEqual([done.session, open.id]);
    expect(await ids({ status: "open" })).toEqual([open.id]);
    expect(await ids({ payment_intent: done.intent })).toEqual([done.session]);
  });
});
