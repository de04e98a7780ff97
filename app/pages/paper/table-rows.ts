import type { Paper } from "../../../core/contract/manage.ts";
import type { PaperItem } from "./paginate.ts";
import { goodsOf, type PaperGood } from "./paper-goods.ts";
import type { PaperOptions } from "./paper-options.ts";
import { orderedBaskets, type PaperBasket } from "./paper-people.ts";

/** Customers that stand side by side on one page of the table. */
export const COLUMNS: Record<PaperOptions["size"], number> = { small: 22, normal: 18, large: 14 };

export type TableRow = PaperItem & {
  readonly columns: readonly PaperBasket[];
} & ({ readonly kind: "producer"; readonly name: string } | { readonly kind: "good"; readonly good: PaperGood });

/** All rows once for every group of customers; goods that none of a group ordered are left out of its pages. */
export function tableRows(paper: Paper, options: Pick<PaperOptions, "order" | "size">): TableRow[] {
  const baskets = orderedBaskets(paper.baskets, options.order);
  const width = COLUMNS[options.size];
  const groups = Array.from({ length: Math.ceil(baskets.length / width) }, (_, index) =>
    baskets.slice(index * width, (index + 1) * width),
  );
  return groups.flatMap((columns) => {
    const rows = paper.producers.flatMap(({ id, name }): TableRow[] => {
      const goods = goodsOf(baskets, id).filter((good) => columns.some((basket) => good.of.has(basket.number)));
      return goods.length === 0
        ? []
        : [
            { kind: "producer", name, columns, keepsNext: true },
            ...goods.map((good): TableRow => ({ kind: "good", good, columns })),
          ];
    });
    return rows.map((row, index) => (index === 0 ? { ...row, startsPage: true } : row));
  });
}
