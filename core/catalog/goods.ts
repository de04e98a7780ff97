import { sortKey } from "../text/collate.ts";
import type { Good } from "./good.ts";
import { ANIMAL } from "./goods/animal.ts";
import { FRUIT } from "./goods/fruit.ts";
import { SHELVES } from "./goods/shelves.ts";
import { VEGETABLES } from "./goods/vegetables.ts";

/** GOO-1. What most stalls of a French market sell. */
export const GOODS: readonly Good[] = [...VEGETABLES, ...FRUIT, ...ANIMAL, ...SHELVES];

/** Letters of a word from which one letter may be wrong: shorter ones are too like each other (poire, foire). */
const FORGIVING_FROM = 6;
/** Words that say nothing about the good itself. */
const EMPTY = new Set(["de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "of", "by"]);

type Name = { readonly good: Good; readonly words: readonly string[]; readonly spelled: string };

const NAMES: readonly Name[] = GOODS.flatMap((good) =>
  [good.fr, good.en, ...good.words].map((name) => ({ good, words: wordsOf(name), spelled: spelledOf(name) })),
);

/**
 * GOO-2, GOO-3, GOO-4. The common good that a typed name means: every word of one of its names is in the text, accents,
 * capitals, plurals and one wrong letter forgiven. What comes first in the text decides, then the longer name; accents only tell pâte from pâté.
 */
export function proposeGood(text: string): Good | undefined {
  const typed = wordsOf(text);
  let best: { good: Good; rank: readonly number[] } | undefined;
  const spelled = spelledOf(text);
  for (const { good, words, spelled: name } of NAMES) {
    const found = words.map((word) => find(typed, word));
    if (found.some((at) => at === undefined)) continue;
    const places = found.flatMap((at) => (at === undefined ? [] : [at]));
    const wrong = places.filter((at) => at.wrong).length;
    const rank = [Math.min(...places.map((at) => at.index)), -words.length, wrong, spelled.startsWith(name) ? 0 : 1];
    if (best === undefined || isBefore(rank, best.rank)) best = { good, rank };
  }
  return best?.good;
}

function wordsOf(text: string): string[] {
  return sortKey(text.replace(/[’']/g, " "))
    .split(" ")
    .filter((word) => word !== "" && !EMPTY.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
}

/** With its accents, without the s of a plural. */
function spelledOf(text: string): string {
  return text.trim().toLowerCase().replace(/[sx]$/, "");
}

function find(typed: readonly string[], word: string): { index: number; wrong: boolean } | undefined {
  const exact = typed.indexOf(word);
  if (exact >= 0) return { index: exact, wrong: false };
  const near = typed.findIndex((one) => isNear(one, word));
  return near < 0 ? undefined : { index: near, wrong: true };
}

/** One letter more, less, other, or two that changed places. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FORGIVING_FROM || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let back = 0;
  while (back < short.length - from && short[short.length - 1 - back] === long[long.length - 1 - back]) back++;
  const [left, right] = [short.slice(from, short.length - back), long.slice(from, long.length - back)];
  if (left.length === 0 && right.length === 1) return true;
  if (left.length === 1 && right.length === 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}
