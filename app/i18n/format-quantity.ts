import type { Grams } from "../../core/quantity/grams.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import { message } from "./catalogue.ts";
import { chooseForm, formatNumber } from "./create-translate.ts";
import { intlCache } from "./intl-cache.ts";
import { intlLocale, locale } from "./locale.ts";

const unbroken = "\u00a0";

/** "pièces" for 75000 pieces, "kg" for any weight. A unit nobody named is shown as it was written. */
export function unitName(unit: string, quantity: Milli): string {
  const text = message("common", `unit.${unit}`);
  return text === undefined ? unit : chooseForm(text, locale(), quantity / 1000);
}

/** How a price is said: "le kg", "la botte". */
export const perUnit = (unit: string): string => message("common", `per.${unit}`) ?? unit;

/** The number alone: "1,5", "75". */
export const formatMilliNumber = (quantity: Milli): string => formatNumber(locale(), quantity / 1000);

/** "1,5 kg", "75 pièces", "0,75 l". */
export const formatMilli = (quantity: Milli, unit: string): string =>
  formatMilliNumber(quantity) + unbroken + unitName(unit, quantity);

const scale = intlCache<Intl.NumberFormat>();
const threeDecimals = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;
const scaleNumber = (kilos: number) =>
  scale(locale(), () => new Intl.NumberFormat(intlLocale[locale()], threeDecimals)).format(kilos);

/** What is said of a weight: "500 g", "1,8 kg". */
export const formatGrams = (weight: Grams): string =>
  weight < 1000
    ? `${formatNumber(locale(), weight)}${unbroken}g`
    : `${formatNumber(locale(), weight / 1000)}${unbroken}kg`;

/** What a scale showed, to the gram: "0,312 kg", "1,692 kg". */
export const formatWeighing = (weight: Grams): string => `${scaleNumber(weight / 1000)}${unbroken}kg`;
