import { addDays, type LocalDate } from "./local-date.ts";

/** Names of the days; the screens have the words. */
export const HOLIDAYS = [
  "new_year",
  "easter_monday",
  "labour_day",
  "victory_1945",
  "ascension",
  "whit_monday",
  "bastille_day",
  "assumption",
  "all_saints",
  "armistice_1918",
  "christmas",
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** HOL-1. Easter Sunday of a year of the Gregorian calendar (the reckoning of Meeus, Jones and Butcher). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.trunc(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.trunc(century / 4);
  const correction = Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.trunc(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.trunc((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return `${String(year).padStart(4, "0")}-${two(Math.trunc(days / 31))}-${two((days % 31) + 1)}`;
}

/** HOL-2. The public holiday of metropolitan France that falls on a day; of two on one day the fixed one is named. */
export const frenchHoliday = (date: LocalDate): Holiday | undefined => holidaysOf(Number(date.slice(0, 4))).get(date);

const years = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

function holidaysOf(year: number): ReadonlyMap<LocalDate, Holiday> {
  const known = years.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const on = (day: string): LocalDate => `${String(year).padStart(4, "0")}-${day}`;
  const made = new Map<LocalDate, Holiday>([
    [addDays(easter, 1), "easter_monday"],
    [addDays(easter, 39), "ascension"],
    [addDays(easter, 50), "whit_monday"],
    [on("01-01"), "new_year"],
    [on("05-01"), "labour_day"],
    [on("05-08"), "victory_1945"],
    [on("07-14"), "bastille_day"],
    [on("08-15"), "assumption"],
    [on("11-01"), "all_saints"],
    [on("11-11"), "armistice_1918"],
    [on("12-25"), "christmas"],
  ]);
  years.set(year, made);
  return made;
}

const two = (n: number): string => String(n).padStart(2, "0");
