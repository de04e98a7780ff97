import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { basisOf } from "../core/basket/basis.ts";
import { basketAmounts } from "../core/basket/basket-amounts.ts";
import { isRefusal } from "../core/contract/codes.ts";
import { feesOf } from "../core/contract/market-fee.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import type { LineObservation } from "../core/line/observed-amount.ts";
import { grams } from "../core/quantity/grams.ts";
import { milli } from "../core/quantity/milli.ts";
import { basketFacts } from "../db/queries/basket-facts.ts";
import { boardLinesOf } from "../db/rows/board-lines-of.ts";
import { basket } from "../db/schema/basket.ts";
import { stockPool } from "../db/schema/catalog.ts";
import { checkout } from "../db/schema/checkout.ts";
import { offer } from "../db/schema/distribution.ts";
import { journal } from "../db/schema/journal.ts";
import { refund, settlement } from "../db/schema/money.ts";
import { producer } from "../db/schema/producer.ts";
import { moveClock } from "../dev/doors/clock.ts";
import { keptMails } from "../dev/doors/mailbox.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { orderAndPay } from "../dev/seed/order-and-pay.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { ORDERING, PICKUP, smallMarket } from "../dev/testing/small-market.ts";
import { testStack } from "../dev/testing/stack.ts";
import { dispatchSubject, drainOutbox } from "../worker/outbox/dispatch.ts";
import type { Services } from "../worker/services.ts";
import { openCheckout } from "./open-checkout.ts";
import { validateBasket } from "./validate-basket.ts";
import { validateDistribution } from "./validate-distribution.ts";

const draftOf = (
  number: number,
  seen: readonly (readonly [ref: number, observation: LineObservation])[],
): BasketDraft => ({
  number,
  seq: 5,
  lastSeq: 5,
  observations: new Map(seen),
  clashes: [],
  bags: null,
  arrived: false,
  note: null,
  authors: ["Marie Lalanne"],
});

async function basisNow(services: Services, basketId: string, draft: BasketDraft) {
  const facts = await basketFacts(services.db, basketId);
  if (facts === undefined) throw new Error("no basket");
  return basisOf(basketAmounts(boardLinesOf(facts.lines), feesOf(facts.basket.fees), draft.observations));
}

test("SND-1, SND-3, SND-5, SND-6, RUN-3, PAI-1, JOU-1 an order is paid once, weighed down, refunded once, settled and paid on its Monday", async () => {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const selling = await stack.at(ORDERING);
  const market = await smallMarket(selling, stack.simulator);
  const ana = market.personOf("ana");
  const lines = [
    { offerId: market.offerOf("poulet-fermier/weighed"), quantityMilli: milli(1000) },
    { offerId: market.offerOf("batavia/piece"), quantityMilli: milli(2000) },
  ];
  expect(await orderAndPay(selling, { userId: ana.id, name: "Ana Lefèvre" }, market.distributionId, lines)).toBe(true);
  await stack.simulator.settle();
  const ordered = await selling.db.select().from(basket).get();
  if (ordered === undefined) throw new Error("no basket");
  expect(ordered).toMatchObject({ number: 1, status: "ordered", revision: 1, refundedCents: 0 });
  await drainOutbox(selling);
  expect((await keptMails(selling.env.DB, ana.email)).map((mail) => mail.subject)).toEqual([
    expect.stringContaining("Panier n° 1"),
  ]);

  // Marie weighs the first line and confirms twice with one id, then Karim with another.
  const picking = await stack.at(PICKUP);
  const facts = await basketFacts(picking.db, ordered.id);
  const weighed = facts?.lines.find((line) => line.kind === "weighed");
  if (weighed?.estimateGrams == null) throw new Error("no weighed line");
  const draft = draftOf(1, [[weighed.ref, { weights: [grams(weighed.estimateGrams - 50)], reason: "weight" }]]);
  const basis = await basisNow(picking, ordered.id, draft);
  const marie = { userId: market.personOf("marie").id, name: "Marie Lalanne" };
  const karim = { userId: market.personOf("karim").id, name: "Karim Benali" };
  const id = picking.ports.newId();
  const first = answerOf(await validateBasket(picking.ports, marie, { id, basketId: ordered.id, basis }, draft));
  expect(await validateBasket(picking.ports, marie, { id, basketId: ordered.id, basis }, draft)).toEqual(first);
  expect(
    await validateBasket(picking.ports, karim, { id: picking.ports.newId(), basketId: ordered.id, basis }, draft),
  ).toMatchObject({ refused: "already_validated" });
  expect(await validateBasket(picking.ports, karim, { id, basketId: ordered.id, basis }, draft)).toEqual({
    refused: "command_reused",
  });

  const told = await picking.db.select().from(journal).where(eq(journal.basketId, ordered.id));
  expect(
    told
      .filter((row) => row.kind === "validated" || row.kind === "line_final")
      .map((row) => [row.kind, row.byName, row.reason]),
  ).toEqual([
    ["validated", "Marie Lalanne", null],
    ["line_final", "Marie Lalanne", "weight"],
  ]);

  const refunds = await picking.db.select().from(refund);
  expect(refunds).toHaveLength(1);
  expect(refunds[0]).toMatchObject({ status: "decided", amountCents: ordered.paidCents - basis.totalCents });
  // "Annuler" is open for 10 s: nothing leaves before.
  await drainOutbox(picking);
  expect(await stripeRefunds(stack)).toHaveLength(0);
  const later: Services = { ...picking, ports: { ...picking.ports, realNow: () => Date.now() + 11_000 } };
  await drainOutbox(later);
  await drainOutbox(later);
  expect(await stripeRefunds(stack)).toEqual([
    expect.objectContaining({ amount: ordered.paidCents - basis.totalCents }),
  ]);
  expect((await keptMails(picking.env.DB, ana.email))[0]?.subject).toContain("changé");

  answerOf(
    await validateDistribution(
      later.ports,
      { drafts: async () => new Map(), phonesOut: async () => [] },
      { userId: market.personOf("claire").id, name: "Claire Dubosc" },
      { id: later.ports.newId(), distributionId: market.distributionId, acknowledgePhonesOut: false },
    ),
  );
  await drainOutbox(later);
  const settlements = await later.db.select().from(settlement);
  expect(settlements.map((row) => [row.payeeKind, row.availableOn, row.payOn, row.status]).sort()).toEqual([
    ["market", "2026-03-10", "2026-03-16", "accrued"],
    ["producer", "2026-03-10", "2026-03-16", "accrued"],
    ["producer", "2026-03-10", "2026-03-16", "accrued"],
  ]);
  await expectBalancedBooks(later);

  await moveClock(later, Date.parse("2026-03-17T10:00:00Z"));
  await stack.simulator.settle();
  const farms = await later.db.select({ id: producer.id, account: producer.payoutAccount }).from(producer);
  const state = (await stack.simulator.door("state")) as { transfers: { amount: number; destination: string }[] };
  for (const farm of farms) {
    const sent = state.transfers
      .filter((one) => one.destination === farm.account)
      .reduce((sum, one) => sum + one.amount, 0);
    expect(sent).toBe(settlements.find((row) => row.payeeId === farm.id)?.netCents);
  }
  await expectBalancedBooks(later);
  const done = await later.db.select({ kind: settlement.payeeKind, status: settlement.status }).from(settlement);
  expect(done.map((row) => `${row.kind} ${row.status}`).sort()).toEqual([
    "market paid",
    "producer paid",
    "producer paid",
  ]);
});

test("ORD-3 50 customers order the last 10 at once: 10 get it, 40 are told, nothing is negative", async () => {
  const stack = testStack();
  await stack.simulator.door("clock", { now: ORDERING });
  const selling = await stack.at(ORDERING);
  const market = await smallMarket(selling, stack.simulator);
  const offerId = market.offerOf("batavia/piece");
  const [pool] = await selling.db
    .select({ id: stockPool.id })
    .from(stockPool)
    .innerJoin(offer, eq(offer.stockPoolId, stockPool.id))
    .where(eq(offer.id, offerId));
  const [row] = await selling.db
    .select({ stockPerUnit: offer.stockPerUnit, step: offer.stepMilli })
    .from(offer)
    .where(eq(offer.id, offerId));
  if (pool === undefined || row === undefined) throw new Error("no pool");
  await selling.db
    .update(stockPool)
    .set({ onHand: row.stockPerUnit * 10 })
    .where(eq(stockPool.id, pool.id));

  const answers = await Promise.all(
    market.people.slice(0, 50).map((person) =>
      openCheckout(
        selling.ports,
        { userId: person.id, name: person.firstName },
        {
          id: selling.ports.newId(),
          distributionId: market.distributionId,
          lines: [{ offerId, quantityMilli: milli(1000) }],
        },
      ),
    ),
  );
  const taken = answers.filter((answer) => !isRefusal(answer));
  const told = answers.filter(isRefusal);
  expect([taken.length, told.length]).toEqual([10, 40]);
  expect(told).toEqual(told.map(() => ({ refused: "out_of_stock", data: { offers: [{ offerId, leftMilli: 0 }] } })));
  const [after] = await selling.db.select().from(stockPool).where(eq(stockPool.id, pool.id));
  expect(after).toMatchObject({ onHand: row.stockPerUnit * 10, reserved: row.stockPerUnit * 10 });
  const open = await selling.db.select({ id: checkout.id }).from(checkout);
  expect(open).toHaveLength(10);
  for (const { id } of open) await dispatchSubject(selling, id);
  const state = (await stack.simulator.door("state")) as { sessions: unknown[] };
  expect(state.sessions).toHaveLength(10);
});

async function stripeRefunds(stack: ReturnType<typeof testStack>): Promise<unknown[]> {
  const state = (await stack.simulator.door("state")) as { refunds?: unknown[] };
  return state.refunds ?? [];
}
