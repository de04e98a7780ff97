import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { EditDate } from "../core/contract/dates.ts";
import { decideEdit } from "../core/distribution/decide-edit.ts";
import { type CycleHours, cycleWindows } from "../core/time/cycle.ts";
import { daysBetween } from "../core/time/local-date.ts";
import { instantOf } from "../core/time/zone.ts";
import { inJson } from "../db/in-json.ts";
import { basket } from "../db/schema/basket.ts";
import { cycle, distribution } from "../db/schema/distribution.ts";
import { market } from "../db/schema/market.ts";
import { type EditedRow, updateDistributions } from "../db/writes/distribution.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { askAboutMove } from "../db/writes/moved-date.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** `asked`: customers who are asked what they want; `left`: dates of the cycle that could not follow. */
export type EditedDate = { dates: number; asked: number; left: number };

type Row = typeof distribution.$inferSelect;

/**
 * MOV-1, EDT-1, EDT-2. Gives one date, or it and all that follow in its cycle, other hours, another place, cap or word. Where the
 * pickup moves for somebody who ordered, that person is asked in the same batch.
 */
export async function editDate(
  ports: Ports,
  actor: Actor,
  input: EditDate & { id: string; distributionId: string },
): Promise<EditedDate | Refusal> {
  const { db } = ports;
  return once<EditedDate>(ports, actor, {
    id: input.id,
    kind: "edit-date",
    // The windows were checked here: what the database refuses is a date that was cancelled or frozen meanwhile.
    refused: (guard) => (guard === "bad_window" ? "again" : refuse("stale")),
    decide: async () => {
      const found = await db
        .select({ date: distribution, zone: market.timeZone })
        .from(distribution)
        .innerJoin(market, eq(market.id, distribution.marketId))
        .where(eq(distribution.id, input.distributionId))
        .get();
      if (found === undefined) return refuse("not_found");
      const { date, zone } = found;
      const at = ports.marketNow();
      const first = editedRow(date, input, zone);
      const decision = decideEdit(date, first, at);
      if (decision.kind === "refused") return refuse(decision.code);

      const following = input.scope === "following" ? await laterDates(ports, date) : [];
      // The rule of a cycle has one weekday: hours follow, days do not.
      if (input.scope === "following" && (date.cycleId === null || input.pickupOn !== date.pickupOn))
        return refuse("bad_input", { field: "scope" });
      const hours = hoursOf(input);
      const others = following.map(
        (one): EditedRow => ({
          ...one,
          ...cycleWindows(hours, one.pickupOn, zone),
          placeName: input.placeName,
          basketCap: input.basketCap,
        }),
      );
      const changed = [{ before: date, after: first }];
      for (const [n, after] of others.entries()) {
        const before = following[n];
        if (before !== undefined && decideEdit(before, after, at).kind === "ok") changed.push({ before, after });
      }
      const moved = changed.filter(({ before, after }) => {
        const one = decideEdit(before, after, at);
        return one.kind === "ok" && one.moves;
      });
      const asked = await openBaskets(
        ports,
        moved.map(({ before }) => before.id),
      );
      return {
        answer: { dates: changed.length, asked, left: 1 + others.length - changed.length },
        statements: [
          updateDistributions(
            db,
            changed.map(({ after }) => rowOf(after)),
            at,
          ),
          ...askAboutMove(
            db,
            moved.map(({ before }) => ({ id: before.id, formerPickupStartsAt: before.pickupStartsAt })),
            { commandId: input.id, at, dueAt: ports.realNow() },
          ),
          ...(input.scope === "following" && date.cycleId !== null
            ? await ruleChanged(ports, date.cycleId, input)
            : []),
          insertJournal(
            db,
            changed.map(({ before, after }) => ({
              id: ports.newId(),
              marketId: date.marketId,
              distributionId: before.id,
              kind: moved.some((one) => one.before.id === before.id) ? "distribution_moved" : "distribution_edited",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              before: termsOf(before),
              after: termsOf(after),
            })),
          ),
        ],
        distributionIds: changed.map(({ before }) => before.id),
      };
    },
  });
}

function editedRow(date: Row, input: EditDate, zone: string): EditedRow {
  return {
    id: date.id,
    pickupOn: input.pickupOn,
    opensAt: instantOf(input.opensOn, input.opensTime, zone),
    closesAt: instantOf(input.closesOn, input.closesTime, zone),
    pickupStartsAt: instantOf(input.pickupOn, input.pickupFrom, zone),
    pickupEndsAt: instantOf(input.pickupOn, input.pickupTo, zone),
    placeName: input.placeName,
    basketCap: input.basketCap,
    note: input.note,
  };
}

/** The edited date's hours as a cycle keeps them: days counted back from the pickup, local times. */
const hoursOf = (input: EditDate): CycleHours => ({
  pickup: [input.pickupFrom, input.pickupTo],
  opens: { daysBefore: daysBetween(input.opensOn, input.pickupOn), at: input.opensTime },
  closes: { daysBefore: daysBetween(input.closesOn, input.pickupOn), at: input.closesTime },
});

async function laterDates({ db }: Ports, date: Row): Promise<Row[]> {
  if (date.cycleId === null) return [];
  const rows = await db
    .select()
    .from(distribution)
    .where(
      and(
        eq(distribution.cycleId, date.cycleId),
        gte(distribution.pickupStartsAt, date.pickupStartsAt),
        isNull(distribution.cancelledAt),
      ),
    )
    .orderBy(asc(distribution.pickupStartsAt));
  return rows.filter((row) => row.id !== date.id);
}

/** Of these dates, how many people with an open basket there are. */
async function openBaskets({ db }: Ports, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return await db.$count(basket, and(inJson(basket.distributionId, ids), eq(basket.status, "ordered")));
}

async function ruleChanged({ db }: Ports, cycleId: string, input: EditDate) {
  const held = await db.select({ rule: cycle.rule }).from(cycle).where(eq(cycle.id, cycleId)).get();
  const rule = { ...(held?.rule as object), hours: hoursOf(input) };
  const change = { rule, placeName: input.placeName, basketCap: input.basketCap };
  return [db.update(cycle).set(change).where(eq(cycle.id, cycleId))];
}

const rowOf = (row: EditedRow): EditedRow => ({
  id: row.id,
  pickupOn: row.pickupOn,
  opensAt: row.opensAt,
  closesAt: row.closesAt,
  pickupStartsAt: row.pickupStartsAt,
  pickupEndsAt: row.pickupEndsAt,
  placeName: row.placeName,
  basketCap: row.basketCap,
  note: row.note,
});

const termsOf = ({ opensAt, closesAt, pickupStartsAt, pickupEndsAt, placeName, basketCap }: EditedRow) => ({
  opensAt,
  closesAt,
  pickupStartsAt,
  pickupEndsAt,
  placeName,
  basketCap,
});
