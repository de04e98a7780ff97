import { createSignal } from "solid-js";
import { frenchSpaces } from "./french-spaces.ts";
import { type Locale, locale } from "./locale.ts";
import common from "./messages/fr/common.ts";
import shell from "./messages/fr/shell.ts";
import { basePlaces, type Place } from "./places.ts";

type Catalogue = Readonly<Record<string, string>>;
/** One place's texts in one language. */
export type MessageFile = { readonly default: Catalogue };

/** The base in French travels with the app: it is what most people read first, and what is left when a download fails. */
const french = import.meta.glob<MessageFile>(
  "./messages/fr/{account,answers,checkout,demo,errors,orders,people,public,shop}.ts",
);
/** What only people at work read is listed where they work: a shopper's first download does not name it. */
const rooms = async () => (await import("./room-files.ts")).roomFiles;
/** Even the list of the other language's files is not for those who never read it. */
const english = async () => (await import("./english-files.ts")).englishFiles;

const catalogues: Record<Locale, Map<string, Catalogue>> = { fr: new Map(), en: new Map() };
/** Texts asked for before their place arrived are drawn again when it does. */
const [arrivals, setArrivals] = createSignal(0);

function keep(language: Locale, place: string, texts: Catalogue): void {
  const typeset = language === "fr" ? frenchSpaces(texts) : texts;
  catalogues[language].set(place, typeset);
  setArrivals((count) => count + 1);
}

keep("fr", "common", common);
keep("fr", "shell", shell);

async function loadPlace(language: Locale, place: string): Promise<void> {
  if (catalogues[language].has(place)) return;
  const path = `./messages/${language}/${place}.ts`;
  const load = language === "fr" ? (french[path] ?? (await rooms())[path]) : (await english())[path];
  if (!load) throw new Error(`no such message file: ${path}`);
  keep(language, place, (await load()).default);
}

/** Brings the texts of these places in the language on the screen. Loading again costs nothing. */
export async function loadMessages(...places: Place[]): Promise<void> {
  await Promise.all(places.map((place) => loadPlace(locale(), place)));
}

/** Everything that is on the screen now, in the other language. */
export async function loadLanguage(language: Locale): Promise<void> {
  const places = new Set<string>([...basePlaces, ...catalogues[locale()].keys()]);
  await Promise.all([...places].map((place) => loadPlace(language, place)));
}

/** One message, or undefined while its place is not here. French stands in for a language that could not be fetched. */
export function message(place: string, name: string): string | undefined {
  const text = catalogues[locale()].get(place)?.[name];
  if (text !== undefined) return text;
  // Only what is lacking is drawn again when something comes: all that is on the screen stays as it is under the finger.
  arrivals();
  return catalogues.fr.get(place)?.[name];
}
