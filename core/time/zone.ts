import type { LocalDate, LocalTime } from "./local-date.ts";

// Callers that turn instants into dates count days too.
export { addDays, weekday } from "./local-date.ts";

const DAY_MS = 86_400_000;

/** Making a formatter costs some 50 µs, using it 1. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}

/** TIM-1. The date on a clock of that zone. Throws on an unknown zone: zones are parsed at the edges. */
export const localDate = (at: number, zone: string): LocalDate => wallClock(at, zone).date;

/** TIM-1. */
export const localTime = (at: number, zone: string): LocalTime => wallClock(at, zone).time;

/**
 * TIM-2. The instant at which a clock of that zone shows the date and time. A time that the spring change skips moves
 * forward by the gap (02:30 → 03:30); one that the autumn change shows twice is the first of the two.
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) throw new RangeError(`Not a local time: ${date} ${time}`);
  // No zone changes its offset twice within the two days around a time, so these are the only two that can hold.
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  // Larger offset first = the earlier instant first: the first of an overlap.
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(wall - offset, zone) === offset) return wall - offset;
  }
  return wall - before;
}

/** Whether the platform knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's clocks are ahead of UTC, in ms. */
function offsetAt(at: number, zone: string): number {
  const { date, time, second } = wallClock(at, zone);
  return Date.parse(`${date}T${time}:${second}Z`) - Math.floor(at / 1000) * 1000;
}

function wallClock(at: number, zone: string): { date: LocalDate; time: LocalTime; second: string } {
  const parts = new Map(
    formatter(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
    second: part("second"),
  };
}
