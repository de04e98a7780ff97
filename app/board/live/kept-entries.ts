import type { Author, PhoneStore } from "./phone-store.ts";

export type KeptEntries = {
  readonly load: () => Promise<void>;
  /** An entry that so far is on this phone alone, as far as it knows. `isLoose`: in this page, not yet in its database. */
  readonly keep: (entry: string, basket: number, isLoose: boolean) => void;
  readonly landed: (entry: string) => void;
  /** The room has stored these: returns those that were this phone's, each with its basket. */
  readonly stored: (authors: readonly Author[]) => readonly (readonly [entry: string, basket: number])[];
  readonly author: (entry: string) => Author | undefined;
  readonly count: (basket: number) => number;
  readonly total: () => number;
  /** Of those: not yet in the phone's database. */
  readonly loose: () => number;
  readonly all: () => readonly string[];
};

/** Which entries the room has acknowledged, and who wrote them; the rest is kept on this phone alone. */
export function createKeptEntries(store: PhoneStore["authors"]): KeptEntries {
  const authors = new Map<string, Author>();
  const basketOf = new Map<string, number>();
  const counts = new Map<number, number>();
  const loose = new Set<string>();

  const add = (basket: number, by: number): void => {
    counts.set(basket, (counts.get(basket) ?? 0) + by);
  };
  /** After a sign-out the phone knows that an entry is stored, and nobody's name. */
  const isNews = (author: Author): boolean => (authors.get(author.entry)?.name ?? "") === "";

  return {
    async load() {
      for (const author of await store.all().catch(() => [])) authors.set(author.entry, author);
    },
    keep(entry, basket, isLoose) {
      if (authors.has(entry) || basketOf.has(entry)) return;
      basketOf.set(entry, basket);
      if (isLoose) loose.add(entry);
      add(basket, 1);
    },
    landed: (entry) => void loose.delete(entry),
    stored(more) {
      const news = more.filter(isNews);
      for (const author of news) authors.set(author.entry, author);
      if (news.length > 0) store.add(news).catch(() => console.warn({ event: "board_authors_not_kept" }));
      const own = news.flatMap(({ entry }) => {
        const basket = basketOf.get(entry);
        return basket === undefined ? [] : [[entry, basket] as const];
      });
      for (const [entry, basket] of own) {
        basketOf.delete(entry);
        loose.delete(entry);
        add(basket, -1);
      }
      return own;
    },
    author: (entry) => authors.get(entry),
    count: (basket) => counts.get(basket) ?? 0,
    total: () => basketOf.size,
    loose: () => loose.size,
    all: () => [...basketOf.keys()],
  };
}
