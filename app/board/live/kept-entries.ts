import type { Author, PhoneStore } from "./phone-store.ts";

export type KeptEntries = {
  readonly load: () => Promise<void>;
  /** An entry that so far is on this phone alone, as far as it knows. */
  readonly keep: (entry: string, basket: number) => void;
  /** The room has stored these: returns the baskets whose count changes. */
  readonly stored: (authors: readonly Author[]) => readonly number[];
  readonly author: (entry: string) => Author | undefined;
  readonly count: (basket: number) => number;
  readonly total: () => number;
};

/** Which entries the room has acknowledged, and who wrote them; the rest is kept on this phone alone. */
export function createKeptEntries(store: PhoneStore["authors"]): KeptEntries {
  const authors = new Map<string, Author>();
  const basketOf = new Map<string, number>();
  const counts = new Map<number, number>();

  const add = (basket: number, by: number): void => {
    counts.set(basket, (counts.get(basket) ?? 0) + by);
  };

  return {
    async load() {
      for (const author of await store.all().catch(() => [])) authors.set(author.entry, author);
    },
    keep(entry, basket) {
      if (authors.has(entry) || basketOf.has(entry)) return;
      basketOf.set(entry, basket);
      add(basket, 1);
    },
    stored(more) {
      const news = more.filter((author) => !authors.has(author.entry));
      for (const author of news) authors.set(author.entry, author);
      if (news.length > 0) store.add(news).catch(() => console.warn({ event: "board_authors_not_kept" }));
      const baskets = news.flatMap(({ entry }) => basketOf.get(entry) ?? []);
      for (const { entry } of news) basketOf.delete(entry);
      for (const basket of baskets) add(basket, -1);
      return baskets;
    },
    author: (entry) => authors.get(entry),
    count: (basket) => counts.get(basket) ?? 0,
    total: () => basketOf.size,
  };
}
