import { createSignal } from "solid-js";
import { deviceSetting } from "../shell/device-setting.ts";

export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];

/** Intl's name of each language: euros and 24-hour clocks also in English, since every market is in Europe. */
export const intlLocale: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

const setting = deviceSetting("cabas.locale");
const isLocale = (value: string | null): value is Locale => locales.some((locale) => locale === value);

/** What this device chose before; French where nobody chose. */
export function storedLocale(): Locale {
  const stored = setting.read();
  return isLocale(stored) ? stored : "fr";
}

const [locale, setSignal] = createSignal<Locale>("fr");

export { locale };

/** Only `switch-locale.ts` and tests call this, once the texts of the language are there. */
export const applyLocale = (next: Locale): void => {
  setSignal(next);
};

export const storeLocale = (next: Locale): void => setting.write(next);
