import type { BoardBasket } from "../../core/contract/board.ts";
import type { BoardPorts } from "./board-ports.ts";
import type { CommandQueue } from "./command-queue.ts";
import type { DraftBook } from "./draft-book.ts";
import type { FactsCache } from "./facts-cache.ts";

/** A failed write is tried again this much later, unless something else does it sooner. */
const AGAIN_MS = 5_000;

/**
 * Finds entries that came for a basket after its validation and has them recorded as a late change, once for all that arrive
 * meanwhile. Told by state, not by event: a validation whose facts come later than the entry is found then.
 */
export function createLateEntries(options: {
  ports: Pick<BoardPorts, "commands" | "log" | "after">;
  queue: CommandQueue;
  facts: FactsCache;
  book: DraftBook;
}): { readonly check: () => void; readonly touched: (baskets: ReadonlySet<number>) => void } {
  const { ports, queue, facts, book } = options;
  /** Basket id → what was recorded last; lost with the room's memory, and recording again changes nothing. */
  const recorded = new Map<string, string>();
  const waiting = new Set<string>();

  const stateOf = (basket: BoardBasket): string => `${basket.draftSeq} ${book.lastSeq(basket.number)}`;
  const isLate = (basket: BoardBasket): boolean =>
    basket.status === "validated" &&
    book.lastSeq(basket.number) > (basket.draftSeq ?? 0) &&
    recorded.get(basket.id) !== stateOf(basket);

  async function record(basketId: string): Promise<void> {
    waiting.delete(basketId);
    const basket = facts.current()?.baskets.find((one) => one.id === basketId);
    if (basket === undefined || !isLate(basket)) return;
    const state = stateOf(basket);
    try {
      await ports.commands.late({ basketId, draft: book.draftOf(basket.number, basket.draftSeq ?? 0) });
      recorded.set(basketId, state);
      await facts.refresh();
    } catch {
      ports.log({ event: "board_late_change_failed" });
      ports.after(AGAIN_MS, check);
    }
  }

  function ask(baskets: readonly BoardBasket[]): void {
    for (const { id } of baskets.filter(isLate)) {
      if (waiting.has(id)) continue;
      waiting.add(id);
      queue.add(() => record(id));
    }
  }

  function check(): void {
    ask(facts.current()?.baskets ?? []);
  }

  return {
    check,
    touched: (numbers) => ask((facts.current()?.baskets ?? []).filter((basket) => numbers.has(basket.number))),
  };
}
