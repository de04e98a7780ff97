import { sortKey } from "../text/collate.ts";
import type { Commune } from "./commune.ts";
import { isBeyond, lettersOf, slipsIn, slipsToBeginning } from "./slips.ts";

/** A commune with its name as it is compared: made once, for 35 000 names are not folded at every letter typed. */
type Indexed = { readonly commune: Commune; readonly key: string; readonly letters: number };
export type CommuneIndex = readonly Indexed[];

/** Larger communes first: whoever stops early has found the likeliest. */
export const communeIndex = (communes: readonly Commune[]): CommuneIndex =>
  communes
    .map((commune) => {
      const key = placeKey(commune.name);
      return { commune, key, letters: lettersOf(key) };
    })
    .toSorted((a, b) => b.commune.population - a.commune.population);

/** PLC-1. Accents, capitals, hyphens and apostrophes aside; "St" and "Ste" written out. */
export const placeKey = (text: string): string =>
  sortKey(text)
    .split(" ")
    .map((word) => SHORT.get(word) ?? word)
    .join(" ");

const SHORT: ReadonlyMap<string, string> = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["sts", "saints"],
  ["stes", "saintes"],
]);

const MOST_TYPED = 60;

/** PLC-1 … PLC-4. At most `limit` communes, the likeliest first; nothing typed finds nothing. */
export function searchCommunes(index: CommuneIndex, query: string, limit: number): Commune[] {
  const parts = placeKey(query.slice(0, MOST_TYPED)).split(" ").filter(Boolean);
  const digits = parts.filter((part) => /^\d+$/.test(part));
  const words = parts.filter((part) => !digits.includes(part));
  if (parts.length === 0) return [];
  // PLC-4. Whatever is typed in digits begins a postcode.
  const near = digits.length === 0 ? index : index.filter((one) => hasPostcodes(one.commune, digits));
  if (words.length === 0) return communes(near, limit);
  const text = words.join(" ");
  const named = likeliest(near, limit, ({ key }) => rankOf(key, text, words));
  if (named.length > 0) return named;
  const most = slipsIn(text.length);
  if (most === 0) return [];
  const typed = lettersOf(text);
  return likeliest(near, limit, ({ key, letters }) =>
    isBeyond(typed, letters, most) ? undefined : slipsToBeginning(text, key, most),
  );
}

/** PLC-2. 0: the whole name; 1: it begins so; 2: every word begins one of its words. */
function rankOf(key: string, text: string, words: readonly string[]): number | undefined {
  if (key.startsWith(text)) return key.length === text.length ? 0 : 1;
  return words.every((word) => beginsWordOf(key, word)) ? 2 : undefined;
}

function beginsWordOf(key: string, word: string): boolean {
  for (let at = key.indexOf(word); at !== -1; at = key.indexOf(word, at + 1)) {
    if (at === 0 || key[at - 1] === " ") return true;
  }
  return false;
}

const hasPostcodes = ({ postcodes }: Commune, digits: readonly string[]): boolean =>
  digits.every((part) => postcodes.some((postcode) => postcode.startsWith(part)));

function likeliest(index: CommuneIndex, limit: number, rank: (one: Indexed) => number | undefined): Commune[] {
  const found: { one: Indexed; at: number }[] = [];
  for (const one of index) {
    const at = rank(one);
    if (at !== undefined) found.push({ one, at });
  }
  // The sort is stable: within a rank the larger ones stay first.
  return communes(
    found.toSorted((a, b) => a.at - b.at).map(({ one }) => one),
    limit,
  );
}

const communes = (list: CommuneIndex, limit: number): Commune[] => list.slice(0, limit).map(({ commune }) => commune);
