import type { BoardBasket } from "../../../core/contract/board.ts";
import type { JournalEntry } from "../../../core/contract/journal.ts";
import { draftChanges } from "../../../core/journal/draft-changes.ts";
import { countUnit } from "../line/line-words.ts";
import type { Board } from "../live/board.ts";

/** What this phone knows of a basket's observations, those replaced since included; without a network too. */
export function observedChanges(board: Board, basket: BoardBasket): JournalEntry[] {
  const written = board.history(basket.number).flatMap(({ key, entry }) => {
    const author = board.author(key);
    return author === undefined
      ? []
      : [{ key, entry, by: author.userId, name: author.name, at: author.at, seq: author.seq }];
  });
  const lines = new Map(
    basket.lines.map((line) => [
      line.ref,
      { productName: line.productName, unit: countUnit(line), orderedMilli: line.quantityMilli },
    ]),
  );
  return draftChanges(
    written,
    new Map([[basket.number, { customer: `${basket.firstName} ${basket.lastName}`, lines }]]),
  );
}
