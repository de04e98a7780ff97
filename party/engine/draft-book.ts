import { type BasketDraft, basketDraft } from "../../core/draft/basket-draft.ts";
import { parseDraftEntry } from "../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../core/draft/draft-index.ts";
import { lineOfSlot, slotName } from "../../core/draft/draft-slot.ts";
import type { FoldedBasket } from "../../core/draft/fold-basket.ts";
import type { EntryStruct } from "./entry-struct.ts";
import type { Receipt, Receipts } from "./receipts.ts";

export type DraftBook = {
  /** Returns the baskets that the entries touch. */
  readonly add: (structs: readonly EntryStruct[], receipt: Receipt) => ReadonlySet<number>;
  /** The basket as folded now; its authors are those of entries above `since`. */
  readonly draftOf: (basket: number, since?: number) => BasketDraft;
  /** Keys of the entries of one line that none replaces. */
  readonly standing: (basket: number, line: number) => readonly string[];
  readonly numbers: () => readonly number[];
  /** The sequence of the basket's newest entry; 0 = untouched. */
  readonly lastSeq: (basket: number) => number;
};

const LINE_KINDS = ["count", "weigh", "reason"] as const;

/** The draft folded as it grows: an entry costs the folding of its own basket, when somebody asks for it. */
export function createDraftBook(receipts: Receipts): DraftBook {
  const index = createDraftIndex(receipts.nameOf);
  const writings = new Map<number, Receipt[]>();

  const writingsOf = (basket: number): Receipt[] => {
    const own = writings.get(basket) ?? [];
    writings.set(basket, own);
    return own;
  };

  return {
    add(structs, receipt) {
      const touched = new Set<number>();
      for (const { key, value } of structs) {
        const basket = parseDraftEntry(key, value)?.b;
        if (basket === undefined) continue;
        index.add(key, value);
        touched.add(basket);
      }
      for (const basket of touched) writingsOf(basket).push(receipt);
      return touched;
    },
    draftOf(basket, since = 0) {
      const own = writings.get(basket) ?? [];
      const authors = own.filter((receipt) => receipt.seq > since).map((receipt) => receipt.name);
      const folded = index.basket(basket);
      const position = {
        seq: receipts.lastSeq(),
        lastSeq: own.at(-1)?.seq ?? 0,
        authors: [...new Set(authors)],
        observers: observersOf(folded, receipts),
      };
      return basketDraft(folded, position);
    },
    standing(basket, line) {
      const { standing } = index.basket(basket);
      return LINE_KINDS.flatMap((k) => standing.get(slotName({ k, l: line })) ?? []);
    },
    numbers: () => index.refs(),
    lastSeq: (basket) => writings.get(basket)?.at(-1)?.seq ?? 0,
  };
}

function observersOf(folded: FoldedBasket, receipts: Receipts): Map<number, readonly string[]> {
  const observers = new Map<number, string[]>();
  for (const [slot, keys] of folded.standing) {
    const line = lineOfSlot(slot);
    if (line === undefined) continue;
    const users = keys.flatMap((key) => receipts.userOf(key) ?? []);
    observers.set(line, [...new Set([...(observers.get(line) ?? []), ...users])]);
  }
  return observers;
}
