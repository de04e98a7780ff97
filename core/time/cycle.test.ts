import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import vectors from "../vectors/cycles.json";
import { type CycleDays, type CycleHours, cycleDates, cycleWindows, MAX_CYCLE_DATES } from "./cycle.ts";
import { addDays, daysBetween, isWeekday, WEEKDAYS, weekday } from "./local-date.ts";
import { localDate, localTime } from "./zone.ts";

const HOURS: CycleHours = {
  pickup: ["18:00", "19:30"],
  opens: { daysBefore: 6, at: "08:00" },
  closes: { daysBefore: 2, at: "20:00" },
};
const iso = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");
const dayOf = (name: string | undefined) => (isWeekday(name) ? name : "sunday");
const [weekly, monthly, relative] = vectors.cases;

const aDate = fc.integer({ min: 0, max: 9000 }).map((days) => addDays("2020-01-01", days));
const aSpan = fc.tuple(aDate, fc.nat(500)).map(([from, days]) => ({ from, to: addDays(from, days) }));
const someDays: fc.Arbitrary<CycleDays> = fc
  .tuple(aSpan, fc.constantFrom(...WEEKDAYS), fc.integer({ min: 1, max: 5 }), fc.boolean())
  .map(([span, day, n, byMonth]) =>
    byMonth ? { every: "month", nth: n, weekday: day, ...span } : { every: "week", weeks: n, weekday: day, ...span },
  );

it("CYC-1 falls on the same weekday, from the first to the last day included", () => {
  const rule: CycleDays = { every: "week", weekday: "saturday", from: "2026-10-17", to: "2026-11-07" };
  expect(cycleDates(rule)).toEqual(["2026-10-17", "2026-10-24", "2026-10-31", "2026-11-07"]);
  expect(cycleDates({ ...rule, weeks: 3 })).toEqual(["2026-10-17", "2026-11-07"]);
  expect(cycleDates({ ...rule, from: "2026-10-18", to: "2026-10-23" })).toEqual([]);
  expect(cycleDates({ ...rule, to: "2026-10-16" })).toEqual([]);
});

it("CYC-2 falls back to the last where a month has no fifth", () => {
  const { nth, weekday: day, from, to } = monthly?.rule ?? {};
  const rule: CycleDays = { every: "month", nth: nth ?? 0, weekday: dayOf(day), from: from ?? "", to: to ?? "" };
  expect(cycleDates(rule)).toEqual(monthly?.on);
});

it("CYC-2 falls on the nth weekday within its days", () => {
  const rule: CycleDays = { every: "month", nth: 1, weekday: "sunday", from: "2026-02-02", to: "2026-05-03" };
  expect(cycleDates(rule)).toEqual(["2026-03-01", "2026-04-05", "2026-05-03"]);
});

it("CYC-1, CYC-2 never twice on a day, always on its weekday, inside its days, in order", () => {
  holds(someDays, (rule) => {
    const dates = cycleDates(rule);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.toSorted()).toEqual(dates);
    for (const date of dates) {
      expect(weekday(date)).toBe(rule.weekday);
      expect(date >= rule.from && date <= rule.to).toBe(true);
    }
    const gap = rule.every === "week" ? 7 * (rule.weeks ?? 1) : 28;
    for (const [at, date] of dates.entries()) {
      const next = dates[at + 1];
      if (next !== undefined) expect(daysBetween(date, next)).toBeGreaterThanOrEqual(gap);
      if (next !== undefined && rule.every === "month") expect(daysBetween(date, next)).toBeLessThanOrEqual(35);
    }
  });
});

it("CYC-3 keeps 18:00 across the end of October", () => {
  const { weekday: day, from, to } = weekly?.rule ?? {};
  const dates = cycleDates({ every: "week", weekday: dayOf(day), from: from ?? "", to: to ?? "" });
  const starts = dates.map((date) => iso(cycleWindows(HOURS, date, vectors.zone).pickupStartsAt));
  expect(starts).toEqual(weekly?.pickupStartsUtc);
});

it("CYC-3 opens and closes at local times so many days before", () => {
  const { pickupOn, opens, closes } = relative?.rule ?? {};
  const hours: CycleHours = { pickup: ["17:00", "19:00"], opens: opens ?? HOURS.opens, closes: closes ?? HOURS.opens };
  const windows = cycleWindows(hours, pickupOn ?? "", vectors.zone);
  expect([iso(windows.opensAt), iso(windows.closesAt)]).toEqual([relative?.opensUtc, relative?.closesUtc]);
  expect([iso(windows.pickupStartsAt), iso(windows.pickupEndsAt)]).toEqual([
    "2026-03-31T15:00:00Z",
    "2026-03-31T17:00:00Z",
  ]);
});

it("CYC-3 never shifts a local time", () => {
  const zones = fc.constantFrom("Europe/Paris", "America/New_York", "Indian/Reunion");
  holds(fc.tuple(aDate, zones), ([date, zone]) => {
    const windows = cycleWindows(HOURS, date, zone);
    const shown = (at: number) => `${localDate(at, zone)} ${localTime(at, zone)}`;
    expect(Object.values(windows).map(shown)).toEqual([
      `${date} 18:00`,
      `${date} 19:30`,
      `${addDays(date, -6)} 08:00`,
      `${addDays(date, -2)} 20:00`,
    ]);
  });
});

it("CYC-3 ends on the next day when it ends after midnight", () => {
  const late = cycleWindows({ ...HOURS, pickup: ["22:00", "00:30"] }, "2026-06-20", "Europe/Paris");
  expect(iso(late.pickupEndsAt)).toBe("2026-06-20T22:30:00Z");
});

it("CYC-4 makes no more dates than anybody plans", () => {
  const forever: CycleDays = { every: "week", weekday: "friday", from: "2026-01-01", to: "9999-12-31" };
  expect(cycleDates(forever)).toHaveLength(MAX_CYCLE_DATES);
  expect(MAX_CYCLE_DATES).toBe(120);
});
