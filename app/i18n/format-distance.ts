import { intlCache } from "./intl-cache.ts";
import { intlLocale, locale } from "./locale.ts";

const formats = intlCache<Intl.NumberFormat>();

/** "3", "12", "0,8": whole km, below two with a tenth. Reactive in language. */
export function formatDistance(km: number): string {
  const digits = km < 2 ? 1 : 0;
  const made = () => new Intl.NumberFormat(intlLocale[locale()], { maximumFractionDigits: digits });
  return formats(`${locale()} ${digits}`, made).format(km);
}
