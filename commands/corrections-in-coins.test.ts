import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sumCents } from "../core/money/cents.ts";
import { leftToGive } from "../core/till/till-part.ts";
import { heldInTill } from "../core/till/till-sums.ts";
import { basketLine } from "../db/schema/basket.ts";
import { debt, dueShare, payment, refund, settlement, transfer } from "../db/schema/money.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { aClosedSaturday } from "../dev/testing/closed-saturday.ts";
import { addCorrection } from "./add-correction.ts";
import { releaseCarried } from "./release-carried.ts";
import { releaseSettlements } from "./release-settlements.ts";

/** The Tuesday on which card money is there. */
const TUESDAY = Date.parse("2026-03-10T11:00:00Z");

/** A closed Saturday whose treasurer takes a part off a line. */
async function aSaturdayToCorrect(brunos?: Parameters<typeof aClosedSaturday>[0]) {
  const day = await aClosedSaturday(brunos);
  const { db, ports, actor } = day;
  const linesOf = (basketId: string) =>
    db.select().from(basketLine).where(eq(basketLine.basketId, basketId)).orderBy(basketLine.ref);
  /** So many parts in a hundred of the last line are left. */
  const correct = async (basketId: string, percent = 0) => {
    const line = (await linesOf(basketId)).at(-1);
    if (line === undefined) throw new Error("no line");
    return await addCorrection(ports, actor("paul"), {
      id: ports.newId(),
      basketId,
      lines: [{ ref: line.ref, finalCents: Math.floor(((line.finalCents ?? 0) * percent) / 100) }],
      reason: "trop vieux, rendu",
      seenTotalCents: (await day.row(basketId)).finalCents ?? 0,
    });
  };
  const settlements = () => db.select().from(settlement);
  /** Everything that the till owes is in it. */
  const coversItsParts = async () => {
    const till = await day.till();
    expect(heldInTill(till, till)).toBeGreaterThanOrEqual(sumCents(till.parts.map(leftToGive)));
  };
  return { ...day, correct, settlements, coversItsParts };
}

test("COR-6, CRC-4 coins that are counted back are nobody's any more: the till owes less, the farm no debt", async () => {
  const { db, ports, clock, bruno, correct, row, dueOf, settlements, till, parts, give, coversItsParts, sound } =
    await aSaturdayToCorrect("cash");
  const before = await till();
  const { finalCents } = await row(bruno);
  expect(answerOf(await correct(bruno))).toMatchObject({ refundCents: finalCents });
  expect(await dueOf(bruno)).toMatchObject({ status: "withdrawn" });
  expect(await db.select().from(refund)).toEqual([]);
  expect(await db.select().from(debt)).toEqual([]);
  expect((await till()).cashCents).toBe(before.cashCents - (finalCents ?? 0));
  await coversItsParts();
  await sound();

  for (const part of (await parts()).filter((one) => leftToGive(one) > 0))
    expect(await give(part.settlementId, leftToGive(part))).toMatchObject({ amountCents: leftToGive(part) });
  clock.now = TUESDAY;
  await releaseSettlements(ports);
  const sent = sumCents((await db.select().from(transfer)).map((one) => one.amountCents));
  expect(sent).toBe(
    sumCents((await settlements()).map((one) => one.netCents)) - sumCents((await parts()).map((one) => one.tillCents)),
  );
  await sound();
});

test("COR-6, CRC-4 who waited for what was carried waits for what is left of it, and gets that and no more", async () => {
  const { db, ports, clock, bruno, correct, dueOf, newSale, order, pay, sound } = await aSaturdayToCorrect();
  const carried = await dueOf(bruno);
  answerOf(await correct(bruno, 40));
  const left = await dueOf(bruno);
  const leftCents = left.amountCents - left.returnedCents;
  expect(left.status).toBe("carried");
  expect(leftCents).toBeLessThan(carried.amountCents);
  const waiting = async () => sumCents((await db.select().from(dueShare)).map((share) => share.amountCents));
  const waits = await waiting();
  expect(waits).toBeGreaterThan(0);
  expect(waits).toBeLessThanOrEqual(leftCents);
  await sound();

  clock.now = TUESDAY;
  await releaseSettlements(ports);
  const next = await newSale("2026-03-14", "2026-03-09", "2026-03-13");
  const page = await order("bruno", next, { "batavia/piece": 1 });
  expect(page.carried).toMatchObject([{ dueId: carried.id, cents: leftCents }]);
  const { basketId } = await pay(page);
  expect(await releaseCarried(ports)).toBeGreaterThan(0);
  const paying = await db
    .select()
    .from(payment)
    .where(eq(payment.basketId, basketId ?? ""));
  const moved = (await db.select().from(transfer)).filter((one) => one.paymentId === paying[0]?.id);
  expect(sumCents(moved.map((one) => one.amountCents))).toBe(waits);
  await sound();
});

test("COR-6, CRC-4 a card's refund for goods that coins had paid: the coins go to those whom the card now lacks", async () => {
  const { db, ports, clock, ana, correct, till, settlements, coversItsParts, sound } = await aSaturdayToCorrect("cash");
  const before = await till();
  const { refundCents } = answerOf(await correct(ana, 50));
  expect((await db.select().from(refund)).map((one) => [one.cause, one.amountCents, one.advancedCents])).toEqual([
    ["correction", refundCents, 0],
  ]);
  expect(await db.select().from(debt)).toEqual([]);
  expect((await till()).cashCents).toBe(before.cashCents);
  await coversItsParts();
  await sound();
  clock.now = TUESDAY;
  await releaseSettlements(ports);
  // Nothing was advanced: what is transferred is what cards have left.
  const [paid] = await db.select().from(payment).where(eq(payment.basketId, ana));
  const sent = sumCents((await db.select().from(transfer)).map((one) => one.amountCents));
  expect(sent).toBeLessThanOrEqual((paid?.amountCents ?? 0) - refundCents);
  expect((await settlements()).map((one) => one.status)).not.toContain("accrued");
  await sound();
});

test("COR-6, CRC-4 coins that were handed over, or a date that is paid, are not corrected here; a card's goods still are", async () => {
  const { db, ports, clock, ana, bruno, correct, parts, give, takeBack, sound } = await aSaturdayToCorrect("cash");
  const farm = (await parts()).find((one) => leftToGive(one) > 0);
  if (farm === undefined) throw new Error("nothing to hand over");
  const { givingId } = answerOf(await give(farm.settlementId, leftToGive(farm)));
  expect(await correct(bruno, 50)).toEqual({ refused: "correction_in_coins" });
  answerOf(await takeBack(givingId));
  expect(await correct(bruno, 50)).toMatchObject({ basketId: bruno });
  await sound();
  clock.now = TUESDAY;
  await releaseSettlements(ports);
  expect(await correct(bruno)).toEqual({ refused: "correction_in_coins" });
  expect(await correct(ana, 50)).toMatchObject({ basketId: ana });
  expect((await db.select().from(debt)).length).toBeGreaterThan(0);
  await sound();
});

test("CRC-4 of a correction and a hand that settles or hands over at the same moment, the later decides on what the first left", async () => {
  for (const brunos of ["cash", "carried"] as const) {
    const { ports, ana, bruno, correct, parts, give, send, dueOf, coversItsParts, sound } =
      await aSaturdayToCorrect(brunos);
    const farm = (await parts()).find((one) => leftToGive(one) > 0);
    if (farm === undefined) throw new Error("nothing to hand over");
    const dueId = (await dueOf(bruno)).id;
    await Promise.all([
      correct(bruno, 30),
      brunos === "cash"
        ? give(farm.settlementId, leftToGive(farm))
        : send({ kind: "settle_due", basketId: bruno, dueId, way: "cash" }, ports.newId()),
      correct(ana, 60),
    ]);
    await coversItsParts();
    await sound();
  }
});
