import type { BoardBasket, BoardFacts, FromRoom } from "../../../core/contract/board.ts";
import type { PhoneStore } from "./phone-store.ts";

export type PhoneFacts = {
  readonly current: () => BoardFacts | null;
  /** Returns the baskets that changed. */
  readonly take: (message: Extract<FromRoom, { type: "facts" }>) => readonly BoardBasket[];
  readonly load: () => Promise<BoardFacts | null>;
};

/** Written at most this often: a busy hall moves facts every second. */
const KEEP_MS = 2_000;

/** The facts as last told by the room, kept for a start without network until the distribution is validated. */
export function createPhoneFacts(store: PhoneStore["facts"]): PhoneFacts {
  let current: BoardFacts | null = null;
  let isKeeping = false;

  function keep(): void {
    if (isKeeping) return;
    isKeeping = true;
    setTimeout(() => {
      isKeeping = false;
      if (current === null) return;
      // A full disk costs the next start without network, not this one.
      store
        .keep(current.validatedAt === null ? current : null)
        .catch(() => console.warn({ event: "board_facts_not_kept" }));
    }, KEEP_MS);
  }

  return {
    current: () => current,
    take({ facts, partial }) {
      const before = new Map((current?.baskets ?? []).map((basket) => [basket.id, basket]));
      const changed = facts.baskets.filter(
        (basket) => JSON.stringify(basket) !== JSON.stringify(before.get(basket.id)),
      );
      const all = partial ? new Map([...before, ...facts.baskets.map((basket) => [basket.id, basket] as const)]) : null;
      current = {
        ...facts,
        baskets: all === null ? facts.baskets : [...all.values()].sort((a, b) => a.number - b.number),
      };
      keep();
      return changed;
    },
    async load() {
      const kept = await store.read().catch(() => undefined);
      current ??= kept ?? null;
      return current;
    },
  };
}
