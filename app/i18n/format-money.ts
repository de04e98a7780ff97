import type { Cents } from "../../core/money/cents.ts";
import { intlCache } from "./intl-cache.ts";
import { intlLocale, type Locale, locale } from "./locale.ts";

const formats = intlCache<Intl.NumberFormat>();

const moneyFormat = (language: Locale, currency: string): Intl.NumberFormat =>
  formats(language + currency, () => new Intl.NumberFormat(intlLocale[language], { style: "currency", currency }));

/** "41,20 €" or "€41.20", in the language on the screen. Reactive. */
export const formatCents = (amount: Cents, currency = "EUR"): string =>
  moneyFormat(locale(), currency).format(amount / 100);

/** A difference carries its sign: "+38,20 €", "−5,12 €". */
export function formatDifference(amount: Cents, currency = "EUR"): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
  return sign + moneyFormat(locale(), currency).format(Math.abs(amount) / 100);
}
