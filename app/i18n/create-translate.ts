import { intlCache } from "./intl-cache.ts";
import { intlLocale, type Locale } from "./locale.ts";
import type { ParamArguments } from "./message-params.ts";
import type { MessageKey, MessageText } from "./places.ts";

export interface MessageSource {
  locale(): Locale;
  message(place: string, name: string): string | undefined;
}

export type Translate = <Key extends MessageKey>(key: Key, ...params: ParamArguments<MessageText<Key>>) => string;

type Params = Readonly<Record<string, string | number>>;

const plurals = intlCache<Intl.PluralRules>();
const numbers = intlCache<Intl.NumberFormat>();

const pluralRules = (locale: Locale) => plurals(locale, () => new Intl.PluralRules(intlLocale[locale]));

export const formatNumber = (locale: Locale, value: number): string =>
  numbers(locale, () => new Intl.NumberFormat(intlLocale[locale], { maximumFractionDigits: 3 })).format(value);

/** `one|other` or `none|one|other`. French counts 0 as one ("0 panier"), English does not: Intl knows. */
export function chooseForm(text: string, locale: Locale, n: number): string {
  const forms = text.split("|");
  const other = forms.at(-1) ?? text;
  if (forms.length > 2 && n === 0) return forms[0] ?? other;
  return pluralRules(locale).select(n) === "one" ? (forms.at(-2) ?? other) : other;
}

/** The chosen form of a message, with its names still in braces. */
export function messageForm(source: MessageSource, key: MessageKey, n: string | number | undefined): string {
  const dot = key.indexOf(".");
  const text = source.message(key.slice(0, dot), key.slice(dot + 1));
  if (text === undefined) {
    console.error("message-missing", { key, locale: source.locale() });
    return key;
  }
  return text.includes("|") ? chooseForm(text, source.locale(), Number(n ?? 0)) : text;
}

export function createTranslate(source: MessageSource): Translate {
  return (key, ...rest) => {
    const params: Params = rest[0] ?? {};
    return messageForm(source, key, params.n).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return typeof value === "number" ? formatNumber(source.locale(), value) : (value ?? whole);
    });
  };
}
