/** What a farm or a product may call itself; shown as chips and offered as filters. */
export const LABELS = [
  { key: "organic", fr: "Bio", en: "Organic", certified: true },
  { key: "organic_conversion", fr: "En conversion bio", en: "Converting to organic", certified: true },
  { key: "aop", fr: "AOP", en: "PDO", certified: true },
  { key: "igp", fr: "IGP", en: "PGI", certified: true },
  { key: "label_rouge", fr: "Label Rouge", en: "Label Rouge", certified: true },
  { key: "nature_progres", fr: "Nature & Progrès", en: "Nature & Progrès", certified: true },
  { key: "local", fr: "Local", en: "Local", certified: false },
  { key: "free_range", fr: "Plein air", en: "Free range", certified: false },
  { key: "farmhouse", fr: "Fermier", en: "Farmhouse", certified: false },
  { key: "raw_milk", fr: "Lait cru", en: "Raw milk", certified: false },
  { key: "sourdough", fr: "Levain", en: "Sourdough", certified: false },
  { key: "homemade", fr: "Fait maison", en: "Homemade", certified: false },
] as const satisfies readonly Label[];

export type Label = {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
  /** Given by a certifying body, so that a producer may be asked for the certificate; the others are the producer's word. */
  readonly certified: boolean;
};

export type LabelKey = (typeof LABELS)[number]["key"];

const BY_KEY: ReadonlyMap<string, Label> = new Map(LABELS.map((label) => [label.key, label]));

/** Undefined for a key that this build does not know: a newer one may have stored it. */
export const labelOf = (key: string): Label | undefined => BY_KEY.get(key);
