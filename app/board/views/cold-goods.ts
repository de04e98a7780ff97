import type { BoardBasket } from "../../../core/contract/board.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import { lineState } from "../line/line-state.ts";

/** What of a basket lies in the fridge or the freezer until it is handed over. */
export function coldGoods(basket: BoardBasket, fold: FoldedBasket): readonly BasketLine[] {
  if (basket.status === "cancelled" || basket.collectedAt != null) return [];
  return basket.lines.filter((line) => {
    if (line.cold === "ambient") return false;
    return basket.status === "validated" ? line.finalMilli !== 0 : lineState(line, fold) !== "missing";
  });
}
