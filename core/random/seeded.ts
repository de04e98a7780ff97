/** Choices that look random and are the same for the same seed, on every machine. Not for secrets. */
export type SeededRandom = {
  /** From 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** True in that share of the cases. */
  readonly chance: (share: number) => boolean;
  /** One of a list that must not be empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** One of a list, an item of weight 3 three times as often as one of weight 1; some weight must be above zero. */
  readonly weighted: <Item>(items: readonly Item[], weightOf: (item: Item) => number) => Item;
  /** A new list in another order. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
};

export function seededRandom(seed: number): SeededRandom {
  const next = mulberry32(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  const weighted = <Item>(items: readonly Item[], weightOf: (item: Item) => number): Item => {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    let last: { readonly item: Item } | undefined;
    for (const item of items) {
      const weight = weightOf(item);
      if (weight <= 0) continue;
      last = { item };
      left -= weight;
      if (left < 0) return item;
    }
    // Reached with a weight only when rounding has eaten the last fraction.
    if (last === undefined) throw new RangeError("Nothing to choose from");
    return last.item;
  };

  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => weighted(items, () => 1),
    weighted,
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}

/** 32 bits of state, full period, passes the usual batteries; enough for demo data and test cases. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
