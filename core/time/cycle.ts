import { addDays, type LocalDate, type LocalTime, nextWeekday, type Weekday } from "./local-date.ts";
import { instantOf } from "./zone.ts";

/** So many days before the pickup, at a local time. */
export type RelativeTime = { readonly daysBefore: number; readonly at: LocalTime };

/** What every date of a cycle shares, all in the market's local time. */
export type CycleHours = {
  /** First and last time of the pickup; an end not after the start is on the next day. */
  readonly pickup: readonly [from: LocalTime, to: LocalTime];
  readonly opens: RelativeTime;
  readonly closes: RelativeTime;
};

/** Which days a cycle falls on, first and last possible day included. */
export type CycleDays = { readonly weekday: Weekday; readonly from: LocalDate; readonly to: LocalDate } & (
  | { readonly every: "week" /** 1 when absent. */; readonly weeks?: number }
  | { readonly every: "month" /** 1 to 5; a fifth that a month has not is its last. */; readonly nth: number }
);

export type CycleRule = CycleDays & CycleHours;

export type CycleWindows = {
  readonly pickupStartsAt: number;
  readonly pickupEndsAt: number;
  readonly opensAt: number;
  readonly closesAt: number;
};

/** CYC-4. Two years of weeks, with some room: a slip in a year must not plan a thousand distributions. */
export const MAX_CYCLE_DATES = 120;

/** CYC-1, CYC-2, CYC-4. In ascending order, each day once. */
export function cycleDates(rule: CycleDays): LocalDate[] {
  const dates: LocalDate[] = [];
  for (const date of rule.every === "week" ? weekly(rule.from, rule.weekday, rule.weeks ?? 1) : monthly(rule)) {
    if (date > rule.to || dates.length === MAX_CYCLE_DATES) break;
    if (date >= rule.from) dates.push(date);
  }
  return dates;
}

/** CYC-3. Every time is a wall-clock time of the zone on its own day, so clock changes move no local time. */
export function cycleWindows(hours: CycleHours, date: LocalDate, zone: string): CycleWindows {
  const [from, to] = hours.pickup;
  const relative = ({ daysBefore, at }: RelativeTime): number => instantOf(addDays(date, -daysBefore), at, zone);
  return {
    pickupStartsAt: instantOf(date, from, zone),
    pickupEndsAt: instantOf(to > from ? date : addDays(date, 1), to, zone),
    opensAt: relative(hours.opens),
    closesAt: relative(hours.closes),
  };
}

function* weekly(from: LocalDate, day: Weekday, weeks: number): Generator<LocalDate> {
  for (let date = nextWeekday(from, day); ; date = addDays(date, 7 * Math.max(1, weeks))) yield date;
}

function* monthly(rule: { weekday: Weekday; from: LocalDate; nth: number }): Generator<LocalDate> {
  for (let first = `${rule.from.slice(0, 7)}-01`; ; first = `${addDays(first, 31).slice(0, 7)}-01`) {
    const nth = addDays(nextWeekday(first, rule.weekday), 7 * (rule.nth - 1));
    yield nth.slice(0, 7) === first.slice(0, 7) ? nth : addDays(nth, -7);
  }
}
