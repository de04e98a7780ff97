import type { BoardBasket, BoardFacts, FromRoom } from "../../../core/contract/board.ts";
import type { PhoneStore } from "./phone-store.ts";
import { withoutPeople } from "./without-people.ts";

export type PhoneFacts = {
  readonly current: () => BoardFacts | null;
  /** Returns the baskets that changed. */
  readonly take: (message: Extract<FromRoom, { type: "facts" }>) => readonly BoardBasket[];
  readonly load: () => Promise<BoardFacts | null>;
  /** Names and numbers leave the phone now; what is on the screen stays until the page ends. */
  readonly forgetPeople: () => void;
};

/** Written at most this often: a busy hall moves facts every second. */
const KEEP_MS = 2_000;

/** The facts as last told by the room, kept for a start without network; without people once the distribution is validated. */
export function createPhoneFacts(store: PhoneStore["facts"]): PhoneFacts {
  let current: BoardFacts | null = null;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let isForgotten = false;

  function keepNow(): void {
    keeping = undefined;
    if (current === null) return;
    const isOver = isForgotten || current.validatedAt !== null;
    // A full disk costs the next start without network, not this one.
    store.keep(isOver ? withoutPeople(current) : current).catch(() => console.warn({ event: "board_facts_not_kept" }));
  }

  return {
    current: () => current,
    take({ facts, partial }) {
      // What the phone never had is kept at once: the next thing it loses may be the network.
      const isFirst = current === null;
      const before = new Map((current?.baskets ?? []).map((basket) => [basket.id, basket]));
      const changed = facts.baskets.filter(
        (basket) => JSON.stringify(basket) !== JSON.stringify(before.get(basket.id)),
      );
      const all = partial ? new Map([...before, ...facts.baskets.map((basket) => [basket.id, basket] as const)]) : null;
      current = {
        ...facts,
        baskets: all === null ? facts.baskets : [...all.values()].sort((a, b) => a.number - b.number),
      };
      isForgotten = false;
      keeping ??= setTimeout(keepNow, isFirst ? 0 : KEEP_MS);
      return changed;
    },
    async load() {
      const kept = await store.read().catch(() => undefined);
      current ??= kept ?? null;
      return current;
    },
    forgetPeople() {
      isForgotten = true;
      clearTimeout(keeping);
      keepNow();
    },
  };
}
