/** The shelves of a shop, in the order in which they are shown. */
export const CATEGORIES = [
  { key: "vegetables", fr: "Légumes", en: "Vegetables", marginBps: 1000 },
  { key: "fruit", fr: "Fruits", en: "Fruit", marginBps: 1000 },
  { key: "eggs_poultry", fr: "Œufs & volaille", en: "Eggs & poultry", marginBps: 2000 },
  { key: "cheese_dairy", fr: "Fromages & laitages", en: "Cheese & dairy", marginBps: 2000 },
  { key: "meat", fr: "Viande & charcuterie", en: "Meat & charcuterie", marginBps: 2000 },
  { key: "fish", fr: "Poisson & coquillages", en: "Fish & shellfish", marginBps: 2000 },
  { key: "bakery", fr: "Pains & gâteaux", en: "Bread & cakes", marginBps: 1000 },
  { key: "honey_jam", fr: "Miels & confitures", en: "Honey & jam", marginBps: 1000 },
  { key: "grocery", fr: "Épicerie", en: "Groceries", marginBps: 1000 },
  { key: "drinks", fr: "Boissons", en: "Drinks", marginBps: 1000 },
  { key: "plants", fr: "Plantes & fleurs", en: "Plants & flowers", marginBps: 1000 },
  { key: "home", fr: "Maison & soin", en: "Home & care", marginBps: 1000 },
] as const satisfies readonly Category[];

export type Category = {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
  /** How far above its estimate a weighed piece may go unless the product says otherwise (product.md, §6). */
  readonly marginBps: number;
};

export type CategoryKey = (typeof CATEGORIES)[number]["key"];

const BY_KEY: ReadonlyMap<string, Category> = new Map(CATEGORIES.map((category) => [category.key, category]));

/** Undefined for a key that this build does not know: a newer one may have stored it. */
export const categoryOf = (key: string): Category | undefined => BY_KEY.get(key);
