import { loadLanguage } from "./catalogue.ts";
import { applyLocale, type Locale, storedLocale, storeLocale } from "./locale.ts";

function show(language: Locale): void {
  applyLocale(language);
  document.documentElement.lang = language;
}

/** First paint: the language that this device chose. A language that cannot be fetched leaves French on the screen. */
export async function startLocale(): Promise<void> {
  const wanted = storedLocale();
  if (wanted === "fr") return show("fr");
  try {
    await loadLanguage(wanted);
    show(wanted);
  } catch (error) {
    console.error("locale-not-loaded", { wanted, error });
    show("fr");
  }
}

/** Fetches first, then turns the whole screen at once. False: nothing changed, the texts could not be fetched. */
export async function switchLocale(next: Locale): Promise<boolean> {
  try {
    await loadLanguage(next);
  } catch (error) {
    console.error("locale-not-loaded", { next, error });
    return false;
  }
  show(next);
  storeLocale(next);
  return true;
}
