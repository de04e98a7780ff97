import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { easterSunday, frenchHoliday, HOLIDAYS } from "./holidays.ts";
import { addDays, weekday } from "./local-date.ts";

it("HOL-1 finds the Easters of published tables, the earliest and the latest included", () => {
  const tables = ["1818-03-22", "1961-04-02", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05"];
  const more = ["2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18", "2285-03-22", "2299-04-16"];
  for (const easter of [...tables, ...more]) expect(easterSunday(Number(easter.slice(0, 4)))).toBe(easter);
});

it("HOL-1 is always a Sunday from 22 March to 25 April", () => {
  holds(fc.integer({ min: 1600, max: 4000 }), (year) => {
    const easter = easterSunday(year);
    expect(weekday(easter)).toBe("sunday");
    expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
  });
});

it("HOL-2 names the eleven public holidays of 2026", () => {
  const found: Record<string, string> = {};
  for (let day = "2026-01-01"; day <= "2026-12-31"; day = addDays(day, 1)) {
    const holiday = frenchHoliday(day);
    if (holiday !== undefined) found[day] = holiday;
  }
  expect(found).toEqual({
    "2026-01-01": "new_year",
    "2026-04-06": "easter_monday",
    "2026-05-01": "labour_day",
    "2026-05-08": "victory_1945",
    "2026-05-14": "ascension",
    "2026-05-25": "whit_monday",
    "2026-07-14": "bastille_day",
    "2026-08-15": "assumption",
    "2026-11-01": "all_saints",
    "2026-11-11": "armistice_1918",
    "2026-12-25": "christmas",
  });
  expect(Object.values(found)).toEqual(HOLIDAYS);
});

it("HOL-2 names the fixed day where Ascension falls on it", () => {
  expect(frenchHoliday("2008-05-01")).toBe("labour_day");
});
