import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { BoardCommand } from "../core/contract/board.ts";
import { isRefusal } from "../core/contract/codes.ts";
import type { DueWay } from "../core/due/due-way.ts";
import { cents } from "../core/money/cents.ts";
import { grams } from "../core/quantity/grams.ts";
import { milli, milliOf } from "../core/quantity/milli.ts";
import { basketLine, due } from "../db/schema/basket.ts";
import { stockPool } from "../db/schema/catalog.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution, offer } from "../db/schema/distribution.ts";
import { lateChange } from "../db/schema/hand-over.ts";
import { journal } from "../db/schema/journal.ts";
import { dueShare, payment, refund, settlement, transfer } from "../db/schema/money.ts";
import { user } from "../db/schema/user.ts";
import { outbox } from "../db/schema/work.ts";
import { unbalancedBooks } from "../db/testing/unbalanced-books.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { draftOf } from "../dev/testing/draft-of.ts";
import { type NodeMarket, nodeMarket, SATURDAY } from "../dev/testing/node-market.ts";
import { runBoardCommand } from "./board-command.ts";
import { openDueCheckout } from "./open-due-checkout.ts";
import { recordLateChange } from "./record-late-change.ts";
import { releaseCarried } from "./release-carried.ts";
import { releaseSettlements } from "./release-settlements.ts";
import { closingFacts, continueValidation, validateDistribution } from "./validate-distribution.ts";

const CHICKEN = "poulet-fermier/weighed";
const LETTUCE = "batavia/piece";
const CARROTS = "carottes-fanes/bunch";
const board = { drafts: async () => new Map(), phonesOut: async () => [] };

/** A market whose Saturday has come: Ana paid for two lettuces and a bunch of carrots. */
async function aSaturday() {
  const market = await nodeMarket();
  const sale = await market.sale();
  const ana = await market.orderAndPay("ana", sale, { [LETTUCE]: 2, [CARROTS]: 1 });
  market.clock.now = SATURDAY;
  return { ...market, newSale: market.sale, sale, ana, hands: hands(market, sale.distributionId) };
}

type WithoutId<Command> = Command extends BoardCommand ? Omit<Command, "id"> : never;

/** What volunteers do, each with an id of its own. */
function hands(market: Pick<NodeMarket, "ports" | "db" | "actor" | "basis">, distributionId: string) {
  const { ports, db } = market;
  const send = (command: WithoutId<BoardCommand>, draft = draftOf(1), id = ports.newId()) =>
    runBoardCommand(ports, market.actor("marie"), { ...command, id }, draft, distributionId);
  return {
    send,
    add: async (
      basketId: string,
      offerId: string,
      pieces = 1,
      rest: { replaces?: number; atFormerPrice?: boolean } = {},
    ) => {
      const lineId = ports.newId();
      const quantityMilli = milliOf(pieces);
      const answer = await send({ kind: "add_line", basketId, lineId, offerId, quantityMilli, ...rest });
      return { lineId, answer };
    },
    validate: async (basketId: string, way?: DueWay, draft = draftOf(1)) => {
      const basis = await market.basis(basketId, draft);
      const lines = basis.lines.map(([ref, final]): [number, number] => [ref, final]);
      const seen = { totalCents: basis.totalCents as number, lines };
      return await send({ kind: "validate", basketId, basis: seen, ...(way && { due: way }) }, draft);
    },
    dues: (basketId: string) => db.select().from(due).where(eq(due.basketId, basketId)).orderBy(due.id),
    lines: (basketId: string) =>
      db.select().from(basketLine).where(eq(basketLine.basketId, basketId)).orderBy(basketLine.ref),
  };
}

/** Closes the date and lets its availability day come. */
async function close(market: Pick<NodeMarket, "ports" | "actor">, distributionId: string): Promise<void> {
  const { ports } = market;
  const { runId } = answerOf(
    await validateDistribution(ports, board, market.actor("claire"), {
      id: ports.newId(),
      distributionId,
      acknowledgePhonesOut: false,
    }),
  );
  while (!(await continueValidation(ports, board, runId)));
}

const sound = async ({ db }: Pick<NodeMarket, "db">) => expect(await unbalancedBooks(db)).toEqual([]);

test("EXT-1 added goods take the last stock once, with the next number and at their own price", async () => {
  const { db, sale, ana, hands: its, ...market } = await aSaturday();
  const offerId = sale.offerOf(CHICKEN);
  const pool = await db
    .select({ pool: stockPool, offer })
    .from(stockPool)
    .innerJoin(offer, eq(offer.stockPoolId, stockPool.id))
    .where(eq(offer.id, offerId))
    .get();
  if (pool === undefined) throw new Error("no pool");
  await db
    .update(stockPool)
    .set({ onHand: pool.offer.stockPerUnit, reserved: 0 })
    .where(eq(stockPool.id, pool.pool.id));

  const first = await its.add(ana, offerId);
  expect(first.answer).toMatchObject({ kind: "line_added", revision: 2, ref: 3 });
  expect((await its.add(ana, offerId)).answer).toMatchObject({ refused: "out_of_stock" });
  const [, , chicken] = await its.lines(ana);
  expect(chicken).toMatchObject({ id: first.lineId, ref: 3, origin: "added", extraCents: chicken?.chargedCents });
  expect((await its.add(ana, "019aa000-0000-7000-8000-000000000001")).answer).toMatchObject({ refused: "offer_gone" });
  expect(
    await its.send({
      kind: "add_line",
      basketId: ana,
      lineId: market.ports.newId(),
      offerId: sale.offerOf(LETTUCE),
      quantityMilli: milli(1500),
    }),
  ).toMatchObject({ refused: "quantity_step" });

  expect(await its.send({ kind: "remove_line", basketId: ana, lineId: first.lineId })).toMatchObject({
    kind: "line_removed",
  });
  const after = await db.select().from(stockPool).where(eq(stockPool.id, pool.pool.id)).get();
  expect(after).toMatchObject({ reserved: 0 });
  // Its number is never another line's: what somebody had typed of it stays without a line.
  expect((await its.add(ana, offerId)).answer).toMatchObject({ kind: "line_added", ref: 4 });
  expect((await market.row(ana)).revision).toBe(4);
});

test("EXT-3 only what was added can be taken out, and what it replaced counts again", async () => {
  const { sale, ana, hands: its, row } = await aSaturday();
  const [lettuce] = await its.lines(ana);
  if (lettuce === undefined) throw new Error("no line");
  expect(await its.send({ kind: "remove_line", basketId: ana, lineId: lettuce.id })).toMatchObject({
    refused: "nothing_to_decide",
  });
  const { lineId } = await its.add(ana, sale.offerOf(CARROTS), 1, { replaces: lettuce.ref });
  expect((await its.add(ana, sale.offerOf(CARROTS), 1, { replaces: lettuce.ref })).answer).toMatchObject({
    refused: "nothing_to_decide",
  });
  await its.send({ kind: "remove_line", basketId: ana, lineId });
  expect((await its.lines(ana)).map((line) => line.replacedBy)).toEqual([null, null]);
  expect(await its.validate(ana)).toMatchObject({ kind: "validated", refundCents: 0 });
  expect(await row(ana)).toMatchObject({ dueCents: 0, status: "validated" });
});

test("EXT-2 a cheaper substitution refunds the difference; at the former price a dearer one is a gift", async () => {
  const market = await aSaturday();
  const { sale, ana, hands: its } = market;
  const [lettuce, carrots] = await its.lines(ana);
  if (lettuce === undefined || carrots === undefined) throw new Error("no lines");
  await its.add(ana, sale.offerOf(LETTUCE), 1, { replaces: lettuce.ref });
  await its.add(ana, sale.offerOf(CHICKEN), 1, { replaces: carrots.ref, atFormerPrice: true });
  // One lettuce at 1,40 €, and the market's 2 % on it.
  const answer = await its.validate(ana);
  expect(answer).toMatchObject({ kind: "validated", refundCents: 143 });
  expect((await its.lines(ana)).map((line) => [line.finalCents, line.reason])).toEqual([
    [0, "substitution"],
    [0, "substitution"],
    [lettuce.chargedCents / 2, null],
    [carrots.chargedCents, null],
  ]);
  const told = await market.db.select().from(journal).where(eq(journal.kind, "line_replaced"));
  expect(told.map((one) => [one.byName, one.reason])).toEqual([
    ["Marie Lalanne", "substitution"],
    ["Marie Lalanne", "substitution"],
  ]);
  await sound(market);
});

test("EXT-4 a weight above its maximum is a gift until somebody wrote the customer's yes down", async () => {
  const market = await nodeMarket();
  const sale = await market.sale();
  const ana = await market.orderAndPay("ana", sale, { [CHICKEN]: 1 });
  market.clock.now = SATURDAY;
  const its = hands(market, sale.distributionId);
  const heavy = draftOf(1, [[1, { weights: [grams(3000)] }]]);
  const [chicken] = await its.lines(ana);
  if (chicken === undefined) throw new Error("no line");
  expect((await market.basis(ana, heavy)).lines).toEqual([[1, chicken.chargedCents]]);
  const worth = Math.round((3000 * chicken.priceCents) / 1000);
  const agree = (upToCents: number) => its.send({ kind: "agree_extra", basketId: ana, ref: 1, upToCents });
  expect(await agree(chicken.chargedCents)).toMatchObject({ refused: "nothing_to_decide" });
  expect(await agree(worth)).toMatchObject({ kind: "extra_agreed", revision: 2 });
  expect((await market.basis(ana, heavy)).lines).toEqual([[1, worth]]);
  const [told] = await market.db.select().from(journal).where(eq(journal.kind, "extra_agreed"));
  expect([told?.byName, told?.before, told?.after]).toMatchObject([
    "Marie Lalanne",
    { cents: chicken.chargedCents },
    { cents: worth },
  ]);
  expect(await its.validate(ana, "terminal", heavy)).toMatchObject({ kind: "validated", due: { way: "terminal" } });
  await sound(market);
});

test("EXT-5 a walk-in has the next number and owes all of it; with an address it is that person's", async () => {
  const market = await aSaturday();
  const { ports, db, sale, hands: its } = market;
  const basketId = ports.newId();
  const id = ports.newId();
  const open = { kind: "open_walk_in" as const, basketId, firstName: "Zoé" };
  expect(await its.send(open, draftOf(0), id)).toEqual({ kind: "walk_in_opened", basketId, revision: 1 });
  expect(await its.send(open, draftOf(0), id)).toEqual({ kind: "walk_in_opened", basketId, revision: 1 });
  await its.add(basketId, sale.offerOf(LETTUCE), 2);
  expect(await market.row(basketId)).toMatchObject({ number: 2, walkIn: true, paidCents: 0, firstName: "Zoé" });
  expect(await its.validate(basketId, "carried")).toMatchObject({ refused: "due_needs_account" });
  expect(await its.validate(basketId, "cash")).toMatchObject({ kind: "validated", due: { way: "cash" } });
  const guest = await db
    .select()
    .from(user)
    .where(eq(user.id, (await market.row(basketId)).userId))
    .get();
  expect(guest?.email).toBe(`guest:${guest?.id}`);

  const email = "ana@demo.cabas.example";
  const second = { kind: "open_walk_in" as const, basketId: ports.newId(), firstName: "Ana", email };
  expect(await its.send(second)).toMatchObject({ refused: "customer_has_basket", data: { number: 1 } });
  const newcomer = ports.newId();
  await its.send({ kind: "open_walk_in", basketId: newcomer, firstName: "Léo", email: "leo@example.org" });
  expect(await db.select({ guestOf: user.guestOf }).from(user).where(eq(user.email, "leo@example.org"))).toEqual([
    { guestOf: null },
  ]);
  await sound(market);
});

test("EXT-6 nothing above what was paid is confirmed without its way; waived, the extra goods cost less", async () => {
  const market = await aSaturday();
  const { sale, ana, hands: its } = market;
  await its.add(ana, sale.offerOf(CARROTS), 2);
  const refusedFirst = await its.validate(ana);
  expect(refusedFirst).toMatchObject({ refused: "due_way_required" });
  const before = await market.row(ana);
  const answer = await its.validate(ana, "waived");
  expect(answer).toMatchObject({ kind: "validated", refundCents: 0, due: { way: "waived" } });
  expect(await market.row(ana)).toMatchObject({ finalCents: before.paidCents, dueCents: 0 });
  const [, , extra] = await its.lines(ana);
  expect([extra?.finalCents, extra?.giftCents]).toEqual([0, extra?.chargedCents]);
  // A tick that comes later is no change of what was given away.
  const later = { ...draftOf(1, [[1, { countMilli: milliOf(2) }]]), seq: 9, lastSeq: 9 };
  await recordLateChange(market.ports, { basketId: ana, draft: later });
  expect(await market.db.select().from(lateChange)).toEqual([]);
  await its.send({ kind: "undo", basketId: ana });
  expect(await its.validate(ana, "cash")).toMatchObject({ kind: "validated", due: { way: "cash" } });
  expect((await its.dues(ana)).map((row) => row.status)).toEqual(["withdrawn", "collected"]);
  await sound(market);
});

test("EXT-7 a due is settled once; open it keeps the distribution from closing; undone, coins are handed back", async () => {
  const market = await aSaturday();
  const { ports, sale, ana, hands: its } = market;
  await its.add(ana, sale.offerOf(CARROTS));
  const facts = async () => (await closingFacts(ports, board, sale.distributionId))?.facts.cashPromised;
  // Nobody has confirmed it: it comes to more than was paid.
  expect(await facts()).toBe(1);
  await its.validate(ana, "promised");
  expect(await facts()).toBe(1);
  const closing = { id: ports.newId(), distributionId: sale.distributionId, acknowledgePhonesOut: false };
  expect(await validateDistribution(ports, board, market.actor("claire"), closing)).toMatchObject({
    refused: "cash_promised",
  });
  const [promised] = await its.dues(ana);
  if (promised === undefined) throw new Error("no due");
  const settle = (way: DueWay, dueId = promised.id) => its.send({ kind: "settle_due", basketId: ana, dueId, way });
  const both = await Promise.all([settle("cash"), settle("terminal")]);
  expect(both.filter(isRefusal)).toEqual([{ refused: "due_settled" }]);
  expect(await facts()).toBe(0);
  const undone = await its.send({ kind: "undo", basketId: ana });
  expect(undone).toMatchObject({ kind: "undone", handBackCents: promised.amountCents });
  expect(await its.dues(ana)).toMatchObject([{ status: "withdrawn", returnedCents: promised.amountCents }]);
  expect(await market.row(ana)).toMatchObject({ status: "ordered", dueCents: 0 });
  await its.validate(ana, "carried");
  await its.send({ kind: "undo", basketId: ana });
  await its.validate(ana, "cash");
  await close(market, sale.distributionId);
  await sound(market);
});

test("EXT-7 reopened, coins go on covering the basket and a promise falls away", async () => {
  const market = await aSaturday();
  const { sale, ana, hands: its } = market;
  const { lineId } = await its.add(ana, sale.offerOf(CARROTS));
  await its.validate(ana, "cash");
  const reopen = () => its.send({ kind: "reopen", basketId: ana, reason: "encore un pain" });
  await reopen();
  expect((await market.row(ana)).dueCents).toBeGreaterThan(0);
  await its.add(ana, sale.offerOf(LETTUCE));
  expect(await its.validate(ana, "promised")).toMatchObject({ kind: "validated", due: { way: "promised" } });
  await reopen();
  expect((await its.dues(ana)).map((row) => row.status)).toEqual(["collected", "withdrawn"]);
  const [, , , lettuce] = await its.lines(ana);
  if (lettuce === undefined) throw new Error("no line");
  await its.send({ kind: "remove_line", basketId: ana, lineId: lettuce.id });
  await its.send({ kind: "remove_line", basketId: ana, lineId });
  // 2,30 € and the market's 2 % less than card and till brought: the card first.
  expect(await its.validate(ana)).toMatchObject({ kind: "validated", refundCents: 235 });
  await sound(market);
});

test("EXT-8 by card on the customer's phone: paid once, given back where another way was chosen", async () => {
  const market = await aSaturday();
  const { ports, db, sale, ana, hands: its } = market;
  await its.add(ana, sale.offerOf(CARROTS));
  const answer = await its.validate(ana, "card");
  if (isRefusal(answer) || answer.kind !== "validated" || answer.due === undefined) throw new Error("no due");
  const { id: dueId, amountCents } = answer.due;
  const open = async () => {
    const { checkoutId } = answerOf(await openDueCheckout(ports, { id: ports.newId(), dueId }));
    const page = await db.select().from(checkout).where(eq(checkout.id, checkoutId)).get();
    if (page === undefined) throw new Error("no page");
    return page;
  };
  const page = await open();
  expect((await open()).id).toBe(page.id);
  expect(page).toMatchObject({ kind: "due", amountCents, status: "open" });
  const before = await market.row(ana);
  expect(await market.pay(page)).toEqual({ kept: true, basketId: ana });
  expect(await market.pay(page)).toEqual({ kept: true, basketId: ana });
  expect(await market.row(ana)).toMatchObject({
    paidCents: before.paidCents + amountCents,
    dueCents: 0,
    status: "validated",
  });
  expect(await its.dues(ana)).toMatchObject([{ status: "collected", way: "card" }]);
  expect(await openDueCheckout(ports, { id: ports.newId(), dueId })).toMatchObject({ refused: "due_settled" });
  await sound(market);

  // Bruno pays in cash while his page is still open; then his phone pays after all.
  const bruno = await (async () => {
    const basketId = ports.newId();
    await its.send({ kind: "open_walk_in", basketId, firstName: "Bruno" });
    await its.add(basketId, sale.offerOf(LETTUCE), 2);
    return basketId;
  })();
  const second = await its.validate(bruno, "card");
  if (isRefusal(second) || second.kind !== "validated" || second.due === undefined) throw new Error("no due");
  const opened = answerOf(await openDueCheckout(ports, { id: ports.newId(), dueId: second.due.id }));
  await its.send({ kind: "settle_due", basketId: bruno, dueId: second.due.id, way: "cash" });
  expect(
    await db
      .select({ kind: outbox.kind })
      .from(outbox)
      .where(and(eq(outbox.subjectId, opened.checkoutId), eq(outbox.kind, "end_checkout"))),
  ).toHaveLength(1);
  const late = await market.pay({ id: opened.checkoutId, amountCents: second.due.amountCents });
  expect(late).toEqual({ kept: false, basketId: null });
  const given = await db.select().from(refund).where(eq(refund.cause, "not_kept"));
  expect(given.map((row) => row.amountCents)).toEqual([second.due.amountCents]);
  await close(market, sale.distributionId);
  await sound(market);
});

test("EXT-9 what was carried is paid with the next order, once, and leaves its money alone", async () => {
  const market = await aSaturday();
  const { ports, db, sale, ana, hands: its, clock } = market;
  await its.add(ana, sale.offerOf(CARROTS), 2);
  const answer = await its.validate(ana, "carried");
  if (isRefusal(answer) || answer.kind !== "validated" || answer.due === undefined) throw new Error("no due");
  const { amountCents } = answer.due;
  await close(market, sale.distributionId);
  await sound(market);

  clock.now = Date.parse("2026-03-10T11:00:00Z");
  const next = await market.newSale("2026-03-14", "2026-03-09", "2026-03-13");
  const after = await market.newSale("2026-03-15", "2026-03-09", "2026-03-13");
  const page = await market.order("ana", next, { [LETTUCE]: 2 });
  expect(page.carried).toMatchObject([{ cents: amountCents, pickupOn: "2026-03-07" }]);
  // Another date's page, open at the same time, does not ask for it again.
  const other = await market.order("ana", after, { [LETTUCE]: 2 });
  expect([other.carried, other.amountCents]).toEqual([[], page.amountCents - amountCents]);
  // Another page for the same date asks for it instead of the first one.
  const again = await market.order("ana", next, { [LETTUCE]: 2 });
  expect(again.amountCents).toBe(page.amountCents);
  const { basketId } = await market.pay(again);
  if (basketId === null) throw new Error("not kept");
  expect(await market.row(basketId)).toMatchObject({ paidCents: page.amountCents - amountCents });
  expect(await market.pay(page)).toEqual({ kept: false, basketId: null });
  expect(await its.dues(ana)).toMatchObject([{ status: "collected", way: "card" }]);
  await sound(market);

  // EXT-10: its producers get it, from that payment and no other.
  await releaseSettlements(ports);
  expect(await releaseCarried(ports)).toBeGreaterThan(0);
  expect(await releaseCarried(ports)).toBe(0);
  const paying = await db.select().from(payment).where(eq(payment.basketId, basketId)).get();
  const shares = await db.select().from(dueShare);
  const moved = await db
    .select()
    .from(transfer)
    .where(eq(transfer.paymentId, paying?.id ?? ""));
  expect(moved.reduce((sum, row) => sum + row.amountCents, 0)).toBe(
    shares.reduce((sum, row) => sum + row.amountCents, 0),
  );
  expect(paying?.duesCents).toBe(amountCents);
  await db
    .update(distribution)
    .set({ closesAt: clock.now - 1 })
    .where(eq(distribution.id, next.distributionId));
  // The order itself can still go back to the last cent, and nothing of the due with it.
  clock.now = Date.parse("2026-03-14T09:30:00Z");
  const nextHands = hands(market, next.distributionId);
  const nothing = draftOf(1, [[1, { countMilli: milli(0), reason: "missing" }]]);
  expect(await nextHands.validate(basketId, undefined, nothing)).toMatchObject({
    refundCents: page.amountCents - amountCents,
  });
  await sound(market);
});

test("EXT-10 cash is told apart, transfers are what cards paid, and a waiting part comes with coins as well", async () => {
  const market = await aSaturday();
  const { ports, db, sale, ana, hands: its, clock } = market;
  await its.add(ana, sale.offerOf(CARROTS));
  await its.validate(ana, "cash");
  const walkIn = ports.newId();
  await its.send({ kind: "open_walk_in", basketId: walkIn, firstName: "Léo", email: "leo@example.org" });
  await its.add(walkIn, sale.offerOf(CHICKEN));
  await its.validate(walkIn, "carried");
  await close(market, sale.distributionId);
  await sound(market);
  const rows = await db.select().from(settlement);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  expect(sum((row) => row.tillCents)).toBeGreaterThan(0);
  expect(sum((row) => row.carriedCents)).toBeGreaterThan(0);
  clock.now = Date.parse("2026-03-10T11:00:00Z");
  await releaseSettlements(ports);
  const moved = await db.select().from(transfer);
  expect(moved.reduce((total, row) => total + row.amountCents, 0)).toBe(
    sum((row) => row.netCents - row.tillCents - row.carriedCents),
  );
  const [kept] = await db.select().from(payment).where(eq(payment.basketId, ana));
  expect(moved.reduce((total, row) => total + row.amountCents, 0)).toBeLessThanOrEqual(kept?.amountCents ?? cents(0));
  await sound(market);
});
