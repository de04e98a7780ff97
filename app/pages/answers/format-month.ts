import { intlCache } from "../../i18n/intl-cache.ts";
import { intlLocale, locale } from "../../i18n/locale.ts";

const formats = intlCache<Intl.DateTimeFormat>();

/** "novembre 2026", from "2026-11". */
export const formatMonthOn = (month: string): string =>
  formats(
    locale(),
    () => new Intl.DateTimeFormat(intlLocale[locale()], { timeZone: "UTC", month: "long", year: "numeric" }),
  ).format(Date.parse(`${month}-01`));
