import { addDays, type LocalDate, nextWeekday } from "../../../core/time/local-date.ts";

/** `YYYY-MM` */
export type Month = string;

export const monthOf = (date: LocalDate): Month => date.slice(0, 7);

/** So many months later; negative = earlier. */
export function addMonths(month: Month, months: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** Weeks from Monday to Sunday that show a month, with the days of its neighbours that complete them. */
export function weeksOf(month: Month): LocalDate[][] {
  const first = `${month}-01`;
  const afterLast = `${addMonths(month, 1)}-01`;
  const weeks: LocalDate[][] = [];
  for (
    let monday = addDays(nextWeekday(first, "monday"), first === nextWeekday(first, "monday") ? 0 : -7);
    monday < afterLast;
    monday = addDays(monday, 7)
  ) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}
