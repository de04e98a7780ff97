import { describe, expect, it } from "vitest";
import { howToGetIt, stripeDescription } from "./check/stripe-description.ts";
import { type CheckedRequest, checkRequests, requestChecker } from "./request-check.ts";
import { aMarket, anAccount } from "./testing/a-simulator.ts";

const description = stripeDescription();
if (description === undefined) {
  console.warn(`!! NOT CHECKED: requests and answers against Stripe's description. To check: ${howToGetIt}.`);
}

async function logOf(market: ReturnType<typeof aMarket>): Promise<CheckedRequest[]> {
  const log: { requests: CheckedRequest[] } = JSON.parse(JSON.stringify(await market.simulator.door("requests")));
  return log.requests;
}

const key = (name: string) => ({ idempotencyKey: `test:${name}:1:1` });

/** One of everything that the product sends. */
async function everything(market: ReturnType<typeof aMarket>): Promise<void> {
  const { stripe, simulator, moveTo } = market;
  const account = await stripe.v2.core.accounts.create(anAccount("Luc"), key("account"));
  await stripe.v2.core.accountLinks.create(
    {
      account: account.id,
      use_case: {
        type: "account_onboarding",
        account_onboarding: { refresh_url: "https://market.test/again", return_url: "https://market.test/back" },
      },
    },
    key("link"),
  );
  await simulator.door(`accounts/${account.id}`, { status: "active" });
  await stripe.v2.core.accounts.retrieve(account.id, {
    include: ["configuration.recipient", "requirements", "defaults"],
  });
  const connected = { stripeAccount: account.id };
  await stripe.balanceSettings.update(
    {
      payments: {
        payouts: { schedule: { interval: "weekly", weekly_payout_days: ["monday"] } },
        settlement_timing: { delay_days_override: 4 },
        debit_negative_balances: false,
      },
    },
    { ...connected, ...key("settings") },
  );
  await stripe.balanceSettings.retrieve({}, connected);
  const open = async (name: string) =>
    stripe.checkout.sessions.create(
      {
        mode: "payment",
        locale: "fr",
        client_reference_id: name,
        customer_email: "ana@example.org",
        expires_at: Math.floor(Date.parse("2023-09-06T10:31:00.000Z") / 1_000),
        line_items: [
          { price_data: { currency: "eur", product_data: { name: "Panier 12" }, unit_amount: 3_000 }, quantity: 1 },
        ],
        payment_intent_data: { transfer_group: name, metadata: { basket_id: "12" }, description: "Panier 12" },
        metadata: { op_id: name },
        success_url: "https://market.test/paid?session={CHECKOUT_SESSION_ID}",
        cancel_url: "https://market.test/cart",
      },
      key(name),
    );
  const { id } = await open("checkout-1");
  await simulator.door(`pay/${id}`, { outcome: "decline" });
  await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });
  await simulator.door(`pay/${id}`, { outcome: "pay" });
  const expand = ["payment_intent.latest_charge.balance_transaction", "line_items"];
  await stripe.checkout.sessions.retrieve(id, { expand });
  await stripe.checkout.sessions.list({ status: "complete", limit: 3 });
  await stripe.checkout.sessions.expire((await open("checkout-2")).id, {}, key("expire"));
  const [charge] = (await stripe.charges.list({ transfer_group: "checkout-1" })).data.filter((one) => one.paid);
  const refund = { charge: charge?.id ?? "", amount: 100, metadata: { op_id: "r1" } };
  await stripe.refunds.create({ ...refund, expand: ["balance_transaction", "charge"] }, key("refund-1"));
  await stripe.refunds.create({ ...refund, amount: 2_900 }, key("refund-2"));
  await stripe.refunds.list({ charge: charge?.id ?? "" });
  await expect(stripe.refunds.create(refund, key("refund-3"))).rejects.toThrow("already been refunded");
  const other = await open("checkout-3");
  await simulator.door(`pay/${other.id}`, { outcome: "pay" });
  const [second] = (await stripe.charges.list({ transfer_group: "checkout-3" })).data;
  const transfer = await stripe.transfers.create(
    {
      amount: 2_000,
      currency: "eur",
      destination: account.id,
      source_transaction: second?.id ?? "",
      transfer_group: "checkout-3",
      metadata: { op_id: "t1" },
    },
    key("transfer"),
  );
  const reversal = { amount: 100, metadata: { op_id: "v1" } };
  await stripe.transfers.createReversal(transfer.id, reversal, key("reversal"));
  await stripe.transfers.retrieve(transfer.id, { expand: ["balance_transaction", "destination_payment"] });
  await stripe.transfers.list({ transfer_group: "checkout-3", destination: account.id });
  await stripe.transfers.listReversals(transfer.id);
  await stripe.balance.retrieve();
  await moveTo("2023-09-11T12:00:00.000Z");
  const [payout] = (await stripe.payouts.list({ limit: 1 }, connected)).data;
  await stripe.balanceTransactions.list({ payout: payout?.id ?? "", limit: 10 }, connected);
  await simulator.door(`payouts/${payout?.id}`, { status: "failed" });
  await stripe.payouts.retrieve(payout?.id ?? "", {}, connected);
  await simulator.door(`refunds/${(await stripe.refunds.list({ limit: 1 })).data[0]?.id}`, { status: "failed" });
  await stripe.payouts.create({ amount: 10, currency: "eur" }, key("payout"));
  await stripe.events.list({ types: ["charge.updated"], created: { gt: 1 } });
}

describe.skipIf(description === undefined)(`against Stripe's description (${howToGetIt})`, () => {
  it("everything that the product sends is understood", async () => {
    const market = aMarket();
    await everything(market);
    const log = await logOf(market);
    expect(log.length).toBeGreaterThan(25);
    expect(checkRequests(description, log)).toEqual([]);
  });

  it("every answer and every event of the simulator has the published shape", async () => {
    const checker = requestChecker(description);
    const wrong: string[] = [];
    const market = aMarket({
      watch: (method, path, status, body) => {
        wrong.push(
          ...checker.answer(method, path, status, body).map((problem) => `${method} ${path} ${status}: ${problem}`),
        );
      },
    });
    await everything(market);
    const { events } = await market.state();
    expect([...new Set(events.map(({ type }) => type))].sort()).toEqual([
      "charge.refunded",
      "charge.updated",
      "checkout.session.completed",
      "checkout.session.expired",
      "payment_intent.payment_failed",
      "payment_intent.succeeded",
      "payout.created",
      "payout.failed",
      "payout.paid",
      "refund.created",
      "refund.failed",
      "refund.updated",
      "transfer.created",
      "transfer.reversed",
    ]);
    for (const event of events) {
      wrong.push(...checker.event(event).map((problem) => `${event.type}: ${problem}`));
    }
    expect(wrong).toEqual([]);
    // Compiling the schemas of the answers takes a few seconds on a busy machine.
  }, 60_000);

  it("a wrong answer and a wrong event are found", () => {
    const checker = requestChecker(description);
    expect(checker.answer("GET", "/v1/balance", 200, { object: "balance", livemode: false, pending: [] })).toEqual([
      "body must have required property 'available'",
    ]);
    expect(checker.answer("POST", "/v1/refunds", 400, { error: { type: "sorry" } })).not.toEqual([]);
    expect(checker.event({ type: "refund.moved", data: { object: {} } })).toEqual([
      "refund.moved is no event of the API",
    ]);
    expect(checker.event({ type: "refund.created", data: { object: { object: "refund" } } })).not.toEqual([]);
  });

  const refund: CheckedRequest = {
    method: "POST",
    path: "/v1/refunds",
    query: {},
    apiVersion: "2026-10-28.endive",
    contentType: "application/x-www-form-urlencoded",
    idempotencyKey: "test:refund:1:1",
    rawBody: "payment_intent=pi_1&amount=81&metadata[op_id]=1",
    body: { payment_intent: "pi_1", amount: "81", metadata: { op_id: "1" } },
  };
  const session: CheckedRequest = {
    ...refund,
    path: "/v1/checkout/sessions",
    body: {
      mode: "payment",
      line_items: [{ price_data: { currency: "eur", product_data: { name: "x" }, unit_amount: "5" } }],
    },
  };

  it.each<[string, Partial<CheckedRequest>, string]>([
    ["a fraction of a cent", { body: { ...Object(refund.body), amount: "1.5" } }, "/amount must be integer"],
    ["a misspelt field", { body: { ...Object(refund.body), ammount: "1" } }, "additional properties (ammount)"],
    ["no op_id", { body: { charge: "ch_1" } }, "metadata.op_id is missing"],
    ["the SDK's own key", { idempotencyKey: "stripe-node-retry-1" }, "SDK's own"],
    ["no key", { idempotencyKey: null }, "no Idempotency-Key"],
    ["another version", { apiVersion: "2024-04-10" }, "Stripe-Version is 2024-04-10"],
    ["JSON on v1", { contentType: "application/json" }, "not application/x-www-form-urlencoded"],
    ["an unknown path", { path: "/v1/refundz" }, "no path of the API"],
    ["an unknown verb", { method: "PUT" }, "no verb of"],
    ["an unknown filter", { method: "GET", query: { basket: "1" } }, "additional properties (basket)"],
    [
      "another currency",
      { ...session, body: { line_items: [{ price_data: { currency: "usd", product_data: { name: "x" } } }] } },
      "currency is usd",
    ],
    [
      "removed payment_method_types",
      { ...session, body: { ...Object(session.body), payment_method_types: ["card"] } },
      "payment_method_types must not be sent",
    ],
    [
      "an application fee",
      { ...session, body: { ...Object(session.body), payment_intent_data: { application_fee_amount: "5" } } },
      "application_fee_amount must not be sent",
    ],
  ])("%s is found", (_, change, problem) => {
    expect(requestChecker(description).request(refund)).toEqual([]);
    expect(requestChecker(description).request(session)).toEqual([]);
    expect(
      requestChecker(description)
        .request({ ...refund, ...change })
        .join("; "),
    ).toContain(problem);
  });

  it("the same key with other bytes is found, with the same bytes it is a retry", () => {
    const checker = requestChecker(description);
    expect(checker.request(refund)).toEqual([]);
    expect(checker.request(refund)).toEqual([]);
    expect(checker.request({ ...refund, rawBody: `${refund.rawBody}&reason=duplicate` })).toEqual([
      "the key test:refund:1:1 was used before with other bytes",
    ]);
  });
});
