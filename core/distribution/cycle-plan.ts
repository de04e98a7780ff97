import { type CycleDays, type CycleHours, type CycleWindows, cycleDates, cycleWindows } from "../time/cycle.ts";
import { frenchHoliday, type Holiday } from "../time/holidays.ts";
import type { LocalDate } from "../time/local-date.ts";

export type CyclePlan = {
  readonly days: CycleDays;
  readonly hours: CycleHours;
  readonly skipHolidays: boolean;
  /** Days that somebody unticked. */
  readonly without: readonly LocalDate[];
};

export type PlannedDay = { readonly on: LocalDate; readonly holiday: Holiday | undefined } & CycleWindows;

/** CYC-5. Every day that the rule falls on with its windows and its holiday's name, for the preview. */
export const cycleDays = (plan: Pick<CyclePlan, "days" | "hours">, zone: string): PlannedDay[] =>
  cycleDates(plan.days).map((on) => ({ on, holiday: frenchHoliday(on), ...cycleWindows(plan.hours, on, zone) }));

/** CYC-5, CYC-6. The days that are planned: not unticked, no holiday where those are skipped, and still to be ordered for. */
export const plannedDays = (plan: CyclePlan, zone: string, now: number): PlannedDay[] =>
  cycleDays(plan, zone).filter(
    (day) => !plan.without.includes(day.on) && !(plan.skipHolidays && day.holiday !== undefined) && day.closesAt > now,
  );

/** DIS-7. Whether opening, closing and pickup can follow each other: the order window is not empty and ends with the pickup at the latest. */
export const isWindow = (window: CycleWindows): boolean =>
  window.opensAt < window.closesAt &&
  window.closesAt <= window.pickupEndsAt &&
  window.pickupStartsAt < window.pickupEndsAt;
