import { addDays, type LocalDate, nextWeekday } from "../time/local-date.ts";
import { localDate } from "../time/zone.ts";

/** Calendar days from validation to availability: the time to add a correction before the money leaves. */
export const AVAILABLE_AFTER_DAYS = 3;

/** Local dates of the market's zone. */
export type PayoutDates = {
  readonly validatedOn: LocalDate;
  readonly availableOn: LocalDate;
  readonly payOn: LocalDate;
};

/** PAY-1, PAY-2. A day of availability that is a Monday is paid that very Monday. */
export function payoutDatesOf(validatedOn: LocalDate): PayoutDates {
  const availableOn = addDays(validatedOn, AVAILABLE_AFTER_DAYS);
  return { validatedOn, availableOn, payOn: nextWeekday(availableOn, "monday") };
}

/** PAY-3. The day of validation is the one on the market's own clock. */
export const payoutDates = (validatedAt: number, zone: string): PayoutDates =>
  payoutDatesOf(localDate(validatedAt, zone));
