import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import { isSettled, lineState } from "../line/line-state.ts";
import type { Board } from "../live/board.ts";
import type { ProductGroup, ProductPart } from "./product-groups.ts";

export interface ProductProgress {
  readonly all: number;
  /** Looked at, or in a basket that is validated. */
  readonly done: number;
  readonly toWeigh: number;
}

export const isOver = (board: Board, part: ProductPart): boolean => board.basket(part.basket)?.status !== "ordered";

export const partState = (board: Board, part: ProductPart) => lineState(part.line, foldOf(board, part));

const foldOf = (board: Board, part: ProductPart): FoldedBasket => board.folded(part.basket);

/** How far a product is on its round. */
export function productProgress(board: Board, product: ProductGroup): ProductProgress {
  const open = product.parts.filter((part) => !isOver(board, part));
  const states = open.map((part) => partState(board, part));
  return {
    all: product.parts.length,
    done: product.parts.length - open.length + states.filter(isSettled).length,
    toWeigh: states.filter((state) => state === "to_weigh").length,
  };
}
