import { type DraftEntry, parseDraftEntry } from "./draft-entry.ts";
import { type DraftSlot, type KeyedEntry, slotOf } from "./draft-slot.ts";
import { type Clash, type FoldedBasket, foldBasket } from "./fold-basket.ts";

export type AuthorOf = (key: string) => string | undefined;

export type DraftIndex = {
  /**
   * What the document now holds under the key; no entry (or undefined, for a key that is gone) takes away what was there.
   * Returns the baskets to look at again.
   */
  readonly add: (key: string, value: unknown) => readonly number[];
  /** Folded at most once between two changes of that basket. A basket that nobody touched is empty. */
  readonly basket: (ref: number) => FoldedBasket;
  /** Baskets with any entry, ascending. */
  readonly refs: () => readonly number[];
};

/** DRA-9. The draft kept folded: an edit costs the folding of one basket, not of the board. */
export function createDraftIndex(authorOf?: AuthorOf): DraftIndex {
  const entries = new Map<string, KeyedEntry>();
  const slotsOf = new Map<number, Map<DraftSlot, KeyedEntry[]>>();
  const folded = new Map<number, FoldedBasket>();

  function put(key: string, entry: DraftEntry): void {
    const keyed = { key, entry };
    entries.set(key, keyed);
    folded.delete(entry.b);
    const slots = slotsOf.get(entry.b);
    if (slots === undefined) slotsOf.set(entry.b, new Map([[slotOf(entry), [keyed]]]));
    else {
      const slot = slots.get(slotOf(entry));
      if (slot === undefined) slots.set(slotOf(entry), [keyed]);
      else slot.push(keyed);
    }
  }

  function take({ key, entry }: KeyedEntry): void {
    const slots = slotsOf.get(entry.b);
    const rest = slots?.get(slotOf(entry))?.filter((keyed) => keyed.key !== key) ?? [];
    entries.delete(key);
    folded.delete(entry.b);
    if (rest.length > 0) slots?.set(slotOf(entry), rest);
    else slots?.delete(slotOf(entry));
    if (slots?.size === 0) slotsOf.delete(entry.b);
  }

  return {
    add(key, value) {
      const entry = parseDraftEntry(key, value);
      const former = entries.get(key);
      if (former !== undefined) take(former);
      if (entry !== undefined) put(key, entry);
      if (former === undefined || former.entry.b === entry?.b) return entry === undefined ? [] : [entry.b];
      return entry === undefined ? [former.entry.b] : [former.entry.b, entry.b];
    },
    basket(ref) {
      const known = folded.get(ref) ?? foldBasket(ref, slotsOf.get(ref) ?? new Map());
      folded.set(ref, known);
      // Authors come with the room's receipts, often after the entry itself: they are asked for at every look.
      return authorOf === undefined ? known : withAuthors(known, authorOf);
    },
    refs: () => [...slotsOf.keys()].sort((a, b) => a - b),
  };
}

function withAuthors(basket: FoldedBasket, authorOf: AuthorOf): FoldedBasket {
  if (basket.clashes.length === 0) return basket;
  const clashes = basket.clashes.map(
    (clash): Clash => ({
      ...clash,
      entries: clash.entries.map((entry) => ({ ...entry, author: authorOf(entry.key) })),
    }),
  );
  return { ...basket, clashes };
}
