import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import type { UncollectedChoice } from "../core/contract/board.ts";
import { isRefusal } from "../core/contract/codes.ts";
import { grams } from "../core/quantity/grams.ts";
import { milli } from "../core/quantity/milli.ts";
import { openDatabase } from "../db/database.ts";
import { basketLine } from "../db/schema/basket.ts";
import { lateChange } from "../db/schema/hand-over.ts";
import { journal } from "../db/schema/journal.ts";
import { correction, debt, debtTaken, refund, settlement, transfer } from "../db/schema/money.ts";
import { producer } from "../db/schema/producer.ts";
import { outbox } from "../db/schema/work.ts";
import { unbalancedBooks } from "../db/testing/unbalanced-books.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { draftOf } from "../dev/testing/draft-of.ts";
import { nodeMarket, SATURDAY } from "../dev/testing/node-market.ts";
import { addCorrection } from "./add-correction.ts";
import { collectBasket } from "./collect-basket.ts";
import { acceptLateChange } from "./decide-late-change.ts";
import { decideUncollected } from "./decide-uncollected.ts";
import type { Ports } from "./ports.ts";
import { recordLateChange } from "./record-late-change.ts";
import { releaseSettlements } from "./release-settlements.ts";
import { sendNotices } from "./send-notices.ts";
import { continueValidation, validateDistribution } from "./validate-distribution.ts";

const board = { drafts: async () => new Map(), phonesOut: async () => [] };
const DAY = 24 * 3_600_000;
const goods = { "poulet-fermier/weighed": 1, "batavia/piece": 2, "carottes-fanes/bunch": 1 };
/** The carrots, in the order of the goods. */
const CARROTS = 3;

/** Ana's and Bruno's Saturday: a chicken, two lettuces and a bunch of carrots each, from two farms. */
async function aSaturday() {
  const made = await nodeMarket();
  const sale = await made.sale();
  const ana = await made.orderAndPay("ana", sale, goods);
  const bruno = await made.orderAndPay("bruno", sale, goods);
  made.clock.now = SATURDAY;
  const { db, ports, actor } = made;
  const close = async (distributionId = sale.distributionId) => {
    const { runId } = answerOf(
      await validateDistribution(ports, board, actor("claire"), {
        id: ports.newId(),
        distributionId,
        acknowledgePhonesOut: true,
      }),
    );
    while (!(await continueValidation(ports, board, runId)));
  };
  const correct = async (basketId: string, given: object = {}) =>
    await addCorrection(ports, actor("paul"), {
      id: ports.newId(),
      basketId,
      lines: [{ ref: CARROTS, finalCents: 0 }],
      reason: "carottes montées en graine",
      seenTotalCents: (await made.row(basketId)).finalCents ?? 0,
      ...given,
    });
  const settlements = (of = sale.distributionId) =>
    db.select().from(settlement).where(eq(settlement.distributionId, of));
  const net = async (kind: "producer" | "market") =>
    (await settlements()).filter((row) => row.payeeKind === kind).reduce((sum, row) => sum + row.netCents, 0);
  return {
    ...made,
    newSale: made.sale,
    sale,
    ana,
    bruno,
    close,
    correct,
    settlements,
    net,
    books: () => unbalancedBooks(db),
  };
}

test("CRC-1, COR-2 before the money leaves: one refund, less for that farm, told to the customer and the farm", async () => {
  const { db, ports, clock, actor, ana, close, correct, net, books, row } = await aSaturday();
  await close();
  const before = await row(ana);
  const [line] = await db
    .select()
    .from(basketLine)
    .where(and(eq(basketLine.basketId, ana), eq(basketLine.ref, CARROTS)));
  const sold = line?.finalCents ?? 0;
  const wasNet = await net("producer");
  const refundsBefore = (await db.select().from(refund)).length;
  const id = ports.newId();
  const answers = await Promise.all([correct(ana, { id }), correct(ana, { id }), correct(ana)]);
  // The same twice is one; another that saw the former total is shown the new one.
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[2]).toMatchObject({ refused: "stale" });
  const after = await row(ana);
  const back = (before.finalCents ?? 0) - (after.finalCents ?? 0);
  expect(back >= sold && sold > 0).toBe(true);
  expect(answers[0]).toEqual({ basketId: ana, revision: 3, refundCents: back });
  const made = (await db.select().from(refund)).slice(refundsBefore);
  expect(made.map((one) => [one.cause, one.amountCents, one.advancedCents])).toEqual([["correction", back, 0]]);
  // Less by the goods, and by the commission that is no longer taken on them.
  const fee = Math.round((sold * 360) / 10_000);
  expect(Math.abs(wasNet - (await net("producer")) - (sold - fee)) <= 1).toBe(true);
  expect(await db.select().from(debt)).toEqual([]);
  const told = await db.select().from(journal).where(like(journal.kind, "%corrected"));
  expect(told.map((one) => [one.kind, one.byUserId, one.reason])).toEqual([
    ["corrected", actor("paul").userId, "carottes montées en graine"],
    ["line_corrected", actor("paul").userId, "carottes montées en graine"],
  ]);
  const mails = await db.select().from(outbox).where(like(outbox.key, "mail:correction:%"));
  expect(mails.length).toBeGreaterThan(0);
  expect(await books()).toEqual([]);

  // The rest of the story is paid as corrected.
  clock.now += 9 * DAY;
  await releaseSettlements(ports);
  const sent = (await db.select().from(transfer)).reduce((sum, one) => sum + one.amountCents, 0);
  expect(sent).toBe((await net("producer")) + (await net("market")));
  expect(await books()).toEqual([]);
});

test("CRC-1 refuses what is no correction: too early, higher, nothing, an unknown line", async () => {
  const { db, ana, close, correct } = await aSaturday();
  expect(await correct(ana)).toEqual({ refused: "correction_too_early" });
  await close();
  expect(await correct(ana, { lines: [{ ref: CARROTS, finalCents: 100_000 }] })).toEqual({
    refused: "correction_raises",
  });
  expect(await correct(ana, { lines: [{ ref: 77, finalCents: 0 }] })).toEqual({ refused: "correction_raises" });
  expect(await correct(ana, { lines: [] })).toEqual({ refused: "correction_nothing" });
  expect(await db.select().from(correction)).toEqual([]);
});

test("CRC-2, CRC-3, DEB-1 after the payout it is a debt, taken once from what the farm gets next; the rest waits", async () => {
  const { db, ports, clock, bruno, close, correct, books, newSale, orderAndPay, settlements } = await aSaturday();
  await close();
  clock.now += 9 * DAY;
  await releaseSettlements(ports);
  answerOf(await correct(bruno, { lines: [2, CARROTS].map((ref) => ({ ref, finalCents: 0 })) }));
  const debts = await db.select().from(debt);
  const owed = debts.filter((one) => one.payeeKind === "producer");
  expect(owed).toHaveLength(1);
  const [farm] = owed;
  if (farm === undefined) throw new Error("no debt");
  // The net was advanced; the commission comes back from the platform.
  const advanced = debts.reduce((sum, one) => sum + one.amountCents, 0);
  expect((await db.select().from(refund)).at(-1)).toMatchObject({ cause: "correction", advancedCents: advanced });
  expect(await books()).toEqual([]);

  /** Saturday of the n-th week after, closed, and the Monday on which it is paid. */
  const week = async (n: number, wanted: Record<string, number>) => {
    const day = (offset: number) => new Date(SATURDAY + (7 * n + offset) * DAY).toISOString().slice(0, 10);
    clock.now = SATURDAY + (7 * n - 5) * DAY;
    const open = await newSale(day(0), day(-5), day(-1));
    clock.now = SATURDAY + (7 * n - 3) * DAY;
    await orderAndPay("ana", open, wanted);
    clock.now = SATURDAY + 7 * n * DAY;
    await close(open.distributionId);
    clock.now += 9 * DAY;
    await Promise.all([releaseSettlements(ports), releaseSettlements(ports)]);
    await releaseSettlements(ports);
    const own = (await settlements(open.distributionId)).find((row) => row.payeeId === farm.payeeId);
    if (own === undefined) throw new Error("the farm sold nothing");
    const sent = (await db.select().from(transfer)).filter((row) => row.settlementId === own.id);
    return { own, sentCents: sent.reduce((sum, row) => sum + row.amountCents, 0) };
  };
  // One lettuce is less than the debt: all of it pays back, nothing is transferred, and nothing is owed to the farm.
  const small = await week(2, { "batavia/piece": 1 });
  expect(small.own.netCents < farm.amountCents).toBe(true);
  expect([small.sentCents, small.own.status]).toEqual([0, "paid"]);
  const large = await week(3, { "batavia/piece": 5, "carottes-fanes/bunch": 3 });
  expect(large.sentCents).toBe(large.own.netCents - (farm.amountCents - small.own.netCents));
  expect(
    (await db.select().from(debtTaken))
      .filter((row) => row.debtId === farm.id)
      .map((row) => [row.settlementId, row.amountCents]),
  ).toEqual([
    [small.own.id, small.own.netCents],
    [large.own.id, farm.amountCents - small.own.netCents],
  ]);
  expect(await books()).toEqual([]);
});

test("CRC-2 a farm that waits for its account is not kept from its money by another's correction after the payout", async () => {
  const { db, ports, clock, ana, bruno, close, correct, books, producers } = await aSaturday();
  const account = (payoutStatus: "active" | "restricted") =>
    db
      .update(producer)
      .set({ payoutStatus })
      .where(eq(producer.id, producers[1]?.id ?? ""));
  await account("restricted");
  await close();
  clock.now += 9 * DAY;
  await releaseSettlements(ports);
  // The first farm has its money; everything of it is corrected away from both baskets.
  const lines = await db
    .select()
    .from(basketLine)
    .where(eq(basketLine.producerId, producers[0]?.id ?? ""));
  for (const basketId of [ana, bruno]) {
    const own = lines.filter((line) => line.basketId === basketId);
    answerOf(await correct(basketId, { lines: own.map(({ ref }) => ({ ref, finalCents: 0 })) }));
  }
  await account("active");
  await releaseSettlements(ports);
  const waited = (await db.select().from(settlement)).find((row) => row.payeeId === producers[1]?.id);
  const sent = (await db.select().from(transfer)).filter((row) => row.settlementId === waited?.id);
  expect(sent.reduce((sum, row) => sum + row.amountCents, 0)).toBe(waited?.netCents);
  expect(await books()).toEqual([]);
});

test("CRC-1, CRC-3 a crash before or after any step of a correction: all of it or nothing, once", async () => {
  const { db, ports, ana, actor, close, books, row } = await aSaturday();
  await close();
  const input = {
    id: ports.newId(),
    basketId: ana,
    lines: [{ ref: CARROTS, finalCents: 0 }],
    reason: "abîmé",
    seenTotalCents: (await row(ana)).finalCents ?? 0,
  };
  for (const when of ["before", "after"] as const) {
    for (let n = 1; n < 30; n++) {
      const dying = dyingAt(ports, n, when);
      await addCorrection(dying.ports, actor("paul"), input).catch(() => undefined);
      const made = (await db.select().from(correction)).length;
      const refunds = await db.select().from(refund).where(eq(refund.cause, "correction"));
      expect(refunds).toHaveLength(made);
      expect(await books()).toEqual([]);
      if (!dying.died()) break;
    }
  }
  expect(await db.select().from(correction)).toHaveLength(1);
});

/** Ports whose database dies at its n-th batch or query, before it is asked or after it has answered. */
function dyingAt(ports: Ports, n: number, when: "before" | "after") {
  let calls = 0;
  let dead = false;
  const cross = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    const mine = ++calls === n;
    if (dead || (mine && when === "before")) {
      dead = true;
      throw new Error("dead");
    }
    const answer = await call();
    if (!mine) return answer;
    dead = true;
    throw new Error("dead");
  };
  const d1 = ports.db.$client;
  const dying = new Proxy(d1, {
    get: (target, property) =>
      property === "batch"
        ? (statements: D1PreparedStatement[]) => cross(() => target.batch(statements))
        : Reflect.get(target, property),
  });
  return { ports: { ...ports, db: openDatabase(dying) }, died: () => dead };
}

test("LAT-4 what arrives after the close lands in the same list and becomes a correction: lower lines only", async () => {
  const { db, ports, actor, ana, close, row, basis, books } = await aSaturday();
  await close();
  const before = await row(ana);
  const late = draftOf(
    1,
    [
      [1, { weights: [grams(20_000)] }],
      [CARROTS, { countMilli: milli(0), reason: "missing" }],
    ],
    9,
  );
  await recordLateChange(ports, { basketId: ana, draft: late });
  expect((await db.select().from(lateChange)).map((one) => one.decision)).toEqual([null]);
  const seen = await basis(ana, late);
  const accept = () => acceptLateChange(ports, actor("paul"), { id: ports.newId(), basketId: ana, basis: seen }, late);
  const answers = await Promise.all([accept(), accept()]);
  expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  const lines = await db.select().from(basketLine).where(eq(basketLine.basketId, ana));
  const chicken = lines.find((line) => line.ref === 1);
  // Heavier than settled: it stays as it was.
  expect(chicken?.finalCents).toBe(chicken?.estimateCents);
  expect(lines.find((line) => line.ref === CARROTS)).toMatchObject({ finalCents: 0, reason: "missing" });
  expect(((await row(ana)).finalCents ?? 0) < (before.finalCents ?? 0)).toBe(true);
  expect(await db.select().from(correction)).toHaveLength(1);
  expect(await books()).toEqual([]);
});

test("UNC-1, UNC-2 the référent decides about what nobody came for; what is refunded goes back once", async () => {
  const { db, ports, actor, ana, bruno, row, books, close } = await aSaturday();
  const decide = (basketId: string, number: number, choice: UncollectedChoice, id = ports.newId()) =>
    decideUncollected(ports, actor("claire"), { id, basketId, choice }, draftOf(number));
  answerOf(await decide(ana, 1, { kind: "kept", until: SATURDAY + 2 * DAY, place: "à la ferme" }));
  expect(await row(ana)).toMatchObject({ status: "ordered" });
  const id = ports.newId();
  const part: UncollectedChoice = { kind: "refunded", reason: "malade, prévenu la veille", lines: [2] };
  const first = answerOf(await decide(bruno, 2, part, id));
  expect(await decide(bruno, 2, part, id)).toEqual(first);
  expect(await row(bruno)).toMatchObject({ status: "validated" });
  const lines = await db.select().from(basketLine).where(eq(basketLine.basketId, bruno));
  expect(lines.map((line) => [line.ref, line.finalCents === 0, line.reason])).toEqual([
    [1, false, null],
    [2, true, "not_collected"],
    [CARROTS, false, null],
  ]);
  // The rest later: a further refund, of the rest alone.
  answerOf(await decide(bruno, 2, { kind: "refunded", reason: "malade" }));
  const { finalCents, refundedCents, paidCents } = await row(bruno);
  expect([finalCents, refundedCents]).toEqual([0, paidCents]);
  // What is seen on the shelf since is no late change.
  await recordLateChange(ports, { basketId: bruno, draft: draftOf(2, [[2, { countMilli: milli(2000) }]], 9) });
  expect(await db.select().from(lateChange)).toEqual([]);
  expect(await decide(bruno, 2, { kind: "given_away" })).toEqual({ refused: "nothing_to_decide" });
  expect(await db.select().from(outbox).where(like(outbox.key, "mail:uncollected:%"))).toHaveLength(3);
  expect(await books()).toEqual([]);
  await close();
  expect(await decide(ana, 1, { kind: "refunded", reason: "malade" })).toEqual({ refused: "distribution_closed" });
  answerOf(await decide(ana, 1, { kind: "given_away" }));
  expect(await books()).toEqual([]);
});

test("UNC-3 who has not come is told once in the last quarter of an hour, where hand-overs are noted", async () => {
  const { db, ports, actor, clock, ana } = await aSaturday();
  const told = async () =>
    (await db.select().from(outbox).where(like(outbox.key, "mail:not_collected:%"))).map((row) =>
      row.key.split(":").at(-1),
    );
  const end = Date.parse("2026-03-07T11:30:00Z");
  clock.now = end - 15 * 60_000;
  await sendNotices(ports);
  expect(await told()).toEqual([]);
  answerOf(await collectBasket(ports, actor("marie"), { id: ports.newId(), basketId: ana }));
  await sendNotices(ports);
  await Promise.all([sendNotices(ports), sendNotices(ports)]);
  expect(await told()).toEqual([actor("bruno").userId]);
  clock.now = end;
  await sendNotices(ports);
  expect(await told()).toHaveLength(1);
});
