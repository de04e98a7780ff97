import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import type { BasketDraft } from "../core/draft/basket-draft.ts";
import { grams } from "../core/quantity/grams.ts";
import { milli } from "../core/quantity/milli.ts";
import { basket, basketRevision } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { lateChange } from "../db/schema/hand-over.ts";
import { journal } from "../db/schema/journal.ts";
import { market } from "../db/schema/market.ts";
import { refund } from "../db/schema/money.ts";
import { outbox } from "../db/schema/work.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { draftOf } from "../dev/testing/draft-of.ts";
import { inRealTime } from "../dev/testing/open-sale.ts";
import { basisNow, type PaidMarket, paidMarket } from "../dev/testing/paid-market.ts";
import { expectProviderAgrees } from "../dev/testing/provider-agrees.ts";
import { simulatorState } from "../dev/testing/simulator-state.ts";
import { drainOutbox } from "../worker/outbox/dispatch.ts";
import { collectBasket, uncollectBasket } from "./collect-basket.ts";
import { recordLateChange } from "./record-late-change.ts";
import { reopenBasket } from "./reopen-basket.ts";
import { undoValidation } from "./undo-validation.ts";
import { validateBasket } from "./validate-basket.ts";
import { continueValidation, validateDistribution } from "./validate-distribution.ts";

const MINUTE = 60_000;
const lighter = (number: number): BasketDraft => draftOf(number, [[1, { weights: [grams(1500)], reason: "weight" }]]);
const lighterYet = (number: number): BasketDraft =>
  draftOf(number, [
    [1, { weights: [grams(1500)], reason: "weight" }],
    [3, { countMilli: milli(0), reason: "missing" }],
  ]);

/** What a test asks of one basket, each with an id of its own. */
function hands({ picking, basketOf, actor }: PaidMarket, services = picking) {
  const { ports } = services;
  return {
    validate: async (customer: string, draft: BasketDraft) => {
      const basketId = basketOf(customer);
      const basis = await basisNow(services, basketId, draft);
      return answerOf(await validateBasket(ports, actor("marie"), { id: ports.newId(), basketId, basis }, draft));
    },
    reopen: (customer: string, id = ports.newId()) =>
      reopenBasket(ports, actor("claire"), { id, basketId: basketOf(customer), reason: "la volaille de Bruno" }),
    row: async (customer: string) => {
      const [row] = await services.db
        .select()
        .from(basket)
        .where(eq(basket.id, basketOf(customer)));
      if (row === undefined) throw new Error("no basket");
      return row;
    },
    refunds: () => services.db.select({ status: refund.status, amountCents: refund.amountCents }).from(refund),
  };
}

test("REO-1, BAS-10 a refund that has not left is withdrawn with its mail; the next confirmation gives back once", async () => {
  const paid = await paidMarket(["ana"]);
  const { picking, basketOf } = paid;
  const { validate, reopen, row, refunds } = hands(paid);
  await validate("ana", lighter(1));
  await recordLateChange(picking.ports, { basketId: basketOf("ana"), draft: { ...lighterYet(1), seq: 9, lastSeq: 9 } });
  const id = picking.ports.newId();
  const first = answerOf(await reopen("ana", id));
  expect(first).toEqual({ kind: "reopened", basketId: basketOf("ana"), revision: 3 });
  expect(await reopen("ana", id)).toEqual(first);
  expect(await reopen("ana")).toMatchObject({ refused: "basket_not_open" });
  expect(await row("ana")).toMatchObject({ status: "ordered", revision: 3, finalCents: null, refundedCents: 0 });
  expect((await refunds()).map((one) => one.status)).toEqual(["withdrawn"]);
  expect(await picking.db.select().from(lateChange)).toEqual([]);
  await drainOutbox(inRealTime(picking, MINUTE));
  expect((await simulatorState(paid.stack)).refunds).toEqual([]);
  expect(await picking.db.select({ status: outbox.status }).from(outbox).where(eq(outbox.kind, "refund"))).toEqual([
    { status: "withdrawn" },
  ]);
  const told = await picking.db.select().from(journal).where(eq(journal.kind, "reopened"));
  expect(told.map((one) => [one.byName, one.reason])).toEqual([["Claire Dubosc", "la volaille de Bruno"]]);

  await validate("ana", lighterYet(1));
  await drainOutbox(inRealTime(picking, MINUTE));
  expect((await simulatorState(paid.stack)).refunds).toHaveLength(1);
  expect((await picking.db.select().from(basketRevision)).map((one) => one.kind)).toEqual([
    "ordered",
    "validated",
    "reopened",
    "validated",
  ]);
  await expectBalancedBooks(picking);
  await expectProviderAgrees(paid.stack, picking);
});

test.each(["sent", "succeeded", "failed"] as const)(
  "REO-2 a refund that is %s stays: only the rest goes back",
  async (status) => {
    const paid = await paidMarket(["ana"]);
    const { picking } = paid;
    const { validate, reopen, row, refunds } = hands(paid);
    await validate("ana", lighter(1));
    if (status === "succeeded") await drainOutbox(inRealTime(picking, MINUTE));
    // The dispatcher has marked it and not called yet; or the provider refused it for good.
    else await picking.db.update(refund).set({ status: "sent" });
    if (status === "failed") await picking.db.update(refund).set({ status: "failed" });
    const [before] = await refunds();
    answerOf(await reopen("ana"));
    expect(await refunds()).toEqual([{ status, amountCents: before?.amountCents }]);
    expect((await row("ana")).refundedCents).toBe(before?.amountCents);

    await validate("ana", lighter(1));
    expect(await refunds()).toHaveLength(1);
    answerOf(await reopen("ana"));
    const again = await validate("ana", lighterYet(1));
    const { paidCents, finalCents } = await row("ana");
    expect(again).toMatchObject({ refundCents: paidCents - (finalCents ?? 0) - (before?.amountCents ?? 0) });
    await expectBalancedBooks(picking);
  },
);

test("REO-1 many at once, and a refund that leaves meanwhile: one reopening, the money either sent or withdrawn", async () => {
  const paid = await paidMarket(["ana"]);
  const { picking } = paid;
  const { validate, reopen, row, refunds } = hands(paid);
  await validate("ana", lighter(1));
  const answers = await Promise.all([
    reopen("ana"),
    drainOutbox(inRealTime(picking, MINUTE)),
    reopen("ana"),
    reopen("ana"),
  ]);
  expect([answers[0], answers[2], answers[3]].filter((answer) => !isRefusal(answer))).toHaveLength(1);
  const [one] = await refunds();
  const provider = (await simulatorState(paid.stack)).refunds.length;
  expect([one?.status, provider]).toEqual(provider === 1 ? ["succeeded", 1] : ["withdrawn", 0]);
  expect((await row("ana")).refundedCents).toBe(provider === 1 ? one?.amountCents : 0);
  await expectBalancedBooks(picking);
});

test("REO-3 nothing is reopened while the distribution is validated, nor after", async () => {
  const paid = await paidMarket(["ana", "bruno"]);
  const { picking, market: place, actor } = paid;
  const { validate, reopen } = hands(paid);
  await validate("ana", lighter(1));
  const board = { drafts: async () => new Map(), phonesOut: async () => [] };
  const { runId } = answerOf(
    await validateDistribution(picking.ports, board, actor("claire"), {
      id: picking.ports.newId(),
      distributionId: place.distributionId,
      acknowledgePhonesOut: true,
    }),
  );
  expect(await reopen("ana")).toMatchObject({ refused: "distribution_closed" });
  while (!(await continueValidation(picking.ports, board, runId)));
  expect(await reopen("ana")).toMatchObject({ refused: "distribution_closed" });
  await expectBalancedBooks(picking);
});

test("HND-1, COL-1, COL-2 a hand-over is noted once, by the confirmation or by a touch of its own", async () => {
  const paid = await paidMarket(["ana", "bruno"]);
  const { picking, market: place, basketOf, actor } = paid;
  const { ports, db } = picking;
  const { validate, reopen, row } = hands(paid);
  const collect = (who: string, at?: number) =>
    collectBasket(ports, actor(who), { id: ports.newId(), basketId: basketOf("bruno"), at });
  const notes = () =>
    db
      .select({ kind: journal.kind, by: journal.byName })
      .from(journal)
      .where(and(eq(journal.basketId, basketOf("bruno")), eq(journal.byUserId, actor("karim").userId)));
  const now = ports.marketNow();

  // Gathered while Ana waits: confirming is handing over, and "Annuler" takes both back.
  await validate("ana", lighter(1));
  expect((await row("ana")).collectedAt).toBe(now);
  answerOf(await undoValidation(ports, actor("marie"), { id: ports.newId(), basketId: basketOf("ana") }));
  expect((await row("ana")).collectedAt).toBe(null);
  await validate("ana", lighter(1));
  answerOf(await reopen("ana"));
  expect((await row("ana")).collectedAt).toBe(now);

  // Made beforehand: a touch of its own, also on an open basket, also hours later from a phone that was offline.
  await db.update(market).set({ composition: "before" }).where(eq(market.id, place.marketId));
  const seq = async () => (await db.select({ seq: distribution.factsSeq }).from(distribution).get())?.seq ?? 0;
  await validate("bruno", lighter(2));
  expect((await row("bruno")).collectedAt).toBe(null);
  const before = await seq();
  const done = answerOf(await collect("karim", now - 30 * MINUTE));
  expect(done).toEqual({ kind: "collected", basketId: basketOf("bruno"), revision: 2 });
  expect(await seq()).toBe(before + 1);
  answerOf(await collect("marie"));
  expect((await row("bruno")).collectedAt).toBe(now - 30 * MINUTE);
  expect(await seq()).toBe(before + 1);
  const back = { id: ports.newId(), basketId: basketOf("bruno") };
  expect(answerOf(await uncollectBasket(ports, actor("karim"), back))).toMatchObject({ kind: "uncollected" });
  expect(await row("bruno")).toMatchObject({ collectedAt: null, revision: 2, status: "validated" });
  expect(await notes()).toEqual([
    { kind: "collected", by: "Karim Benali" },
    { kind: "uncollected", by: "Karim Benali" },
  ]);
});
