import type { Paper } from "../../../core/contract/manage.ts";
import type { PaperItem } from "./paginate.ts";
import { goodsOf, type PaperGood } from "./paper-goods.ts";
import type { PaperOptions } from "./paper-options.ts";
import { orderedBaskets, type PaperBasket, type PaperLine } from "./paper-people.ts";

export type PreparationItem = PaperItem & {
  readonly producer: { readonly id: string; readonly name: string };
} & (
    | { readonly kind: "title"; readonly part: "goods" | "baskets" }
    | { readonly kind: "good"; readonly good: PaperGood }
    | { readonly kind: "basket"; readonly basket: PaperBasket; readonly lines: readonly PaperLine[] }
  );

/** For each producer on pages of its own: how much of everything, then who gets what. */
export const preparationItems = (paper: Paper, options: Pick<PaperOptions, "order">): PreparationItem[] =>
  paper.producers.flatMap((producer): PreparationItem[] => {
    const goods = goodsOf(paper.baskets, producer.id);
    const baskets = orderedBaskets(paper.baskets, options.order)
      .map((basket) => ({ basket, lines: basket.lines.filter((line) => line.producerId === producer.id) }))
      .filter(({ lines }) => lines.length > 0);
    if (goods.length === 0) return [];
    return [
      { kind: "title", part: "goods", producer, startsPage: true, keepsNext: true },
      ...goods.map((good): PreparationItem => ({ kind: "good", good, producer })),
      { kind: "title", part: "baskets", producer, keepsNext: true },
      ...baskets.map((one): PreparationItem => ({ kind: "basket", ...one, producer })),
    ];
  });
