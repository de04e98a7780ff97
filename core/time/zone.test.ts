import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { addDays, daysBetween, nextWeekday, WEEKDAYS, weekday } from "./local-date.ts";
import { instantOf, isZone, localDate, localTime } from "./zone.ts";

const PARIS = "Europe/Paris";
const utc = (iso: string): number => Date.parse(iso);
const aZone = fc.constantFrom(
  PARIS,
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "UTC",
);
const anInstant = fc
  .date({ min: new Date("2015-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map(Number);
const aDate = anInstant.map((at) => new Date(at).toISOString().slice(0, 10));

it("TIM-1 reads the clock of a zone", () => {
  expect([localDate(utc("2026-06-04T21:59:59Z"), PARIS), localTime(utc("2026-06-04T21:59:59Z"), PARIS)]).toEqual([
    "2026-06-04",
    "23:59",
  ]);
  expect([localDate(utc("2026-06-04T22:00:00Z"), PARIS), localTime(utc("2026-06-04T22:00:00Z"), PARIS)]).toEqual([
    "2026-06-05",
    "00:00",
  ]);
  expect(localTime(utc("2026-01-01T00:00:00Z"), "Asia/Kathmandu")).toBe("05:45");
});

it("TIM-1 knows which zones there are", () => {
  expect([isZone(PARIS), isZone("America/Martinique"), isZone("Europe/Captieux"), isZone("")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(() => localDate(0, "Europe/Captieux")).toThrow(RangeError);
});

it.each([
  ["an ordinary evening", "2026-03-25", "08:00", "2026-03-25T07:00:00Z"],
  ["the day before the spring change", "2026-03-28", "20:00", "2026-03-28T19:00:00Z"],
  ["the evening of it", "2026-03-29", "20:00", "2026-03-29T18:00:00Z"],
  ["just before the gap", "2026-03-29", "01:59", "2026-03-29T00:59:00Z"],
  ["in the gap: 02:30 becomes 03:30", "2026-03-29", "02:30", "2026-03-29T01:30:00Z"],
  ["just after the gap", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"],
  ["in the overlap: the first 02:30", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
  ["after the overlap", "2026-10-25", "03:00", "2026-10-25T02:00:00Z"],
  ["at the turn of the year", "2027-01-01", "00:00", "2026-12-31T23:00:00Z"],
])("TIM-2 finds the instant of %s", (_, date, time, instant) => {
  expect(new Date(instantOf(date, time, PARIS)).toISOString()).toBe(instant.replace("Z", ".000Z"));
});

it("TIM-2 finds the instant of a time anywhere, also where clocks move by half an hour", () => {
  expect(instantOf("2026-10-04", "02:15", "Australia/Lord_Howe")).toBe(utc("2026-10-03T15:45:00Z"));
  expect(instantOf("2026-04-05", "01:45", "Australia/Lord_Howe")).toBe(utc("2026-04-04T14:45:00Z"));
});

it("TIM-2 is the first instant that shows the time", () => {
  holds(fc.tuple(anInstant, aZone), ([at, zone]) => {
    const minute = at - (((at % 60_000) + 60_000) % 60_000);
    const found = instantOf(localDate(minute, zone), localTime(minute, zone), zone);
    expect([localDate(found, zone), localTime(found, zone)]).toEqual([
      localDate(minute, zone),
      localTime(minute, zone),
    ]);
    expect(found).toBeLessThanOrEqual(minute);
  });
});

it("TIM-2 refuses what is no time", () => {
  expect(() => instantOf("2026-06-04", "25:00", PARIS)).toThrow(RangeError);
  expect(() => instantOf("tomorrow", "10:00", PARIS)).toThrow(RangeError);
});

it("TIM-3 counts calendar days", () => {
  expect(addDays("2026-03-28", 1)).toBe("2026-03-29");
  expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(["2026-11-21", "2023-09-09", "1970-01-01", "1969-12-28"].map(weekday)).toEqual([
    "saturday",
    "saturday",
    "thursday",
    "sunday",
  ]);
  for (const wrong of ["2026-02-30", "2026-13-01", "soon", ""]) expect(() => addDays(wrong, 1)).toThrow(RangeError);
});

it("TIM-3 goes forth and back, and a week keeps its day", () => {
  holds(fc.tuple(aDate, fc.integer({ min: -5000, max: 5000 })), ([date, days]) => {
    expect(addDays(addDays(date, days), -days)).toBe(date);
    expect(daysBetween(date, addDays(date, days))).toBe(days);
    expect(weekday(addDays(date, 7))).toBe(weekday(date));
  });
});

it("TIM-3 finds the first such weekday on or after a date", () => {
  holds(fc.tuple(aDate, fc.constantFrom(...WEEKDAYS)), ([date, day]) => {
    const next = nextWeekday(date, day);
    expect(weekday(next)).toBe(day);
    expect(daysBetween(date, next)).toBeGreaterThanOrEqual(0);
    expect(daysBetween(date, next)).toBeLessThan(7);
  });
});
