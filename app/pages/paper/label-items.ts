import type { Paper } from "../../../core/contract/manage.ts";
import { compareNames } from "../../../core/text/collate.ts";
import type { PaperOptions } from "./paper-options.ts";
import { orderedBaskets, type PaperBasket, type PaperLine } from "./paper-people.ts";

export type LabelItem = { readonly basket: PaperBasket; readonly line: PaperLine | null };

/** One label a basket; or one a line, by farm and good as they are bagged, then as the baskets go. */
export function labelItems(paper: Paper, options: Pick<PaperOptions, "labels" | "order">): LabelItem[] {
  const baskets = orderedBaskets(paper.baskets, options.order);
  if (options.labels === "basket") return baskets.map((basket) => ({ basket, line: null }));
  const farms = new Map(paper.producers.map((farm, place) => [farm.id, place]));
  return baskets
    .flatMap((basket) => basket.lines.map((line) => ({ basket, line })))
    .toSorted(
      (a, b) =>
        (farms.get(a.line.producerId) ?? 0) - (farms.get(b.line.producerId) ?? 0) ||
        compareNames(a.line.productName, b.line.productName) ||
        compareNames(a.line.variantLabel, b.line.variantLabel),
    );
}
