import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { API_VERSION } from "./constants.ts";
import { aMarket, startedAt } from "./testing/a-simulator.ts";
import { signatureHeader } from "./webhooks/signature.ts";

const secret = "whsec_simulated";

/** A market whose endpoint verifies what it gets and answers as told. */
function anEndpoint() {
  const verifier = new Stripe("sk_test_any");
  const answers = { status: 200 };
  const received: { event: Stripe.Event; id: string }[] = [];
  const real = { at: 0 };
  const market = aMarket({
    webhook: {
      secret,
      async receive(request) {
        const body = await request.text();
        const header = request.headers.get("Stripe-Signature") ?? "";
        const event = await verifier.webhooks.constructEventAsync(body, header, secret, 300, undefined, real.at);
        received.push({ event, id: event.id });
        return new Response(null, { status: answers.status });
      },
    },
  });
  const settle = async () => {
    real.at = market.real.now;
    await market.simulator.settle();
  };
  const types = () => received.map(({ event }) => event.type);
  return { ...market, received, answers, settle, types };
}

describe("a webhook", () => {
  it("is signed the way the provider signs", async () => {
    // Computed with `openssl dgst -sha256 -hmac whsec_test` over "1700000000.{}".
    expect(await signatureHeader("whsec_test", "{}", 1_700_000_000)).toBe(
      "t=1700000000,v1=35495024f4ef3f94e5a93e22221544c4b75e9a42300cd965ab81cb85cd994e91",
    );
  });

  it("carries a snapshot of the moment in the pinned version, verified by the SDK", async () => {
    const { stripe, paid, settle, received, types } = anEndpoint();
    const { charge, session } = await paid(3_000);
    await stripe.refunds.create({ charge, amount: 100 }, { idempotencyKey: "refund:1" });
    await settle();
    expect(types()).toEqual([
      "payment_intent.succeeded",
      "checkout.session.completed",
      "charge.updated",
      "refund.created",
      "charge.refunded",
    ]);
    const [, completed, updated, refunded] = received.map(({ event }) => event);
    expect(completed).toMatchObject({
      object: "event",
      api_version: API_VERSION,
      livemode: false,
      created: Date.parse(startedAt) / 1_000,
      data: { object: { id: session, status: "complete" } },
      request: { id: null, idempotency_key: null },
    });
    expect(updated).toMatchObject({ data: { object: { id: charge, amount_refunded: 0 } } });
    expect(refunded).toMatchObject({ request: { idempotency_key: "refund:1" } });
    expect(API_VERSION).toBe(Stripe.API_VERSION);
  });

  it("is tried again with growing waits until it is taken, then no more", async () => {
    const { paid, settle, types, answers, real, stripe } = anEndpoint();
    answers.status = 503;
    await paid(3_000);
    await settle();
    expect(types()).toHaveLength(3);
    await settle();
    expect(types()).toHaveLength(3);
    expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(3);
    real.now += 1_000;
    await settle();
    expect(types()).toHaveLength(6);
    answers.status = 200;
    real.now += 2_000;
    await settle();
    expect(types()).toHaveLength(9);
    real.now += 3_600_000;
    await settle();
    expect(types()).toHaveLength(9);
    expect((await stripe.events.list({ delivery_success: true })).data).toMatchObject([
      { pending_webhooks: 0 },
      { pending_webhooks: 0 },
      { pending_webhooks: 0 },
    ]);
  });

  it("is given up in the end and can still be listed", async () => {
    const { paid, settle, types, answers, real, stripe, state } = anEndpoint();
    answers.status = 500;
    await paid(3_000);
    for (let hour = 0; hour < 12; hour += 1) {
      await settle();
      real.now += 3_600_000;
    }
    expect(types()).toHaveLength(27);
    expect((await state()).deliveries.map((delivery) => delivery.state)).toEqual(["failed", "failed", "failed"]);
    const { data } = await stripe.events.list({ types: ["charge.updated", "payment_intent.succeeded"] });
    expect(data.map(({ type }) => type)).toEqual(["charge.updated", "payment_intent.succeeded"]);
    expect(await stripe.events.retrieve(data[0]?.id ?? "")).toEqual(data[0]);
  });

  it("can be doubled, lost, delayed and reordered", async () => {
    const { paid, settle, types, real, simulator, session, state } = anEndpoint();
    await simulator.door("faults", {
      faults: [
        { kind: "webhook_duplicate", types: ["payment_intent.succeeded"] },
        { kind: "webhook_loss", types: ["checkout.session.completed"] },
        { kind: "webhook_delay", types: ["charge.updated"], ms: 5_000 },
      ],
    });
    await paid(3_000);
    await settle();
    expect(types()).toEqual(["payment_intent.succeeded", "payment_intent.succeeded"]);
    real.now += 5_000;
    await settle();
    expect(types().at(-1)).toBe("charge.updated");
    expect((await state()).deliveries.filter((delivery) => delivery.state === "lost")).toHaveLength(1);

    await simulator.door("faults", { faults: [{ kind: "webhook_reorder", times: 3 }] });
    const before = types().length;
    const { id } = await session(3_000);
    await simulator.door(`pay/${id}`, { outcome: "decline" });
    await settle();
    expect(types()).toHaveLength(before);
    await simulator.door(`pay/${id}`, { outcome: "pay" });
    real.now += 10;
    await settle();
    // Three were held and leave the other way round; the fourth went its own way.
    expect(types().slice(before)).toEqual([
      "checkout.session.completed",
      "charge.updated",
      "payment_intent.succeeded",
      "payment_intent.payment_failed",
    ]);
  });

  it("tells of a connected account by its name", async () => {
    const { producer, transfer, paid, settle, received, moveTo } = anEndpoint();
    const luc = await producer();
    await transfer(luc, 1_000, (await paid(3_000)).charge);
    await moveTo("2023-09-11T06:00:00.000Z");
    await settle();
    const payouts = received.map(({ event }) => event).filter(({ type }) => type.startsWith("payout."));
    expect(payouts).toMatchObject([
      { type: "payout.created", account: luc, created: Date.parse("2023-09-11T00:00:00.000Z") / 1_000 },
      { type: "payout.paid", account: luc, created: Date.parse("2023-09-11T06:00:00.000Z") / 1_000 },
    ]);
  });

  it("of an expired session comes with the clock", async () => {
    const { session, settle, types, moveTo, simulator } = anEndpoint();
    const { id } = await session(3_000);
    await simulator.door(`pay/${id}`, { outcome: "decline" });
    await moveTo("2023-09-08T10:00:00.000Z");
    await settle();
    expect(types()).toEqual(["payment_intent.payment_failed", "payment_intent.canceled", "checkout.session.expired"]);
  });
});
