import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { isRefusal } from "../core/contract/codes.ts";
import type { EditDate, PlanCycle } from "../core/contract/dates.ts";
import { localDate, localTime } from "../core/time/zone.ts";
import { marketPage } from "../db/queries/market-page.ts";
import { distribution, duty, offer, participation } from "../db/schema/distribution.ts";
import { outbox } from "../db/schema/work.ts";
import { answerOf } from "../dev/seed/answer-of.ts";
import { type OpenSale, openSale } from "../dev/testing/open-sale.ts";
import { ORDERING } from "../dev/testing/small-market.ts";
import { changeProducerWindow } from "./change-producer-window.ts";
import { copyDate } from "./copy-date.ts";
import { deleteDraft } from "./delete-draft.ts";
import { editDate } from "./edit-date.ts";
import { endCycle } from "./end-cycle.ts";
import { planCycle } from "./plan-cycle.ts";
import { publishDates } from "./publish-dates.ts";
import { sendRecaps } from "./send-recap.ts";
import { stockSales } from "./stock-sales.ts";

const PARIS = "Europe/Paris";
const DAY = 86_400_000;

let sale: OpenSale;
beforeEach(async () => {
  sale = await openSale();
});

const claire = () => sale.actor("claire");
const cycleOf = (rest: Partial<PlanCycle> = {}): PlanCycle => ({
  days: { every: "week", weeks: 1, weekday: "saturday", from: "2026-03-14", to: "2026-04-25" },
  hours: { pickup: ["10:00", "12:30"], opens: { daysBefore: 5, at: "08:00" }, closes: { daysBefore: 2, at: "20:00" } },
  placeName: "Halle",
  skipHolidays: true,
  without: ["2026-04-11"],
  basketCap: 60,
  note: "",
  catalogIds: sale.market.producers.map((farm) => farm.catalogId),
  leadUserId: claire().userId,
  draft: false,
  ...rest,
});
const plan = async (rest?: Partial<PlanCycle>) => {
  const { ports } = sale.selling;
  return await planCycle(ports, claire(), { ...cycleOf(rest), id: ports.newId(), marketId: sale.market.marketId });
};
const datesOf = async (cycleId: string) =>
  await sale.selling.db
    .select()
    .from(distribution)
    .where(eq(distribution.cycleId, cycleId))
    .orderBy(asc(distribution.pickupStartsAt));
const editOf = (rest: Partial<EditDate> = {}): EditDate => ({
  pickupOn: "2026-03-14",
  pickupFrom: "09:00",
  pickupTo: "11:00",
  opensOn: "2026-03-08",
  opensTime: "07:00",
  closesOn: "2026-03-12",
  closesTime: "18:00",
  placeName: "Café",
  basketCap: null,
  note: "Entrée par la cour",
  scope: "one",
  ...rest,
});
const edit = async (distributionId: string, rest?: Partial<EditDate>) =>
  await editDate(sale.selling.ports, claire(), { ...editOf(rest), id: sale.selling.ports.newId(), distributionId });

test("PLN-2, CYC-3 a cycle through the end of March keeps its hours, skips what was unticked, and brings farms and référent", async () => {
  const { cycleId, dates } = answerOf(await plan());
  const rows = await datesOf(cycleId);
  expect(dates).toBe(6);
  expect(rows.map((row) => row.pickupOn)).toEqual([
    "2026-03-14",
    "2026-03-21",
    "2026-03-28",
    "2026-04-04",
    "2026-04-18",
    "2026-04-25",
  ]);
  for (const row of rows) {
    expect([row.opensAt, row.closesAt, row.pickupStartsAt, row.pickupEndsAt].map((at) => localTime(at, PARIS))).toEqual(
      ["08:00", "20:00", "10:00", "12:30"],
    );
    expect(row).toMatchObject({ basketCap: 60, draft: false, placeName: "Halle" });
  }
  const { db } = sale.selling;
  const farms = await db.$count(participation, eq(participation.distributionId, rows[5]?.id ?? ""));
  const leads = await db.$count(duty, eq(duty.distributionId, rows[5]?.id ?? ""));
  expect([farms, leads]).toEqual([2, 1]);
});

test("PLN-2 a foreign catalog refuses a cycle whole, and one whose days are over plans nothing", async () => {
  const before = await sale.selling.db.$count(distribution);
  expect(await plan({ catalogIds: [sale.selling.ports.newId()] })).toMatchObject({ refused: "not_found" });
  const over = { ...cycleOf().days, from: "2026-01-03", to: "2026-03-07" };
  expect(await plan({ days: over })).toMatchObject({ refused: "no_date_left" });
  expect(await sale.selling.db.$count(distribution)).toBe(before);
});

test("PLN-2 two years of weeks with all farms are one batch, written in a moment", async () => {
  const { dates } = answerOf(
    await plan({
      days: { every: "week", weeks: 1, weekday: "saturday", from: "2026-03-14", to: "2030-01-01" },
      without: [],
      skipHolidays: false,
    }),
  );
  expect(dates).toBe(120);
  expect(await sale.selling.db.$count(participation)).toBe(2 * 121);
});

test("PLN-3 goods of a later date go on sale two weeks before its opening, once", async () => {
  const { cycleId } = answerOf(await plan());
  const rows = await datesOf(cycleId);
  const offers = async (n: number) => await sale.selling.db.$count(offer, eq(offer.distributionId, rows[n]?.id ?? ""));
  await stockSales(sale.selling.ports);
  expect(await offers(0)).toBeGreaterThan(0);
  expect(await offers(5)).toBe(0);
  const later = await sale.stack.at(ORDERING + 35 * DAY);
  expect(await stockSales(later.ports)).toBeGreaterThan(0);
  expect(await offers(5)).toBe(await offers(0));
  expect(await stockSales(later.ports)).toBe(0);
});

test("EDT-1 hours given to one date and all that follow stay local times, days stay, earlier dates stay as they are", async () => {
  const { cycleId } = answerOf(await plan());
  const [first, second] = await datesOf(cycleId);
  const change = { pickupOn: "2026-03-21", opensOn: "2026-03-15", closesOn: "2026-03-19" };
  const edited = answerOf(await edit(second?.id ?? "", { ...change, scope: "following" }));
  expect(edited).toEqual({ dates: 5, asked: 0, left: 0 });
  const rows = await datesOf(cycleId);
  expect(rows[0]).toMatchObject({ placeName: "Halle", opensAt: first?.opensAt, basketCap: 60 });
  for (const row of rows.slice(1)) {
    expect([row.opensAt, row.closesAt, row.pickupStartsAt].map((at) => localTime(at, PARIS))).toEqual([
      "07:00",
      "18:00",
      "09:00",
    ]);
    expect(localDate(row.pickupStartsAt, PARIS)).toBe(row.pickupOn);
    expect(row.placeName).toBe("Café");
  }
  expect(rows.map((row) => row.note)).toEqual(["", "Entrée par la cour", "", "", "", ""]);
});

test("EDT-1 following hours do not move the day, and windows that cannot be are refused", async () => {
  const { cycleId } = answerOf(await plan());
  const [first] = await datesOf(cycleId);
  const id = first?.id ?? "";
  expect(await edit(id, { pickupOn: "2026-03-15", scope: "following" })).toMatchObject({ refused: "bad_input" });
  expect(await edit(id, { closesOn: "2026-03-15" })).toMatchObject({ refused: "bad_window" });
});

test("EDT-2 a date that was cancelled is edited no more", async () => {
  const { cycleId } = answerOf(await plan());
  const [first] = await datesOf(cycleId);
  const id = first?.id ?? "";
  await sale.selling.db.update(distribution).set({ cancelledAt: ORDERING }).where(eq(distribution.id, id));
  expect(await edit(id)).toMatchObject({ refused: "distribution_closed" });
});

test("PUB-1, WIN-5 drafts are nobody's business until they are published, together or not at all", async () => {
  const { cycleId } = answerOf(await plan({ draft: true }));
  const { db, ports } = sale.selling;
  const shown = async () =>
    (await marketPage(db, "captieux", { userId: null, memberOf: [], helpsIn: [] }, ORDERING))?.distributions.length;
  const ids = (await datesOf(cycleId)).map((row) => row.id);
  expect(await shown()).toBe(1);
  const publish = async (wanted: string[]) =>
    await publishDates(ports, claire(), { id: ports.newId(), marketId: sale.market.marketId, ids: wanted });
  expect(await publish([...ids, ports.newId()])).toMatchObject({ refused: "not_found" });
  expect(await shown()).toBe(1);
  expect(await publish(ids)).toEqual({ published: 6 });
  expect(await shown()).toBe(7);
});

test("PUB-2 a draft goes with all that hangs on it, a published date does not", async () => {
  const { cycleId } = answerOf(await plan({ draft: true }));
  const [first] = await datesOf(cycleId);
  const { db, ports } = sale.selling;
  await stockSales(ports);
  const gone = await deleteDraft(ports, claire(), { id: ports.newId(), distributionId: first?.id ?? "" });
  expect(gone).toEqual({ deleted: true });
  expect(await db.$count(offer, eq(offer.distributionId, first?.id ?? ""))).toBe(0);
  expect(await datesOf(cycleId)).toHaveLength(5);
  const published = { id: ports.newId(), distributionId: sale.market.distributionId };
  expect(await deleteDraft(ports, claire(), published)).toMatchObject({ refused: "not_a_draft" });
});

test("PLN-4 a copy across the clock change has the hours, farms and duties of its original", async () => {
  const { db, ports } = sale.selling;
  const copied = answerOf(
    await copyDate(ports, claire(), {
      id: ports.newId(),
      distributionId: sale.market.distributionId,
      pickupOn: "2026-04-04",
      draft: true,
    }),
  );
  const row = await db.select().from(distribution).where(eq(distribution.id, copied.distributionId)).get();
  expect(row && [row.pickupOn, localTime(row.pickupStartsAt, PARIS), localTime(row.closesAt, PARIS)]).toEqual([
    "2026-04-04",
    "10:00",
    "20:00",
  ]);
  expect(row && localDate(row.opensAt, PARIS)).toBe("2026-03-30");
  const here = eq(participation.distributionId, copied.distributionId);
  expect([row?.draft, await db.$count(participation, here)]).toEqual([true, 2]);
  expect(await db.$count(duty, eq(duty.distributionId, copied.distributionId))).toBe(1);
});

test("CYL-1, CYL-2 a cycle ended early keeps only what was ordered for, and one that goes on gets its further dates", async () => {
  const { cycleId } = answerOf(await plan());
  const rows = await datesOf(cycleId);
  const { db, ports } = sale.selling;
  await db.run(sql`
    INSERT INTO basket (id, market_id, distribution_id, user_id, number, status, revision, differences_to, first_name, last_name, phone,
      paid_cents, refunded_cents, estimate_cents, fees, ordered_at, facts_seq)
    VALUES ('b', ${sale.market.marketId}, ${rows[4]?.id}, ${sale.actor("ana").userId}, 1, 'ordered', 1, 'card', 'Ana', 'L', '', 0, 0, 0, '[]', 1, 0)`);
  const end = async (to: string) => answerOf(await endCycle(ports, claire(), { id: ports.newId(), cycleId, to }));
  expect(await end("2026-03-29")).toEqual({ added: 0, removed: 2, kept: 1 });
  const left = (await datesOf(cycleId)).filter((row) => row.cancelledAt === null);
  expect(left.map((row) => row.pickupOn)).toEqual(["2026-03-14", "2026-03-21", "2026-03-28", "2026-04-18"]);
  expect(await end("2026-05-16")).toEqual({ added: 3, removed: 0, kept: 0 });
  const after = (await datesOf(cycleId)).filter((row) => row.cancelledAt === null).map((row) => row.pickupOn);
  expect(after.slice(-3)).toEqual(["2026-05-02", "2026-05-09", "2026-05-16"]);
});

test("EDT-3 a farm that closes before the sale is ordered no more, keeps its lines, and has its recap once, then", async () => {
  const { db, ports } = sale.selling;
  const [luc] = sale.market.producers;
  const paid = await sale.order("ana", { "batavia/piece": 1 });
  await sale.payPage(paid);
  const producerId = luc?.id ?? "";
  const close = async (closes: { on: string; at: string } | null) =>
    await changeProducerWindow(ports, claire(), {
      id: ports.newId(),
      distributionId: sale.market.distributionId,
      producerId,
      closes,
    });
  expect(await close({ on: "2026-03-07", at: "08:00" })).toMatchObject({ refused: "bad_window" });
  expect(isRefusal(await close({ on: "2026-03-06", at: "12:00" }))).toBe(false);
  await expect(sale.order("bruno", { "batavia/piece": 1 })).rejects.toThrow(/producer_closed/);
  const recaps = async () =>
    (await db.select({ key: outbox.key }).from(outbox)).filter(({ key }) => key.startsWith("mail:recap:")).length;
  // Ana's page is still open: the farm waits for it.
  const after = await sale.stack.at(ORDERING + 20 * 60_000);
  await sendRecaps(after.ports);
  expect(await recaps()).toBe(0);
  await db.run(sql`UPDATE checkout SET status = 'expired'`);
  await sendRecaps(after.ports);
  await sendRecaps(after.ports);
  const early = await recaps();
  expect(early).toBeGreaterThan(0);
  const closed = await sale.stack.at(ORDERING + DAY);
  await sendRecaps(closed.ports);
  const keys = (await db.select({ key: outbox.key }).from(outbox))
    .map(({ key }) => key)
    .filter((key) => key.startsWith("mail:recap:"));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(early);
  expect(await close(null)).toMatchObject({ refused: "recap_sent" });
});
