import type { UsualHours } from "../contract/usual-hours.ts";
import { type CycleWindows, cycleWindows } from "../time/cycle.ts";
import { addDays, type LocalDate, nextWeekday } from "../time/local-date.ts";
import { localDate } from "../time/zone.ts";

const WEEK = 7;

/** MKT-1. The first of a market's usual days whose orders have not begun to open: there is time to bring producers in. */
export function firstSale(hours: UsualHours, now: number, zone: string): CycleWindows & { pickupOn: LocalDate } {
  for (let pickupOn = nextWeekday(localDate(now, zone), hours.weekday); ; pickupOn = addDays(pickupOn, WEEK)) {
    const windows = cycleWindows(hours, pickupOn, zone);
    if (windows.opensAt > now) return { pickupOn, ...windows };
  }
}
