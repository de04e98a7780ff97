import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { aMarket, anAccount, line, refusalOf } from "./testing/a-simulator.ts";

describe("the API", () => {
  it("speaks Stripe's error envelope", async () => {
    const { simulator } = aMarket();
    const answer = await simulator.fetch("http://simulator.test/v1/refunds/re_none", {
      headers: { Authorization: `Bearer ${simulator.secretKey}` },
    });
    const requestId = answer.headers.get("Request-Id");
    expect(answer.status).toBe(404);
    expect(requestId).toMatch(/^req_/);
    expect(await answer.json()).toEqual({
      error: {
        type: "invalid_request_error",
        code: "resource_missing",
        doc_url: "https://docs.stripe.com/error-codes#resource_missing",
        message: "No such refund: 're_none'",
        param: "id",
        request_log_url: `https://dashboard.stripe.com/test/workbench/logs?object=${requestId}`,
      },
    });
  });

  it("wants its key", async () => {
    const { simulator } = aMarket();
    const httpClient = Stripe.createFetchHttpClient((input, init) => simulator.fetch(new Request(input, init)));
    const stranger = new Stripe("sk_test_wrong_wrong", {
      host: "simulator.test",
      protocol: "http",
      port: 80,
      httpClient,
    });
    expect(await refusalOf(stranger.balance.retrieve())).toMatchObject({
      type: "StripeAuthenticationError",
      statusCode: 401,
      message: expect.stringMatching(/^Invalid API Key provided: sk_test_\*+rong$/),
    });
    const nobody = await simulator.fetch("http://simulator.test/v1/balance");
    expect(nobody.status).toBe(401);
  });

  it("answers unknown paths and verbs with a 404 of its own kind", async () => {
    const { stripe } = aMarket();
    expect(await refusalOf(stripe.customers.create({}))).toMatchObject({
      type: "StripeInvalidRequestError",
      statusCode: 404,
      message: expect.stringContaining("Unrecognized request URL (POST: /v1/customers)"),
    });
  });

  it("names the parameter that it does not know or misses", async () => {
    const { stripe, session, producer } = aMarket();
    const bad = async (params: object) => refusalOf(session(3_000, params));
    expect(await bad({ payment_method_types: ["card"] })).toMatchObject({
      statusCode: 400,
      code: "parameter_unknown",
      param: "payment_method_types",
      message: "Received unknown parameter: payment_method_types",
    });
    expect(await bad({ payment_intent_data: { transfert_group: "x" } })).toMatchObject({
      code: "parameter_unknown",
      param: "payment_intent_data[transfert_group]",
    });
    expect(await bad({ line_items: [{ ...line(100), quantity: 0 }] })).toMatchObject({
      param: "line_items[0][quantity]",
      code: "parameter_invalid_integer",
    });
    expect(await bad({ success_url: "not an address" })).toMatchObject({ code: "url_invalid", param: "success_url" });
    expect(await bad({ cancel_url: "" })).toMatchObject({ code: "parameter_invalid_empty", param: "cancel_url" });
    expect(await bad({ locale: "xx" })).toMatchObject({ param: "locale" });
    expect(await bad({ mode: "subscription" })).toMatchObject({ param: "mode" });
    const destination = await producer();
    const noAmount: unknown = { currency: "eur", destination };
    expect(await refusalOf(stripe.rawRequest("POST", "/v1/transfers", Object(noAmount)))).toMatchObject({
      code: "parameter_missing",
      param: "amount",
      message: "Missing required param: amount.",
    });
    expect(await refusalOf(stripe.transfers.create({ amount: 1, currency: "usd", destination }))).toMatchObject({
      param: "currency",
    });
  });

  it("refuses to expand what cannot be, before anything is made", async () => {
    const { stripe, paid, state } = aMarket();
    const { charge } = await paid(3_000);
    const wrong = stripe.refunds.create({ charge, amount: 100, expand: ["charge.customer"] });
    expect(await refusalOf(wrong)).toMatchObject({ statusCode: 400, param: "expand" });
    expect((await state()).refunds).toEqual([]);
    const right = await stripe.refunds.create({ charge, amount: 100, expand: ["charge.refunds"] });
    expect(right.charge).toMatchObject({ id: charge, refunds: { data: [{ id: right.id }] } });
    const listed = await stripe.charges.list({ expand: ["data.balance_transaction"] });
    expect(listed.data[0]?.balance_transaction).toMatchObject({ fee: 70 });
  });

  it("keeps the things of one account from another", async () => {
    const { stripe, producer } = aMarket();
    await producer();
    expect(await refusalOf(stripe.balance.retrieve({}, { stripeAccount: "acct_none" }))).toMatchObject({
      type: "StripePermissionError",
      statusCode: 403,
      code: "account_invalid",
    });
    const luc = await producer();
    expect((await refusalOf(stripe.refunds.list({}, { stripeAccount: luc }))).message).toContain(
      "does not allow impersonation",
    );
  });

  it("pages its lists", async () => {
    const { stripe, paid } = aMarket();
    const { charge } = await paid(3_000);
    for (const amount of [1, 2, 3, 4, 5]) {
      await stripe.refunds.create({ charge, amount });
    }
    const page = await stripe.refunds.list({ charge, limit: 2 });
    expect([page.data.map(({ amount }) => amount), page.has_more]).toEqual([[5, 4], true]);
    const all = await stripe.refunds.list({ charge, limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all.map(({ amount }) => amount)).toEqual([5, 4, 3, 2, 1]);
    const before = await stripe.refunds.list({ charge, limit: 2, ending_before: all[4]?.id ?? "" });
    expect(before.data.map(({ amount }) => amount)).toEqual([3, 2]);
    expect((await stripe.refunds.list({ created: { gt: 4_000_000_000 } })).data).toEqual([]);
  });

  it("v2 tells all wrong fields under one code", async () => {
    const { stripe } = aMarket();
    const account = { ...anAccount("Luc"), shoe_size: 43, contact_email: "nobody" };
    expect(await refusalOf(stripe.v2.core.accounts.create(account))).toMatchObject({
      type: "StripeInvalidRequestError",
      code: "invalid_fields",
      message: expect.stringMatching(/contact_email.*shoe_size|shoe_size.*contact_email/),
    });
    expect(await refusalOf(stripe.v2.core.accounts.retrieve("acct_none"))).toMatchObject({
      statusCode: 404,
      code: "not_found",
    });
  });

  it("plays one version only", async () => {
    const { stripe } = aMarket();
    const old = stripe.balance.retrieve({}, { apiVersion: "2020-08-27" });
    expect((await refusalOf(old)).message).toContain("Invalid Stripe API version: 2020-08-27");
  });
});
