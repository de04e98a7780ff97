import { type Grams, grams } from "../quantity/grams.ts";
import { type Milli, milli } from "../quantity/milli.ts";

/** One word of a row, each a letter in the language of who types. */
export type TypingLetters = {
  readonly all: string;
  readonly missing: string;
  readonly collected: string;
  readonly validate: string;
};

/** What a row needs to know of a line to read what is typed of it; lines are named by their place, from 1. */
export type TypedLine = { readonly ref: number; readonly paidByWeight: boolean };

export type TypedAct =
  | { readonly act: "all" | "collected" | "validate" }
  | { readonly act: "missing"; readonly ref: number }
  | { readonly act: "count"; readonly ref: number; readonly count: Milli }
  | { readonly act: "weigh"; readonly ref: number; readonly weights: readonly Grams[] };

export type TypedRow =
  | { readonly kind: "nothing" }
  | { readonly kind: "go"; readonly number: number }
  | { readonly kind: "acts"; readonly acts: readonly TypedAct[] }
  | { readonly kind: "unread"; readonly word: string };

const MOST_GRAMS = 100_000;
const MOST_UNITS = 1000;

/**
 * TYP-1 … TYP-4. What a row of a filled list says: words apart by spaces. `t` all is there, `m2` line 2 is missing, `2=765` line 2
 * weighs 765 g (`2=192+167` adds, `=765` goes to the next line paid by weight), `2x3` three of line 2, `r` collected, `v` validate; a
 * number alone goes to that basket. One word that cannot be read, and nothing of the row is.
 */
export function readRow(text: string, lines: readonly TypedLine[], letters: TypingLetters): TypedRow {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return { kind: "nothing" };
  if (words.length === 1 && /^\d{1,7}$/.test(first)) return { kind: "go", number: Number(first) };
  const toWeigh = lines.filter((line) => line.paidByWeight);
  const acts: TypedAct[] = [];
  let weighed = 0;
  for (const word of words) {
    const act = word.startsWith("=")
      ? weighing(toWeigh[weighed++], word.slice(1))
      : (simple(word, letters) ?? ofLine(word, lines, letters));
    if (act === undefined) return { kind: "unread", word };
    acts.push(act);
  }
  return { kind: "acts", acts };
}

function simple(word: string, letters: TypingLetters): TypedAct | undefined {
  if (word === letters.all) return { act: "all" };
  if (word === letters.collected) return { act: "collected" };
  if (word === letters.validate) return { act: "validate" };
  return undefined;
}

function ofLine(word: string, lines: readonly TypedLine[], { missing }: TypingLetters): TypedAct | undefined {
  const [, place, sign, value] = /^(\d{1,3})([=x])(.+)$/.exec(word) ?? [];
  const gone = word.startsWith(missing)
    ? word.slice(missing.length)
    : word.endsWith(missing)
      ? word.slice(0, -missing.length)
      : "";
  const line = lines[Number(place ?? gone) - 1];
  if (line === undefined) return undefined;
  if (place === undefined) return /^\d{1,3}$/.test(gone) ? { act: "missing", ref: line.ref } : undefined;
  if (sign === "=") return weighing(line, value ?? "");
  const units = /^\d{1,4}$/.test(value ?? "") ? Number(value) : undefined;
  return units === undefined || units > MOST_UNITS
    ? undefined
    : { act: "count", ref: line.ref, count: milli(units * 1000) };
}

/** Grams, or kilos where a comma or a point says so. */
function weighing(line: TypedLine | undefined, text: string): TypedAct | undefined {
  if (line === undefined || !line.paidByWeight) return undefined;
  const weights = text.split("+").map((part) => {
    const kilos = /^(\d{1,2})[.,](\d{1,3})$/.exec(part);
    if (kilos !== null) return Number(kilos[1]) * 1000 + Number((kilos[2] ?? "").padEnd(3, "0"));
    return /^\d{1,6}$/.test(part) ? Number(part) : 0;
  });
  if (weights.some((weight) => weight === 0 || weight > MOST_GRAMS)) return undefined;
  return { act: "weigh", ref: line.ref, weights: weights.map(grams) };
}
