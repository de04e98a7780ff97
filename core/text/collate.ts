/** Letters that have no accent to drop but are typed as two. */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
]);

/** TXT-1. A name as it is sorted and compared: without accents, capitals, punctuation or doubled spaces. */
export const sortKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[œæß]/g, (letter) => LIGATURES.get(letter) ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();

/** TXT-1. By code units of the key, so that every device sorts alike; equal keys fall back to the text itself. */
export function compareNames(a: string, b: string): number {
  return compare(sortKey(a), sortKey(b)) || compare(a, b);
}

/** TXT-4. "A2" before "A10": figures count as figures. */
export const comparePlaces = (a: string, b: string): number => {
  const padded = (text: string) => sortKey(text).replace(/\d+/g, (figures) => figures.padStart(8, "0"));
  return compare(padded(a), padded(b)) || compare(a, b);
};

/** TXT-2. Every word of the query begins a word of the text, in any order. An empty query matches everything. */
export function matchesSearch(text: string, query: string): boolean {
  const words = sortKey(text).split(" ");
  return sortKey(query)
    .split(" ")
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** TXT-3. The ids of people whose names would be taken for each other. */
export function homonyms(people: readonly { readonly id: string; readonly name: string }[]): ReadonlySet<string> {
  const alike = Map.groupBy(people, (person) => sortKey(person.name));
  return new Set([...alike.values()].filter((same) => same.length > 1).flatMap((same) => same.map(({ id }) => id)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
