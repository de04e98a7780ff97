import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { NewFee } from "../core/contract/fees.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import { bps } from "../core/money/bps.ts";
import { cents } from "../core/money/cents.ts";
import { milli } from "../core/quantity/milli.ts";
import { managedFees } from "../db/queries/managed-fees.ts";
import { basket } from "../db/schema/basket.ts";
import { journal } from "../db/schema/journal.ts";
import { payment } from "../db/schema/money.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { orderAndPay } from "../dev/seed/order-and-pay.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { ORDERING, smallMarket } from "../dev/testing/small-market.ts";
import { testStack } from "../dev/testing/stack.ts";
import { retireMarketFee } from "./retire-market-fee.ts";
import { setMarketFee } from "./set-market-fee.ts";

/** The demo market takes 2 % of all goods. */
async function aSale() {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const selling = await stack.at(ORDERING);
  const market = await smallMarket(selling, stack.simulator);
  const claire = { userId: market.personOf("claire").id, name: "Claire Dubosc" };
  const set = (fee: NewFee, id = selling.ports.newId()) =>
    setMarketFee(selling.ports, claire, { id, marketId: market.marketId, fee });
  const fees = async () => (await managedFees(selling.db, market.marketId)).fees;
  const retire = (feeId: string, id = selling.ports.newId()) =>
    retireMarketFee(selling.ports, claire, { id, marketId: market.marketId, feeId });
  const one = (key: string) => [{ offerId: market.offerOf(key), quantityMilli: milli(1000) }];
  const ana = { userId: market.personOf("ana").id, name: "Ana Lefèvre" };
  const order = (key: string) => orderAndPay(selling, ana, market.distributionId, one(key));
  return { selling, market, set, fees, retire, order };
}

const crate = (rest: Partial<NewFee> = {}): NewFee =>
  ({ kind: "flat", label: "Caisse consignée", amountCents: cents(150), vatBps: bps(2000), ...rest }) as NewFee;

test("MFE-1 orders keep the fees they were placed with, whatever becomes of them", async () => {
  const { selling, fees, set, retire, order } = await aSale();
  const [preparation] = await fees();
  await order("batavia/piece");
  const snapshot = async () =>
    feesOf((await selling.db.select({ fees: basket.fees }).from(basket).get())?.fees).map((fee) => fee.id);
  expect(await snapshot()).toEqual([preparation?.id]);

  const added = answerOf(await set(crate()));
  answerOf(await retire(preparation?.id ?? ""));
  expect((await fees()).map((fee) => fee.id)).toEqual([added.feeId]);
  expect(await snapshot()).toEqual([preparation?.id]);
  // What is added to it later bears the basket's own 2 %, no flat fee, and is paid so.
  await order("carottes-fanes/bunch");
  expect(await snapshot()).toEqual([preparation?.id]);
  await expectBalancedBooks(selling);
});

test("MFE-1 a repeated click adds one fee and retires one fee, and each is in the journal", async () => {
  const { selling, fees, set, retire } = await aSale();
  const [preparation] = await fees();
  const id = selling.ports.newId();
  const answers = await Promise.all([set(crate(), id), set(crate(), id)]);
  expect(new Set(answers.map((answer) => answerOf(answer).feeId)).size).toBe(1);
  const away = selling.ports.newId();
  await Promise.all([retire(preparation?.id ?? "", away), retire(preparation?.id ?? "", away)]);
  expect(await fees()).toEqual([expect.objectContaining({ label: "Caisse consignée", producerName: null })]);
  const kinds = await selling.db.select({ kind: journal.kind, by: journal.byName }).from(journal);
  expect(kinds.filter((row) => row.kind.startsWith("market_fee"))).toEqual([
    { kind: "market_fee_set", by: "Claire Dubosc" },
    { kind: "market_fee_retired", by: "Claire Dubosc" },
  ]);
});

test("MFE-2 of two changes of one fee one stands and the other is told that it is gone", async () => {
  const { fees, set } = await aSale();
  const [preparation] = await fees();
  const replaces = preparation?.id ?? "";
  const answers = await Promise.all([set(crate({ replaces })), set(crate({ replaces, label: "Cagette" }))]);
  expect(answers.filter((answer) => "feeId" in answer)).toHaveLength(1);
  expect(answers.filter((answer) => "refused" in answer)).toEqual([{ refused: "not_found" }]);
  expect(await fees()).toHaveLength(1);
});

test("a fee can be on the goods of the market's own producers alone", async () => {
  const { selling, market, set } = await aSale();
  const luc = market.producers[0]?.id ?? "";
  expect(await set(crate({ producerId: selling.ports.newId() }))).toEqual({ refused: "not_found" });
  answerOf(await set(crate({ producerId: luc })));
});

test("ORD-5 a producer's flat fee is paid with its first goods, then never again", async () => {
  const { selling, market, set, order } = await aSale();
  answerOf(await set(crate({ producerId: market.producers[1]?.id ?? "" })));
  const paid = async () =>
    (await selling.db.select({ amount: payment.amountCents }).from(payment).orderBy(payment.paidAt, payment.id)).map(
      (row) => row.amount,
    );
  await order("batavia/piece");
  const [salad] = await paid();
  await order("poulet-fermier/weighed");
  await order("poulet-fermier/weighed");
  await order("batavia/piece");
  const [, first, second, again] = await paid();
  expect(first).toBe((second ?? 0) + 150);
  expect(again).toBe(salad);
  const held = await selling.db
    .select({ estimate: basket.estimateCents, paid: basket.paidCents })
    .from(basket)
    .where(eq(basket.number, 1))
    .get();
  expect(held?.paid).toBe((await paid()).reduce((sum, amount) => sum + amount, 0));
});
