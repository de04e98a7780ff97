import type { LineObservation } from "../line/observed-amount.ts";
import { type AuthorOf, createDraftIndex } from "./draft-index.ts";
import { basketObservations, type Clash, type FoldedBasket } from "./fold-basket.ts";

/** By basket number; a basket without an entry is absent. */
export type FoldedDraft = ReadonlyMap<number, FoldedBasket>;

/** DRA-2. Folds a whole draft. Rooms and phones that stay open keep a `createDraftIndex` instead. */
export function foldDraft(entries: Iterable<readonly [key: string, value: unknown]>, authorOf?: AuthorOf): FoldedDraft {
  const index = createDraftIndex(authorOf);
  for (const [key, value] of entries) index.add(key, value);
  return new Map(index.refs().map((ref) => [ref, index.basket(ref)]));
}

export type BasketObservations = {
  readonly observations: ReadonlyMap<number, LineObservation>;
  readonly clashes: readonly Clash[];
};

/** DRA-7. What `basketAmounts` and `decideValidation` need of one basket. */
export function observationsOf(folded: FoldedDraft, basketRef: number): BasketObservations {
  const basket = folded.get(basketRef);
  if (basket === undefined) return { observations: new Map(), clashes: [] };
  return { observations: basketObservations(basket), clashes: basket.clashes };
}
