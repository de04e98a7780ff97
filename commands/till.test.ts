import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import type { DueWay } from "../core/due/due-way.ts";
import { settlementsOf } from "../db/queries/settlements.ts";
import { checkout } from "../db/schema/checkout.ts";
import { dueShare, ledgerTransaction, settlement, tillGiving } from "../db/schema/money.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { aClosedSaturday } from "../dev/testing/closed-saturday.ts";
import { SATURDAY } from "../dev/testing/node-market.ts";
import { releaseCarried } from "./release-carried.ts";
import { releaseSettlements } from "./release-settlements.ts";

const HOUR = 3_600_000;

const isFarm = ({ payeeKind }: { payeeKind: string }) => payeeKind === "producer";

test("GIV-1, LED-8 a part is handed over once, before its day or after, with who and when; the books hold at each step", async () => {
  const { db, ports, clock, partWith, give, till, told, sound, distributionId, ana, dueOf } = await aClosedSaturday();
  await sound();
  const farm = await partWith(isFarm);
  const owed = farm.tillCents;
  const taken = await dueOf(ana);
  expect(await till()).toMatchObject({
    cashCents: taken.amountCents,
    terminalCents: 0,
    openCents: 0,
    givenCents: 0,
    repaidCents: 0,
  });
  // Together what was taken: the farm's extra goods, and the market's fee on them.
  const all = (await till()).parts.reduce((sum, part) => sum + part.tillCents, 0);
  expect(all).toBe(taken.amountCents);
  expect(farm.tillGiven).toEqual([]);

  expect(await give(farm.settlementId, owed + 1)).toEqual({ refused: "till_moved", data: { amountCents: owed } });
  expect(await give("nobody's", owed)).toEqual({ refused: "not_found" });
  const id = ports.newId();
  const given = answerOf(await give(farm.settlementId, owed, id));
  expect(given).toEqual({ givingId: expect.any(String), amountCents: owed });
  // Sent again it is the same; another's command, or a second hand, finds it done.
  expect(await give(farm.settlementId, owed, id)).toEqual(given);
  expect(await give(farm.settlementId, owed, id, "marie")).toEqual({ refused: "command_reused" });
  expect(await give(farm.settlementId, owed)).toEqual({ refused: "till_given" });
  expect(await partWith(isFarm)).toMatchObject({
    tillGiven: [{ id: given.givingId, amountCents: owed, at: SATURDAY, byName: "Claire Dubosc" }],
  });
  expect(await till()).toMatchObject({ givenCents: owed });
  expect((await told("till_given")).map((row) => [row.byName, row.distributionId, row.after])).toEqual([
    ["Claire Dubosc", distributionId, { name: farm.payeeName, amountCents: owed }],
  ]);
  await sound();

  // Its day comes: what cards paid becomes payable, and nothing of the till's a second time.
  clock.now = Date.parse("2026-03-10T11:00:00Z");
  await releaseSettlements(ports);
  await sound();
  const postings = await db
    .select({ kind: ledgerTransaction.kind })
    .from(ledgerTransaction)
    .where(eq(ledgerTransaction.ref, farm.settlementId));
  expect(postings.map((row) => row.kind).toSorted()).toEqual(["available", "available_till"]);
  const [statement] = await settlementsOf(db, eq(settlement.id, farm.settlementId));
  expect(statement).toMatchObject({ tillCents: owed, tillGiven: [{ amountCents: owed, byName: "Claire Dubosc" }] });
});

test("GIV-1 of two hands at once one gives, and a market's own part is nobody's to be handed", async () => {
  const { db, partWith, give, sound } = await aClosedSaturday();
  const farm = await partWith(isFarm);
  const both = await Promise.all([give(farm.settlementId, farm.tillCents), give(farm.settlementId, farm.tillCents)]);
  expect(both.filter(isRefusal)).toEqual([{ refused: "till_given" }]);
  expect(await db.select().from(tillGiving)).toHaveLength(1);
  const market = await partWith(({ payeeKind }) => payeeKind === "market");
  expect(await give(market.settlementId, market.tillCents)).toEqual({ refused: "till_given" });
  // Whatever the code above it does.
  const row = { id: "x", at: 1, byUserId: "u", byName: "U" };
  const beyond = db.insert(tillGiving).values({ ...row, settlementId: farm.settlementId, amountCents: farm.tillCents });
  await expect(beyond).rejects.toThrow();
  const markets = { ...row, settlementId: market.settlementId, amountCents: market.tillCents };
  await expect(db.insert(tillGiving).values(markets)).rejects.toThrow();
  await sound();
});

test("GIV-3, LED-15 a giving by mistake is taken back once, within a day, and given again", async () => {
  const { clock, partWith, give, takeBack, told, till, sound } = await aClosedSaturday();
  const farm = await partWith(isFarm);
  const first = answerOf(await give(farm.settlementId, farm.tillCents));
  expect(answerOf(await takeBack(first.givingId))).toEqual(first);
  expect(await takeBack(first.givingId)).toEqual({ refused: "nothing_to_decide" });
  expect(await takeBack("nobody's")).toEqual({ refused: "not_found" });
  expect(await partWith(isFarm)).toMatchObject({ tillGiven: [] });
  expect(await till()).toMatchObject({ givenCents: 0 });
  expect((await told("till_taken_back")).map((row) => row.after)).toEqual([
    { name: farm.payeeName, amountCents: farm.tillCents },
  ]);
  await sound();
  const second = answerOf(await give(farm.settlementId, farm.tillCents));
  clock.now += 24 * HOUR;
  expect(await takeBack(second.givingId)).toEqual({ refused: "till_given_long_ago" });
  await sound();
});

test("EXT-11, GIV-2, DUE-7 what was carried is taken at the till after the close and handed over beside what was", async () => {
  const { db, ports, clock, partWith, give, till, send, ana, bruno, dueOf, sound, told } = await aClosedSaturday();
  const before = await partWith(isFarm);
  await give(before.settlementId, before.tillCents);
  const carried = await dueOf(bruno);
  const settle = async (way: DueWay, id?: string) =>
    await send({ kind: "settle_due", basketId: bruno, dueId: carried.id, way }, id);
  expect(await settle("waived")).toEqual({ refused: "due_settled" });
  expect(await till()).toMatchObject({ carriedCents: carried.amountCents });
  const id = ports.newId();
  const taken = await settle("cash", id);
  expect(taken).toMatchObject({ kind: "due_settled", basketId: bruno });
  expect(await settle("cash", id)).toEqual(taken);
  expect(await settle("terminal")).toEqual({ refused: "due_settled" });
  expect(await dueOf(bruno)).toMatchObject({ status: "collected", way: "cash", byName: "Marie Lalanne" });
  expect((await told("due_settled")).map((row) => row.before)).toContainEqual({ way: "carried" });
  await sound();
  expect(await till()).toMatchObject({
    carriedCents: 0,
    cashCents: carried.amountCents + (await dueOf(ana)).amountCents,
  });

  // GIV-2: in the till parts at once, before the settlement's day; nothing of it goes through the provider.
  const shares = await db.select().from(dueShare).where(eq(dueShare.dueId, carried.id));
  expect(shares.every((share) => share.releasedAt !== null)).toBe(true);
  clock.now = Date.parse("2026-03-10T11:00:00Z");
  await releaseSettlements(ports);
  expect(await releaseCarried(ports)).toBe(0);
  await sound();
  const after = (await till()).parts;
  const owed = after.reduce((sum, part) => sum + part.tillCents, 0);
  // Of a basket that no card paid the platform's fee stays in the till (DUE-5).
  const fees = await db
    .select({ cents: settlement.platformFeeCents, vat: settlement.platformFeeVatCents })
    .from(settlement);
  expect((await till()).cashCents - owed).toBeLessThanOrEqual(fees.reduce((sum, row) => sum + row.cents + row.vat, 0));
  for (const part of after.filter(isFarm)) {
    const left = part.tillCents - part.tillGiven.reduce((sum, one) => sum + one.amountCents, 0);
    if (left > 0) expect(await give(part.settlementId, left)).toMatchObject({ amountCents: left });
    expect(await give(part.settlementId, part.tillCents)).toEqual({ refused: "till_given" });
  }
  await sound();
});

test("EXT-11 nobody takes what an order's payment page is asking for", async () => {
  const { db, clock, newSale, order, pay, send, bruno, dueOf, sound } = await aClosedSaturday();
  const carried = await dueOf(bruno);
  clock.now = Date.parse("2026-03-10T11:00:00Z");
  const next = await newSale("2026-03-14", "2026-03-09", "2026-03-13");
  const page = await order("bruno", next, { "batavia/piece": 1 });
  expect(page.carried).toMatchObject([{ dueId: carried.id }]);
  const settle = async () => await send({ kind: "settle_due", basketId: bruno, dueId: carried.id, way: "cash" });
  expect(await settle()).toEqual({ refused: "due_being_paid" });
  await db.update(checkout).set({ status: "expired" }).where(eq(checkout.id, page.id));
  expect(await settle()).toMatchObject({ kind: "due_settled" });
  expect(await pay(page)).toMatchObject({ kept: false });
  await sound();
});
