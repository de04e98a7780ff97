import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import type { CycleDays, CycleHours } from "../time/cycle.ts";
import { addDays, WEEKDAYS } from "../time/local-date.ts";
import { localDate, localTime } from "../time/zone.ts";
import { cycleDays, isWindow, plannedDays } from "./cycle-plan.ts";

const HOURS: CycleHours = {
  pickup: ["10:00", "12:30"],
  opens: { daysBefore: 5, at: "08:00" },
  closes: { daysBefore: 2, at: "20:00" },
};
const PARIS = "Europe/Paris";
const fridays: CycleDays = { every: "week", weekday: "friday", from: "2026-04-24", to: "2026-05-15" };
const plan = { days: fridays, hours: HOURS, skipHolidays: false, without: [] };

it("CYC-5 marks public holidays and leaves them out where they are skipped", () => {
  expect(cycleDays(plan, PARIS).map(({ on, holiday }) => [on, holiday])).toEqual([
    ["2026-04-24", undefined],
    ["2026-05-01", "labour_day"],
    ["2026-05-08", "victory_1945"],
    ["2026-05-15", undefined],
  ]);
  const on = (rest: object) => plannedDays({ ...plan, ...rest }, PARIS, 0).map((day) => day.on);
  expect(on({ skipHolidays: true })).toEqual(["2026-04-24", "2026-05-15"]);
  expect(on({ without: ["2026-05-15"] })).toEqual(["2026-04-24", "2026-05-01", "2026-05-08"]);
  expect(on({})).toHaveLength(4);
});

it("CYC-6 plans no date whose orders have closed already", () => {
  const now = Date.parse("2026-05-06T18:00:00Z");
  expect(plannedDays(plan, PARIS, now).map((day) => day.on)).toEqual(["2026-05-15"]);
  expect(plannedDays(plan, PARIS, now - 1).map((day) => day.on)).toEqual(["2026-05-08", "2026-05-15"]);
});

it("CYC-3 keeps its local times through October and March in Paris", () => {
  const autumn = { ...plan, days: { ...fridays, from: "2026-10-16", to: "2026-11-06" } } as const;
  const spring = { ...plan, days: { ...fridays, from: "2027-03-19", to: "2027-04-09" } } as const;
  for (const season of [autumn, spring]) {
    const days = cycleDays(season, PARIS);
    expect(days).toHaveLength(4);
    for (const day of days) {
      expect(
        [day.pickupStartsAt, day.pickupEndsAt, day.opensAt, day.closesAt].map((at) => localTime(at, PARIS)),
      ).toEqual(["10:00", "12:30", "08:00", "20:00"]);
    }
  }
});

it("TIM-2 a pickup at 02:30 on the lost hour moves forward by the gap and stays after its opening", () => {
  const night: CycleHours = { ...HOURS, pickup: ["02:30", "04:00"] };
  const days: CycleDays = { every: "week", weekday: "sunday", from: "2027-03-28", to: "2027-03-28" };
  const [lost] = cycleDays({ days, hours: night }, PARIS);
  expect(lost && new Date(lost.pickupStartsAt).toISOString()).toBe("2027-03-28T01:30:00.000Z");
  expect(lost && localTime(lost.pickupStartsAt, PARIS)).toBe("03:30");
  expect(lost && isWindow(lost)).toBe(true);
});

it("CYC-5, CYC-6 never two dates on one day, never a shifted local time, in any zone", () => {
  const zones = fc.constantFrom(PARIS, "America/New_York", "Indian/Reunion", "Australia/Lord_Howe", "America/Santiago");
  const span = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.nat(500));
  const rules = fc
    .tuple(span, fc.constantFrom(...WEEKDAYS), fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([[start, length], day, n, byMonth]): CycleDays => {
      const from = addDays("2020-01-01", start);
      const base = { weekday: day, from, to: addDays(from, length) };
      return byMonth ? { every: "month", nth: n, ...base } : { every: "week", weeks: n, ...base };
    });
  holds(fc.tuple(rules, zones, fc.boolean()), ([days, zone, skipHolidays]) => {
    const planned = plannedDays({ days, hours: HOURS, skipHolidays, without: [] }, zone, 0);
    expect(new Set(planned.map((day) => localDate(day.pickupStartsAt, zone))).size).toBe(planned.length);
    for (const day of planned) {
      expect(localDate(day.pickupStartsAt, zone)).toBe(day.on);
      expect(localTime(day.pickupStartsAt, zone)).toBe("10:00");
      expect(localTime(day.opensAt, zone)).toBe("08:00");
      expect(localTime(day.closesAt, zone)).toBe("20:00");
      expect(isWindow(day)).toBe(true);
      if (skipHolidays) expect(day.holiday).toBeUndefined();
    }
  });
});

it("DIS-7 takes a window that ends with the pickup, and none that is empty or ends after it", () => {
  const window = { opensAt: 1, closesAt: 10, pickupStartsAt: 8, pickupEndsAt: 10 };
  expect(isWindow(window)).toBe(true);
  expect(isWindow({ ...window, closesAt: 11 })).toBe(false);
  expect(isWindow({ ...window, opensAt: 10 })).toBe(false);
  expect(isWindow({ ...window, pickupStartsAt: 10 })).toBe(false);
});
