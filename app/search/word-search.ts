import { sortKey } from "../../core/text/collate.ts";

/** Something that can be found, with the words it is found by. Made once: two thousand names are not folded at every key. */
export interface Findable<Item> {
  readonly item: Item;
  readonly words: readonly string[];
}

export const findable = <Item>(item: Item, ...texts: readonly string[]): Findable<Item> => ({
  item,
  words: sortKey(texts.join(" ")).split(" "),
});

/** Shorter words have too many neighbours. */
const shortestWithSlip = 4;

/**
 * TXT-2: every word of the query begins a word of the thing, accents and capitals forgiven. Where nothing is found so,
 * one wrong, missing, doubled or swapped letter a word is forgiven too ("tomtaes").
 */
export function find<Item>(all: readonly Findable<Item>[], query: string): Item[] {
  const parts = sortKey(query).split(" ").filter(Boolean);
  if (parts.length === 0) return all.map(({ item }) => item);
  const having = (begins: (word: string, part: string) => boolean) =>
    all.filter(({ words }) => parts.every((part) => words.some((word) => begins(word, part)))).map(({ item }) => item);
  const exact = having((word, part) => word.startsWith(part));
  return exact.length > 0 ? exact : having(beginsNearly);
}

function beginsNearly(word: string, part: string): boolean {
  if (part.length < shortestWithSlip) return word.startsWith(part);
  let same = 0;
  while (same < part.length && part[same] === word[same]) same += 1;
  const typed = part.slice(same);
  const meant = word.slice(same);
  const swapped = typed[0] === meant[1] && typed[1] === meant[0];
  return (
    typed === "" ||
    meant.slice(1).startsWith(typed.slice(1)) ||
    meant.slice(1).startsWith(typed) ||
    meant.startsWith(typed.slice(1)) ||
    (swapped && meant.slice(2).startsWith(typed.slice(2)))
  );
}
