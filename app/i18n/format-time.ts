import { intlCache } from "./intl-cache.ts";
import { intlLocale, type Locale, locale } from "./locale.ts";
import { t } from "./t.ts";

/** Every clock on a screen is the market's: `zone` is its IANA time zone, instants are epoch milliseconds. */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = intlCache<Intl.DateTimeFormat>();

const zoned = (language: Locale, zone: string, name: string, options: Intl.DateTimeFormatOptions) =>
  formats(
    `${language} ${zone} ${name}`,
    () => new Intl.DateTimeFormat(intlLocale[language], { timeZone: zone, ...options }),
  );

/** The calendar date there, as `2026-11-21`. Swedish writes dates that way, in any engine. */
const dateThere = (at: number, zone: string): string =>
  formats(`on ${zone}`, () => new Intl.DateTimeFormat("sv-SE", { timeZone: zone })).format(at);

/** Calendar days from now to then, as the people there count them: dates as such, whose days all have 24 hours. */
const daysBetween = (now: number, at: number, zone: string): number =>
  (Date.parse(dateThere(at, zone)) - Date.parse(dateThere(now, zone))) / day;

/** "12:30": the instant at which something was seen or done. Hours that people keep are `formatHour`'s. */
export const formatTime = (at: number, zone: string): string =>
  zoned(locale(), zone, "time", { hour: "2-digit", minute: "2-digit" }).format(at);

/** "10 h", "12 h 30" of a clock's "10:00": hours as a French market writes them; English keeps the clock. */
export function formatClock(clock: string): string {
  if (locale() === "en") return clock;
  const [hours = "", minutes = "00"] = clock.split(":");
  return minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** "10 h", "12 h 30" */
export const formatHour = (at: number, zone: string): string => formatClock(formatTime(at, zone));

/** "10 h – 12 h 30" */
export const formatHours = (from: number, to: number, zone: string): string =>
  `${formatHour(from, zone)} – ${formatHour(to, zone)}`;

/** "sam. 21 nov." */
export const formatDay = (at: number, zone: string): string =>
  zoned(locale(), zone, "day", { weekday: "short", day: "numeric", month: "short" }).format(at);

/** "samedi 21 novembre" */
export const formatLongDay = (at: number, zone: string): string =>
  zoned(locale(), zone, "long", { weekday: "long", day: "numeric", month: "long" }).format(at);

/** "samedi 21 novembre 2026 à 18:00": what hovering a date shows. */
export const formatFull = (at: number, zone: string): string =>
  zoned(locale(), zone, "full", { dateStyle: "full", timeStyle: "short" }).format(at);

/** A local date without an hour (`pickupOn`, `payOn`), which no time zone may move: "sam. 21 nov." */
export const formatDayOn = (on: string): string => formatDay(Date.parse(on), "UTC");
export const formatLongDayOn = (on: string): string => formatLongDay(Date.parse(on), "UTC");

/** When, seen from now: "aujourd'hui 18 h", "demain 18 h", "samedi 18 h", then "lun. 30 nov. 18 h". */
export function formatNear(at: number, now: number, zone: string): string {
  const time = formatHour(at, zone);
  const days = daysBetween(now, at, zone);
  if (days === 0) return t("common.today", { time });
  if (days === 1) return t("common.tomorrow", { time });
  if (days === -1) return t("common.yesterday", { time });
  if (days > 1 && days < 7) return t("common.dayTime", { day: weekday(at, zone), time });
  if (Math.abs(days) < 300) return t("common.dayTime", { day: formatDay(at, zone), time });
  return zoned(locale(), zone, "year", { day: "numeric", month: "short", year: "numeric" }).format(at);
}

const weekday = (at: number, zone: string): string => zoned(locale(), zone, "weekday", { weekday: "long" }).format(at);

/** How long, in the two units that matter: "2 j 4 h", "6 h 12", "12 min", "4 s". */
export function formatSpan(span: number): string {
  const left = Math.max(0, span);
  if (left >= 2 * day)
    return t("common.spanDays", { days: Math.floor(left / day), hours: Math.floor((left % day) / hour) });
  if (left >= hour) {
    const minutes = String(Math.floor((left % hour) / minute)).padStart(2, "0");
    return t("common.spanHours", { hours: Math.floor(left / hour), minutes });
  }
  if (left >= minute) return t("common.spanMinutes", { minutes: Math.floor(left / minute) });
  return t("common.spanSeconds", { seconds: Math.floor(left / 1000) });
}
