import { addDays, instantOf, localDate, localTime } from "../../core/time/zone.ts";

export type PlannedDay = {
  pickupOn: string;
  pickupFrom: string;
  pickupTo: string;
  opensOn: string;
  opensTime: string;
  closesOn: string;
  closesTime: string;
};

const two = (n: number) => String(n).padStart(2, "0");

/** A pickup so many days from today, at the market's usual hours. */
export function dayWindow(
  now: number,
  zone: string,
  days: { pickup: number; opens: number; closes: number },
): PlannedDay {
  const today = localDate(now, zone);
  return {
    pickupOn: addDays(today, days.pickup),
    pickupFrom: "10:00",
    pickupTo: "12:30",
    opensOn: addDays(today, days.opens),
    opensTime: "08:00",
    closesOn: addDays(today, days.closes),
    closesTime: "20:00",
  };
}

/**
 * The instant at which a made market stands: now, or in the last hours of a day, which leave no room for a pickup, early on the next
 * one. Market time then goes on from there.
 */
export function storyNow(now: number, zone: string): number {
  if (Number(localTime(now, zone).slice(0, 2)) < 21) return now;
  return instantOf(addDays(localDate(now, zone), 1), "01:30", zone);
}

/** Today's pickup has begun whatever the hour of the seeding, and ends later where the day leaves room. */
export function todayWindow(now: number, zone: string): PlannedDay {
  const hour = Number(localTime(now, zone).slice(0, 2));
  const from = Math.min(Math.max(hour - 1, 0), 20);
  return {
    ...dayWindow(now, zone, { pickup: 0, opens: -6, closes: -2 }),
    pickupFrom: `${two(from)}:00`,
    pickupTo: `${two(from + 3)}:30`,
  };
}
