/** `YYYY-MM-DD` in some zone. Sorts as text. */
export type LocalDate = string;
/** `HH:MM`, 24 hours. */
export type LocalTime = string;

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const isWeekday = (value: unknown): value is Weekday => WEEKDAYS.some((day) => day === value);

const DAY_MS = 86_400_000;

/** Calendar days, whatever the clocks do: counted in UTC, where every day has 24 hours. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export function weekday(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday, the third name counted from 0.
  const index = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? "monday";
}

/** The first such day on or after the date. */
export const nextWeekday = (date: LocalDate, day: Weekday): LocalDate =>
  addDays(date, (WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf(weekday(date)) + 7) % 7);

/** Days since 1970-01-01. Throws on what is not a date: dates are parsed at the edges. */
export function dayNumber(date: LocalDate): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || dateOfDay(at / DAY_MS) !== date) throw new RangeError(`Not a date: ${date}`);
  return at / DAY_MS;
}

const dateOfDay = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);
