import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import { grams } from "../core/quantity/grams.ts";
import { milli } from "../core/quantity/milli.ts";
import { stockLeft } from "../db/queries/stock-left.ts";
import { basket, basketLine, basketRevision } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { lateChange, lookAgain } from "../db/schema/hand-over.ts";
import { journal } from "../db/schema/journal.ts";
import { refund, settlement } from "../db/schema/money.ts";
import { outbox, run, runBasket } from "../db/schema/work.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { expectBalancedBooks } from "../dev/testing/books.ts";
import { draftOf } from "../dev/testing/draft-of.ts";
import { basisNow, paidMarket } from "../dev/testing/paid-market.ts";
import { drainOutbox } from "../worker/outbox/dispatch.ts";
import type { Services } from "../worker/services.ts";
import { runBoardCommand } from "./board-command.ts";
import { acceptLateChange, dismissLateChange } from "./decide-late-change.ts";
import { recordLateChange } from "./record-late-change.ts";
import { sendRecaps } from "./send-recap.ts";
import { undoValidation } from "./undo-validation.ts";
import { validateBasket } from "./validate-basket.ts";
import { continueValidation, validateDistribution } from "./validate-distribution.ts";

const board = { drafts: async () => new Map(), phonesOut: async () => [] };
const later = (services: Services, ms: number): Services => ({
  ...services,
  ports: { ...services.ports, realNow: () => Date.now() + ms },
});

test("COM-2 many confirmations of one basket at once: validated once, one refund", async () => {
  const { picking, basketOf, actor } = await paidMarket(["ana"]);
  const basketId = basketOf("ana");
  const draft = draftOf(1, [[1, { weights: [grams(1500)] }]]);
  const basis = await basisNow(picking, basketId, draft);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      validateBasket(
        picking.ports,
        actor(n % 2 === 0 ? "marie" : "karim"),
        { id: picking.ports.newId(), basketId, basis },
        draft,
      ),
    ),
  );
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  expect(answers.filter(isRefusal).map((answer) => answer.refused)).toEqual(Array(19).fill("already_validated"));
  expect(await picking.db.select().from(refund)).toHaveLength(1);
  expect((await picking.db.select().from(basketRevision)).map((row) => row.kind)).toEqual(["ordered", "validated"]);
  await expectBalancedBooks(picking);
});

test("BAS-5 other amounts than the person saw: look again with both versions, and nothing moves", async () => {
  const { picking, basketOf, actor } = await paidMarket(["ana"]);
  const basketId = basketOf("ana");
  const seen = await basisNow(picking, basketId, draftOf(1));
  const missing = draftOf(1, [[2, { countMilli: milli(0), reason: "missing" }]]);
  const now = await basisNow(picking, basketId, missing);
  const answer = answerOf(
    await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis: seen }, missing),
  );
  expect(answer).toMatchObject({
    kind: "look_again",
    seen: { totalCents: seen.totalCents },
    now: { totalCents: now.totalCents },
  });
  expect(await picking.db.select().from(refund)).toEqual([]);
  expect((await picking.db.select().from(basket))[0]).toMatchObject({ status: "ordered", revision: 1 });
  // The next confirmation that is carried out closes it.
  answerOf(
    await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis: now }, missing),
  );
  expect(await picking.db.select().from(lookAgain).where(isNull(lookAgain.closedAt))).toEqual([]);
  await expectBalancedBooks(picking);
});

test("BAS-6 reasons and notes make nobody look again", async () => {
  const { picking, basketOf, actor } = await paidMarket(["ana"]);
  const basketId = basketOf("ana");
  const basis = await basisNow(picking, basketId, draftOf(1));
  const noted = {
    ...draftOf(1, [[2, { countMilli: milli(2000), reason: "gift" as const }]]),
    note: "vient à midi",
    bags: 2,
    arrived: true,
  };
  expect(
    await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis }, noted),
  ).toMatchObject({ kind: "validated" });
});

test("SND-2 Annuler takes the refund back within ten seconds, and never once it has left", async () => {
  const { stack, market, picking, basketOf, actor } = await paidMarket(["ana", "bruno"]);
  const confirm = async (person: string, number: number) => {
    const draft = draftOf(number, [[3, { countMilli: milli(0), reason: "missing" }]]);
    return answerOf(
      await validateBasket(
        picking.ports,
        actor("marie"),
        {
          id: picking.ports.newId(),
          basketId: basketOf(person),
          basis: await basisNow(picking, basketOf(person), draft),
        },
        draft,
      ),
    );
  };
  await confirm("ana", 1);
  expect(
    await undoValidation(picking.ports, actor("karim"), { id: picking.ports.newId(), basketId: basketOf("ana") }),
  ).toEqual({ refused: "basket_not_open" });
  expect(
    await undoValidation(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId: basketOf("ana") }),
  ).toMatchObject({ kind: "undone", revision: 3 });
  await drainOutbox(later(picking, 60_000));
  expect(((await stack.simulator.door("state")) as { refunds: unknown[] }).refunds).toEqual([]);
  expect(
    (
      await picking.db
        .select()
        .from(basket)
        .where(eq(basket.id, basketOf("ana")))
    )[0],
  ).toMatchObject({ status: "ordered", refundedCents: 0, finalCents: null });
  await expectBalancedBooks(picking);

  // Bruno's refund has left although the ten seconds of market time stand still: it stays.
  await confirm("bruno", 2);
  await drainOutbox(later(picking, 60_000));
  expect(
    await undoValidation(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId: basketOf("bruno") }),
  ).toEqual({ refused: "undo_too_late" });
  const soon = await stack.at(picking.ports.marketNow() + 11_000);
  expect(
    await undoValidation(soon.ports, actor("marie"), { id: soon.ports.newId(), basketId: basketOf("bruno") }),
  ).toEqual({ refused: "undo_too_late" });
  // Confirmed again, Ana is refunded once.
  await confirm("ana", 1);
  await drainOutbox(later(picking, 60_000));
  expect(((await stack.simulator.door("state")) as { refunds: unknown[] }).refunds).toHaveLength(2);
  await expectBalancedBooks(picking);
  void market;
});

test("LAT-1, LAT-2 what arrives for a validated basket is one late change; accepting it refunds once more", async () => {
  const { picking, basketOf, actor } = await paidMarket(["ana"]);
  const basketId = basketOf("ana");
  const basis = await basisNow(picking, basketId, draftOf(1));
  answerOf(
    await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis }, draftOf(1)),
  );
  const paid = (await picking.db.select().from(refund)).length;

  const one = draftOf(1, [[3, { countMilli: milli(0), reason: "missing" }]], 8);
  const both = draftOf(
    1,
    [
      [3, { countMilli: milli(0), reason: "missing" }],
      [2, { countMilli: milli(1000), reason: "damaged" }],
    ],
    9,
  );
  await recordLateChange(picking.ports, { basketId, draft: one });
  await recordLateChange(picking.ports, { basketId, draft: both });
  const open = await picking.db.select().from(lateChange).where(isNull(lateChange.decidedAt));
  expect(open).toHaveLength(1);
  expect(open[0]).toMatchObject({ draftSeq: 9, authors: ["Karim Benali"] });
  expect((await picking.db.select().from(basket))[0]).toMatchObject({
    status: "validated",
    revision: 2,
    finalCents: basis.totalCents,
  });

  const stale = await basisNow(picking, basketId, one);
  expect(
    await acceptLateChange(picking.ports, actor("claire"), { id: picking.ports.newId(), basketId, basis: stale }, both),
  ).toMatchObject({ refused: "stale" });
  const now = await basisNow(picking, basketId, both);
  const answers = await Promise.all(
    [1, 2].map(() =>
      acceptLateChange(picking.ports, actor("claire"), { id: picking.ports.newId(), basketId, basis: now }, both),
    ),
  );
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  const refunds = await picking.db.select().from(refund);
  expect(refunds).toHaveLength(paid + 1);
  expect(refunds.at(-1)).toMatchObject({ cause: "late_change", amountCents: basis.totalCents - now.totalCents });
  await expectBalancedBooks(picking);
});

test("LAT-3 a dismissed late change leaves the basket as validated", async () => {
  const { picking, basketOf, actor } = await paidMarket(["ana"]);
  const basketId = basketOf("ana");
  const basis = await basisNow(picking, basketId, draftOf(1));
  answerOf(
    await validateBasket(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId, basis }, draftOf(1)),
  );
  const before = (await picking.db.select().from(refund)).length;
  const late = draftOf(1, [[3, { countMilli: milli(0) }]], 9);
  await recordLateChange(picking.ports, { basketId, draft: late });
  answerOf(await dismissLateChange(picking.ports, actor("claire"), { id: picking.ports.newId(), basketId }));
  expect(await picking.db.select().from(refund)).toHaveLength(before);
  expect((await picking.db.select().from(basket))[0]).toMatchObject({ finalCents: basis.totalCents, draftSeq: 9 });
  expect(await dismissLateChange(picking.ports, actor("claire"), { id: picking.ports.newId(), basketId })).toEqual({
    refused: "nothing_to_decide",
  });
});

test("RUN-1 what waits blocks the validation and is named; running, it freezes the board", async () => {
  const { stack, market, picking, basketOf, actor } = await paidMarket();
  const close = (services: Services) =>
    validateDistribution(services.ports, board, actor("claire"), {
      id: services.ports.newId(),
      distributionId: market.distributionId,
      acknowledgePhonesOut: false,
    });
  const early = await stack.at(picking.ports.marketNow() - 3 * 3_600_000);
  expect(await close(early)).toMatchObject({
    refused: "distribution_not_started",
    data: { blocking: ["distribution_not_started"] },
  });

  const draft = draftOf(1, [[2, { countMilli: milli(0) }]]);
  const basketId = basketOf("ana");
  answerOf(
    await validateBasket(
      picking.ports,
      actor("marie"),
      { id: picking.ports.newId(), basketId, basis: await basisNow(picking, basketId, draftOf(1)) },
      draft,
    ),
  );
  expect(await close(picking)).toMatchObject({ refused: "look_again_open", data: { blocking: ["look_again_open"] } });
  answerOf(
    await validateBasket(
      picking.ports,
      actor("marie"),
      { id: picking.ports.newId(), basketId, basis: await basisNow(picking, basketId, draft) },
      draft,
    ),
  );

  const out = { ...board, phonesOut: async () => [{ name: "Marie Lalanne", lastSeenAt: 1 }] };
  const asked = { id: picking.ports.newId(), distributionId: market.distributionId };
  expect(
    await validateDistribution(picking.ports, out, actor("claire"), { ...asked, acknowledgePhonesOut: false }),
  ).toMatchObject({ refused: "phones_out", data: { phonesOut: [{ name: "Marie Lalanne" }] } });
  answerOf(await validateDistribution(picking.ports, out, actor("claire"), { ...asked, acknowledgePhonesOut: true }));

  const bruno = { id: picking.ports.newId(), kind: "validate" as const, basketId: basketOf("bruno") };
  const plain = await basisNow(picking, basketOf("bruno"), draftOf(2));
  const basis = {
    totalCents: plain.totalCents,
    lines: plain.lines.map(([ref, final]): [number, number] => [ref, final]),
  };
  expect(
    await runBoardCommand(picking.ports, actor("karim"), { ...bruno, basis }, draftOf(2), market.distributionId),
  ).toMatchObject({
    refused: "distribution_closed",
  });
  expect(await undoValidation(picking.ports, actor("marie"), { id: picking.ports.newId(), basketId })).toEqual({
    refused: "distribution_closed",
  });
});

test("RUN-2, RUN-4 steps that run twice at once validate each basket once, and what other markets see stays", async () => {
  const { market, picking, actor } = await paidMarket(["ana", "bruno", "claire"]);
  const seen = await stockLeft(picking.db, market.distributionId);
  const { runId } = answerOf(
    await validateDistribution(picking.ports, board, actor("claire"), {
      id: picking.ports.newId(),
      distributionId: market.distributionId,
      acknowledgePhonesOut: false,
    }),
  );
  for (let round = 0; round < 3; round++)
    await Promise.all([1, 2, 3].map(() => continueValidation(picking.ports, board, runId)));
  expect((await picking.db.select().from(run))[0]).toMatchObject({
    total: 3,
    done: 3,
    closedAt: picking.ports.marketNow(),
  });
  expect(await picking.db.select().from(runBasket)).toHaveLength(3);
  expect((await picking.db.select().from(basketRevision).where(eq(basketRevision.kind, "validated"))).length).toBe(3);
  expect(await picking.db.select().from(settlement).where(eq(settlement.payeeKind, "producer"))).toHaveLength(2);
  expect(await stockLeft(picking.db, market.distributionId)).toEqual(seen);
  // A chicken nobody weighed counts at its estimate, never at its maximum.
  const lines = await picking.db.select().from(basketLine).where(eq(basketLine.kind, "weighed"));
  expect(lines.map((line) => line.finalCents)).toEqual(lines.map((line) => line.estimateCents));
  await expectBalancedBooks(picking);
  expect((await picking.db.select().from(distribution))[0]?.validatedAt).toBe(picking.ports.marketNow());
  expect(await picking.db.select().from(journal).where(eq(journal.kind, "distribution_validated"))).toHaveLength(1);
});

test("REC-1 the recap goes to each producer once, when the last payment begun in time has ended", async () => {
  const { stack, market } = await paidMarket(["ana"]);
  const closing = await stack.at(Date.parse("2026-03-06T19:05:00Z"));
  const recaps = async () =>
    (
      await closing.db
        .select()
        .from(outbox)
        .where(and(eq(outbox.kind, "mail"), eq(outbox.subjectId, market.distributionId)))
    ).length;
  const early = await stack.at(Date.parse("2026-03-06T18:59:00Z"));
  await sendRecaps(early.ports);
  expect(await recaps()).toBe(0);
  await sendRecaps(closing.ports);
  await sendRecaps(closing.ports);
  expect(await recaps()).toBe(2);
});

test("SHR-1 how a short good was shared is noted with who chose it, once, and moves nothing else", async () => {
  const { market, picking, basketOf, actor } = await paidMarket(["ana"]);
  const command = {
    id: picking.ports.newId(),
    kind: "note_share" as const,
    basketId: basketOf("ana"),
    product: "Batavia",
    arrivedMilli: 2000,
    orderedMilli: 4000,
    way: "in_order" as const,
  };
  const noted = { kind: "share_noted", basketId: command.basketId };
  const note = () => runBoardCommand(picking.ports, actor("marie"), command, draftOf(1), market.distributionId);
  expect(await note()).toEqual(noted);
  expect(await note()).toEqual(noted);
  const rows = await picking.db.select().from(journal).where(eq(journal.kind, "shared_short"));
  expect(rows.map((row) => [row.byName, row.before, row.after])).toEqual([
    [actor("marie").name, { orderedMilli: 4000 }, { product: "Batavia", arrivedMilli: 2000, way: "in_order" }],
  ]);
  expect((await picking.db.select().from(basket))[0]?.status).toBe("ordered");
});
