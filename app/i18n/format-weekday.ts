import { WEEKDAYS, type Weekday } from "../../core/time/local-date.ts";
import { intlCache } from "./intl-cache.ts";
import { intlLocale, locale } from "./locale.ts";

const formats = intlCache<Intl.DateTimeFormat>();
const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = Date.UTC(2026, 5, 15);

/** "samedi". Reactive in language. */
export const formatWeekday = (day: Weekday): string =>
  formats(locale(), () => new Intl.DateTimeFormat(intlLocale[locale()], { timeZone: "UTC", weekday: "long" })).format(
    MONDAY + WEEKDAYS.indexOf(day) * DAY_MS,
  );
