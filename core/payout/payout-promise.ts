import { addDays, type LocalDate, nextWeekday } from "../time/local-date.ts";
import { localDate } from "../time/zone.ts";
import { payoutDatesOf } from "./payout-dates.ts";

/** "Paid on Monday 18 if validated by Friday evening; after that on Monday 25." Local dates of the market's zone. */
export type PayoutPromise = {
  /** The day on which producers are paid if it is validated now. */
  readonly payOn: LocalDate;
  /** The last day on which validating still comes to that day; until its end. */
  readonly validateBy: LocalDate;
  /** When they are paid if it is validated the day after. */
  readonly thenPayOn: LocalDate;
};

/** PAY-4. */
export function payoutPromise(now: number, zone: string): PayoutPromise {
  const today = localDate(now, zone);
  // Fridays are the last day of a Monday's week: three days later is that very Monday (PAY-1, PAY-2).
  const validateBy = nextWeekday(today, "friday");
  return {
    payOn: payoutDatesOf(today).payOn,
    validateBy,
    thenPayOn: payoutDatesOf(addDays(validateBy, 1)).payOn,
  };
}
