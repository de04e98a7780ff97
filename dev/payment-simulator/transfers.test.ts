import { describe, expect, it } from "vitest";
import { aMarket, anAccount, refusalOf } from "./testing/a-simulator.ts";

describe("a transfer", () => {
  it("fed by an unsettled charge succeeds and arrives when the charge settles", async () => {
    const { stripe, paid, producer, transfer, moveTo } = aMarket();
    const { charge } = await paid(3_000);
    const luc = await producer();
    const sent = await transfer(luc, 2_754, charge);
    expect(sent).toMatchObject({ amount: 2_754, destination: luc, source_transaction: charge, reversed: false });
    const purse = async () => {
      const { available, pending } = await stripe.balance.retrieve({}, { stripeAccount: luc });
      return [available[0]?.amount, pending[0]?.amount];
    };
    expect(await purse()).toEqual([0, 2_754]);
    await moveTo("2023-09-09T00:00:00.000Z");
    expect(await purse()).toEqual([2_754, 0]);
    const { available } = await stripe.balance.retrieve();
    expect(available[0]?.amount).toBe(2_930 - 2_754);
  });

  it("without a source, or with a settled one, needs available money", async () => {
    const { paid, producer, transfer, moveTo } = aMarket();
    const luc = await producer();
    const { charge } = await paid(3_000);
    const short = { statusCode: 400, code: "balance_insufficient", type: "StripeInvalidRequestError" };
    expect(await refusalOf(transfer(luc, 1_000))).toMatchObject(short);
    await moveTo("2023-09-10T00:00:00.000Z");
    expect(await refusalOf(transfer(luc, 2_931, charge))).toMatchObject(short);
    expect((await transfer(luc, 2_930, charge)).amount).toBe(2_930);
  });

  it("is capped by its source, net of refunds and of earlier transfers", async () => {
    const { stripe, paid, producer, transfer } = aMarket();
    const [luc, rosa] = [await producer("Luc"), await producer("Rosa")];
    await paid(9_000);
    const { charge } = await paid(3_000);
    await stripe.refunds.create({ charge, amount: 500 });
    const first = await transfer(luc, 2_000, charge);
    expect(await refusalOf(transfer(rosa, 501, charge))).toMatchObject({
      statusCode: 400,
      code: undefined,
      message:
        "Transfers using this transaction as a source must not exceed the source amount of €25.00. (There are already transfers using this source, amounting to €20.00.)",
    });
    await stripe.transfers.createReversal(first.id, { amount: 1 });
    expect((await transfer(rosa, 501, charge)).amount).toBe(501);
  });

  it("is listed by its group and by its destination", async () => {
    const { stripe, paid, producer, transfer } = aMarket();
    const [luc, rosa] = [await producer("Luc"), await producer("Rosa")];
    const { charge } = await paid(3_000);
    const a = await transfer(luc, 100, charge);
    const b = await transfer(rosa, 200, charge);
    const ids = async (params: object) => (await stripe.transfers.list(params)).data.map(({ id }) => id);
    expect(await ids({ transfer_group: "basket_12" })).toEqual([b.id, a.id]);
    expect(await ids({ transfer_group: "basket_12", destination: luc })).toEqual([a.id]);
    expect(await ids({ destination: rosa })).toEqual([b.id]);
    expect(await ids({ transfer_group: "other" })).toEqual([]);
  });

  it("is refused to who may not receive", async () => {
    const { stripe, simulator, paid, producer, transfer } = aMarket();
    const { charge } = await paid(3_000);
    const fresh = await stripe.v2.core.accounts.create(anAccount("Luc"));
    const notReady = { statusCode: 400, code: "insufficient_capabilities_for_transfer" };
    expect(await refusalOf(transfer(fresh.id, 100, charge))).toMatchObject(notReady);
    const luc = await producer();
    await simulator.door(`accounts/${luc}`, { transfers: "restricted" });
    expect(await refusalOf(transfer(luc, 100, charge))).toMatchObject(notReady);
    await simulator.door(`accounts/${luc}`, { status: "closed" });
    expect(await refusalOf(transfer(luc, 100, charge))).toMatchObject({ code: "account_closed" });
    expect(await refusalOf(transfer("acct_none", 100, charge))).toMatchObject({
      code: "resource_missing",
      param: "destination",
    });
    expect(await refusalOf(transfer(luc, 100, "ch_none"))).toMatchObject({ code: "account_closed" });
  });

  it("is reversed in parts, never beyond what it moved or what is still there", async () => {
    const { stripe, paid, producer, transfer, moveTo } = aMarket();
    const { charge } = await paid(3_000);
    const luc = await producer();
    const sent = await transfer(luc, 2_000, charge);
    const reversal = await stripe.transfers.createReversal(sent.id, { amount: 300, metadata: { op_id: "op-9" } });
    expect(reversal).toMatchObject({ amount: 300, transfer: sent.id, metadata: { op_id: "op-9" } });
    expect(await stripe.transfers.retrieve(sent.id)).toMatchObject({
      amount_reversed: 300,
      reversed: false,
      reversals: { data: [{ id: reversal.id }] },
    });
    expect((await refusalOf(stripe.transfers.createReversal(sent.id, { amount: 1_701 }))).message).toBe(
      "Transfer reversal amount (€17.01) is greater than unreversed amount on transfer (€17.00)",
    );
    await moveTo("2023-09-11T12:00:00.000Z");
    expect(await refusalOf(stripe.transfers.createReversal(sent.id))).toMatchObject({ code: "balance_insufficient" });
    expect((await stripe.transfers.listReversals(sent.id)).data).toEqual([reversal]);
  });

  it("is seen on the connected account as a payment of its own", async () => {
    const { stripe, paid, producer, transfer } = aMarket();
    const { charge } = await paid(3_000);
    const luc = await producer();
    const sent = await transfer(luc, 2_000, charge);
    const payment = String(sent.destination_payment);
    expect(await stripe.charges.retrieve(payment, {}, { stripeAccount: luc })).toMatchObject({
      amount: 2_000,
      source_transfer: sent.id,
    });
    expect(await refusalOf(stripe.charges.retrieve(payment))).toMatchObject({ statusCode: 404 });
    expect((await stripe.balanceTransactions.list({}, { stripeAccount: luc })).data).toMatchObject([
      { type: "payment", net: 2_000, source: payment },
    ]);
    expect((await stripe.balanceTransactions.list({ source: payment })).data).toEqual([]);
  });
});
