import { useSearchParams } from "@solidjs/router";
import { type Accessor, createMemo, createSignal } from "solid-js";
import { CATEGORIES } from "../../../core/catalog/categories.ts";
import type { Offer, Shop } from "../../../core/contract/market.ts";
import type { GridGroup } from "./grid-layout.ts";

export interface ShopFilter {
  query: Accessor<string>;
  setQuery(text: string): void;
  /** What producer and labels leave: where the search looks. */
  chosen: Accessor<readonly Offer[]>;
  /** What the search found there; undefined while nothing is searched. */
  setMatching(offers: readonly Offer[] | undefined): void;
  /** Shelves that hold something, in the order of the catalogue. */
  categories: Accessor<readonly string[]>;
  category: Accessor<string | undefined>;
  setCategory(key: string | undefined): void;
  producer: Accessor<string | undefined>;
  setProducer(slug: string | undefined): void;
  labels: Accessor<readonly string[]>;
  toggleLabel(key: string): void;
  /** Every label that some product bears. */
  knownLabels: Accessor<readonly string[]>;
  /** What is shown: by shelf, or as one list where a single shelf was chosen. */
  groups: Accessor<readonly GridGroup<Offer>[]>;
  active: Accessor<boolean>;
  /** Producer and labels: what the button of the filter sheet counts. */
  moreCount: Accessor<number>;
  clear(): void;
}

const order = new Map<string, number>(CATEGORIES.map(({ key }, at) => [key, at]));
const byShelf = (one: string, other: string) => (order.get(one) ?? order.size) - (order.get(other) ?? order.size);

type Search = { category?: string; producer?: string; labels?: string };

/** What of a shop is shown. Choices stand in the address, so that a filtered shop can be sent; what is being typed does not. */
export function createShopFilter(shop: Accessor<Shop>): ShopFilter {
  const [search, setSearch] = useSearchParams<Search>();
  const [query, setQuery] = createSignal("");
  const set = (change: Search) => setSearch(change, { replace: true, scroll: false });

  const producer = () => (shop().producers.some(({ slug }) => slug === search.producer) ? search.producer : undefined);
  const labels = createMemo(() => search.labels?.split(",").filter(Boolean) ?? []);
  const producerId = () => shop().producers.find(({ slug }) => slug === producer())?.id;
  const chosen = createMemo(() => {
    const id = producerId();
    const wanted = labels();
    return shop().offers.filter(
      (offer) => (id === undefined || offer.producerId === id) && wanted.every((label) => offer.labels.includes(label)),
    );
  });
  const [matching, setMatching] = createSignal<readonly Offer[]>();
  const found = () => matching() ?? chosen();
  const categories = createMemo(() => [...new Set(chosen().map((offer) => offer.category))].toSorted(byShelf));
  const category = () => (categories().includes(search.category ?? "") ? search.category : undefined);
  const groups = createMemo((): GridGroup<Offer>[] => {
    const only = category();
    const shelves = Map.groupBy(found(), (offer) => offer.category);
    if (only !== undefined) return [{ key: undefined, items: shelves.get(only) ?? [] }];
    return [...shelves]
      .toSorted(([one], [other]) => byShelf(one, other))
      .map(([key, items]) => ({ key: shelves.size > 1 ? key : undefined, items }));
  });

  return {
    query,
    setQuery,
    chosen,
    setMatching,
    categories,
    category,
    setCategory: (key) => set({ category: key ?? "" }),
    producer,
    setProducer: (slug) => set({ producer: slug ?? "" }),
    labels,
    toggleLabel(key) {
      const next = labels().includes(key) ? labels().filter((label) => label !== key) : [...labels(), key];
      set({ labels: next.join(",") });
    },
    knownLabels: createMemo(() => [...new Set(shop().offers.flatMap((offer) => offer.labels))]),
    groups,
    active: () => query().trim() !== "" || category() !== undefined || producer() !== undefined || labels().length > 0,
    moreCount: () => labels().length + (producer() === undefined ? 0 : 1),
    clear() {
      setQuery("");
      set({ category: "", producer: "", labels: "" });
    },
  };
}
