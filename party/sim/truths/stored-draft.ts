import { type Basis, basisOf } from "../../../core/basket/basis.ts";
import { basketAmounts } from "../../../core/basket/basket-amounts.ts";
import type { BoardBasket } from "../../../core/contract/board.ts";
import { parseDraftEntry } from "../../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../../core/draft/draft-index.ts";
import { basketObservations, type FoldedBasket } from "../../../core/draft/fold-basket.ts";
import type { StoredUpdate } from "../../engine/chunk.ts";
import { readEntryStructs } from "../../engine/entry-struct.ts";
import { boardLines } from "../screen.ts";

export type StoredEntry = {
  readonly key: string;
  readonly value: unknown;
  readonly basket: number;
  readonly seq: number;
  readonly by: string;
};

export type StoredDraft = ReturnType<typeof readStoredDraft>;

/** The draft as the room's storage has it, read apart from the engine and folded as of any moment. */
export function readStoredDraft(updates: readonly StoredUpdate[]) {
  const entries = updates.flatMap(({ update, seq, by }) =>
    (readEntryStructs(update) ?? []).map(
      ({ key, value }): StoredEntry => ({ key, value, basket: parseDraftEntry(key, value)?.b ?? -1, seq, by }),
    ),
  );

  function foldedAt(basket: number, seq: number): FoldedBasket {
    const index = createDraftIndex();
    for (const entry of entries) if (entry.basket === basket && entry.seq <= seq) index.add(entry.key, entry.value);
    return index.basket(basket);
  }

  return {
    entries,
    foldedAt,
    /** What the basket came to by all that was stored up to `seq`. */
    basisAt: (basket: Pick<BoardBasket, "number" | "fees" | "lines">, seq: number): Basis =>
      basisOf(basketAmounts(boardLines(basket), basket.fees, basketObservations(foldedAt(basket.number, seq)))),
    lastSeq: (basket: number): number =>
      entries.reduce((last, entry) => (entry.basket === basket ? Math.max(last, entry.seq) : last), 0),
  };
}
