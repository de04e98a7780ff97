import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { compareNames } from "../../../core/text/collate.ts";
import { formatMilli, perUnit } from "../../i18n/format-quantity.ts";
import type { PaperBasket, PaperLine } from "./paper-people.ts";

/** One packing of one product over all baskets. */
export interface PaperGood {
  readonly key: string;
  readonly sample: PaperLine;
  readonly totalMilli: Milli;
  readonly baskets: number;
  /** What each basket gets, by its number. */
  readonly of: ReadonlyMap<number, Milli>;
}

/** A producer's goods by name, with what every basket gets of them. */
export function goodsOf(baskets: readonly PaperBasket[], producerId: string): PaperGood[] {
  const parts = baskets.flatMap((basket) =>
    basket.lines.filter((line) => line.producerId === producerId).map((line) => ({ number: basket.number, line })),
  );
  return [...Map.groupBy(parts, ({ line }) => line.productKey)]
    .flatMap(([key, same]): PaperGood[] => {
      const [first] = same;
      if (first === undefined) return [];
      const of = new Map<number, Milli>();
      for (const { number, line } of same) of.set(number, milli((of.get(number) ?? 0) + line.quantityMilli));
      const total = same.reduce((sum, { line }) => sum + line.quantityMilli, 0);
      return [{ key, sample: first.line, totalMilli: milli(total), baskets: of.size, of }];
    })
    .toSorted(
      (a, b) =>
        compareNames(a.sample.productName, b.sample.productName) ||
        compareNames(a.sample.variantLabel, b.sample.variantLabel),
    );
}

const unitOf = (line: PaperLine): string => (line.kind === "weighed" ? "piece" : line.unit);

export const quantityText = (line: PaperLine, quantity: Milli): string => formatMilli(quantity, unitOf(line));

/** "Miel de bruyère, 500 g". A label that only repeats the unit is left out. */
export const goodName = (line: PaperLine): string =>
  line.variantLabel === "" || line.variantLabel === perUnit(unitOf(line))
    ? line.productName
    : `${line.productName}, ${line.variantLabel}`;
