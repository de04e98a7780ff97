import { intlCache } from "./intl-cache.ts";
import { intlLocale, locale } from "./locale.ts";

const formats = intlCache<Intl.DateTimeFormat>();

export interface DayParts {
  /** "sam." */
  weekday: string;
  /** "21" */
  day: string;
  /** "nov." */
  month: string;
}

/** A local date as the leaf of a calendar shows it. Reactive in language. */
export function dayParts(on: string): DayParts {
  // UTC at both ends: no time zone may move a date that has no hour.
  const parts = formats(locale(), () => {
    return new Intl.DateTimeFormat(intlLocale[locale()], {
      timeZone: "UTC",
      weekday: "short",
      day: "numeric",
      month: "short",
    });
  }).formatToParts(Date.parse(on));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return { weekday: part("weekday"), day: part("day"), month: part("month") };
}
