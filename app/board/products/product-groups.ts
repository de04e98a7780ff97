import type { BoardBasket } from "../../../core/contract/board.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import { type Milli, milli } from "../../../core/quantity/milli.ts";
import { compareNames } from "../../../core/text/collate.ts";

export interface ProductPart {
  readonly basket: number;
  readonly line: BasketLine;
}

/** One good of one producer as it goes round the baskets. */
export interface ProductGroup {
  /** Stands in addresses: the same on every phone. */
  readonly key: string;
  /** Any of its lines: name, picture, price are the same in all of them. */
  readonly sample: BasketLine;
  readonly totalMilli: Milli;
  /** By basket number. */
  readonly parts: readonly ProductPart[];
}

export const productKey = (line: BasketLine): string =>
  [line.producerId, line.productName, line.variantLabel, line.priceCents].join("~");

export interface ProducerGoods {
  readonly producerId: string;
  readonly producerName: string;
  readonly products: readonly ProductGroup[];
}

/** Producers, then their goods, by name; cancelled baskets get nothing. */
export function producerGoods(baskets: readonly BoardBasket[]): ProducerGoods[] {
  const parts = baskets
    .filter((basket) => basket.status !== "cancelled")
    .toSorted((a, b) => a.number - b.number)
    .flatMap((basket) => basket.lines.map((line): ProductPart => ({ basket: basket.number, line })));
  const groups = [...Map.groupBy(parts, ({ line }) => productKey(line))].flatMap(([key, same]) => groupOf(key, same));
  return [...Map.groupBy(groups, ({ sample }) => sample.producerId)]
    .flatMap(([producerId, products]) => {
      const [first] = products;
      return first === undefined
        ? []
        : [{ producerId, producerName: first.sample.producerName, products: sorted(products) }];
    })
    .toSorted((a, b) => compareNames(a.producerName, b.producerName));
}

function groupOf(key: string, parts: readonly ProductPart[]): ProductGroup[] {
  const [first] = parts;
  if (first === undefined) return [];
  const total = parts.reduce((sum, { line }) => sum + line.quantityMilli, 0);
  return [{ key, sample: first.line, totalMilli: milli(total), parts }];
}

const sorted = (products: readonly ProductGroup[]): ProductGroup[] =>
  products.toSorted(
    (a, b) =>
      compareNames(a.sample.productName, b.sample.productName) ||
      compareNames(a.sample.variantLabel, b.sample.variantLabel),
  );
