import type { SaleUnit } from "../line/line-terms.ts";
import { type Bps, bps } from "../money/bps.ts";
import { type Grams, grams } from "../quantity/grams.ts";
import type { CategoryKey } from "./categories.ts";

/** How a good is usually sold: by a unit whose content is usual too, or by the piece and paid by its real weight. */
export type SoldBy =
  | {
      readonly kind: "counted";
      readonly unit: SaleUnit;
      readonly grams?: number;
      readonly ml?: number;
      readonly pieces?: number;
    }
  | { readonly kind: "weighed"; readonly estimateGrams: Grams; readonly maxGrams: Grams };

/** One of the goods that most stalls of a French market sell; what a first product is proposed from. */
export type Good = {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
  /** Other names for it, singular or plural. */
  readonly words: readonly string[];
  readonly category: CategoryKey;
  readonly sold: SoldBy;
  readonly vatBps: Bps;
  /** A drawing of ours (dev/pictures/keys.ts). */
  readonly picture: string;
  readonly tint: "leaf" | "peach" | "honey" | "clay" | "rose" | "sky" | "cream";
  readonly cold: "ambient" | "fresh" | "frozen";
  /** Months in which it is usually there; null = all the year. */
  readonly season: { readonly from: number; readonly to: number } | null;
};

/** Food 5.5 %; what is eaten or drunk at once, plants and flowers 10 %; alcohol and all that is not food 20 %. [law] */
export const VAT_FOOD = bps(550);
export const VAT_REDUCED = bps(1000);
export const VAT_FULL = bps(2000);

export const kg: SoldBy = { kind: "counted", unit: "kg" };
export const piece: SoldBy = { kind: "counted", unit: "piece" };
export const bunch: SoldBy = { kind: "counted", unit: "bunch" };
export const of = (unit: SaleUnit, content: { grams?: number; ml?: number; pieces?: number }): SoldBy => ({
  kind: "counted",
  unit,
  ...content,
});
/** By the piece, paid by weight: its usual weight and the most that one may weigh. */
export const about = (estimate: number, most: number): SoldBy => ({
  kind: "weighed",
  estimateGrams: grams(estimate),
  maxGrams: grams(most),
});

type Rest = Partial<Pick<Good, "words" | "cold" | "vatBps">> & {
  readonly months?: readonly [from: number, to: number];
};
type Shelf = Pick<Good, "category" | "tint"> & Partial<Pick<Good, "cold" | "vatBps">>;

/** The goods of one shelf: what the whole shelf has in common is said once. */
export const shelf =
  (common: Shelf) =>
  (fr: string, en: string, sold: SoldBy, picture: string, { months, ...rest }: Rest = {}): Good => ({
    key: keyOf(en),
    fr,
    en,
    sold,
    picture,
    words: [],
    cold: "ambient",
    vatBps: VAT_FOOD,
    season: months === undefined ? null : { from: months[0], to: months[1] },
    ...common,
    ...rest,
  });

const keyOf = (en: string): string => en.toLowerCase().replace(/[^a-z]+/g, "_");
