/** The fourteen that European food law (regulation 1169/2011, annex II) makes every seller declare. */
export const ALLERGENS = [
  { key: "gluten", fr: "Gluten", en: "Gluten" },
  { key: "crustaceans", fr: "Crustacés", en: "Crustaceans" },
  { key: "eggs", fr: "Œufs", en: "Eggs" },
  { key: "fish", fr: "Poisson", en: "Fish" },
  { key: "peanuts", fr: "Arachide", en: "Peanuts" },
  { key: "soya", fr: "Soja", en: "Soya" },
  { key: "milk", fr: "Lait", en: "Milk" },
  { key: "nuts", fr: "Fruits à coque", en: "Nuts" },
  { key: "celery", fr: "Céleri", en: "Celery" },
  { key: "mustard", fr: "Moutarde", en: "Mustard" },
  { key: "sesame", fr: "Sésame", en: "Sesame" },
  { key: "sulphites", fr: "Sulfites", en: "Sulphites" },
  { key: "lupin", fr: "Lupin", en: "Lupin" },
  { key: "molluscs", fr: "Mollusques", en: "Molluscs" },
] as const satisfies readonly Allergen[];

export type Allergen = { readonly key: string; readonly fr: string; readonly en: string };

export type AllergenKey = (typeof ALLERGENS)[number]["key"];

const BY_KEY: ReadonlyMap<string, Allergen> = new Map(ALLERGENS.map((allergen) => [allergen.key, allergen]));

/** Undefined for a key that this build does not know: a newer one may have stored it. */
export const allergenOf = (key: string): Allergen | undefined => BY_KEY.get(key);
