import type { BoardBasket, BoardFacts } from "../../core/contract/board.ts";
import { onceMore } from "./once-more.ts";

export type FactsCache = {
  readonly current: () => BoardFacts | null;
  /** Reads what moved, once for all who ask meanwhile; tells of it by `moved`. Resolves to the facts as they then are. */
  readonly refresh: () => Promise<BoardFacts | null>;
  /** The baskets of the facts that changed after `seq`; null when that is not known any more and all must be sent. */
  readonly changedSince: (seq: number) => readonly BoardBasket[] | null;
};

/** The facts in the room's memory. Their truth is the database; a room that wakes up reads them anew. */
export function createFactsCache(options: {
  load: (sinceSeq: number | null) => Promise<BoardFacts | null>;
  moved: (facts: BoardFacts) => void;
  gone: () => void;
}): FactsCache {
  let current: BoardFacts | null = null;
  /** From here on it is known which basket changed when. */
  let knownFrom = 0;
  const changedAt = new Map<string, number>();

  function take(next: BoardFacts): BoardFacts {
    if (current === null) {
      knownFrom = next.factsSeq;
      current = next;
    } else if (next.factsSeq > current.factsSeq) {
      for (const basket of next.baskets) changedAt.set(basket.id, next.factsSeq);
      current = { ...next, baskets: merged(current.baskets, next.baskets) };
    } else {
      return current;
    }
    options.moved(current);
    return current;
  }

  const refresh = onceMore(async () => {
    const next = await options.load(current?.factsSeq ?? null);
    if (next !== null) return take(next);
    current = null;
    options.gone();
    return null;
  });

  return {
    current: () => current,
    refresh,
    changedSince(seq) {
      if (current === null || seq < knownFrom || seq > current.factsSeq) return null;
      return current.baskets.filter((basket) => (changedAt.get(basket.id) ?? 0) > seq);
    },
  };
}

/** Nothing sold is deleted, so baskets are only changed or added. */
function merged(before: readonly BoardBasket[], changed: readonly BoardBasket[]): BoardBasket[] {
  const byId = new Map([...before, ...changed].map((basket) => [basket.id, basket]));
  return [...byId.values()].sort((a, b) => a.number - b.number);
}
