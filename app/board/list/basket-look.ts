import type { BoardBasket } from "../../../core/contract/board.ts";
import { type FoldedBasket, isPrepared } from "../../../core/draft/fold-basket.ts";
import { stoppingClashes } from "../../../core/draft/stopping-clashes.ts";
import { isLess, lineState } from "../line/line-state.ts";
import { boardLinesOf, countingRefs } from "../live/basket-lines.ts";

/** Where a basket stands, from what waits most to what is over. `decide`: a look again, a late change or a clash is open. */
export type BasketState = "decide" | "todo" | "prepared" | "validated" | "cancelled";

export interface BasketLook {
  readonly state: BasketState;
  /** Lines whose weight is still an estimate. */
  readonly toWeigh: number;
  /** Observations that contradict each other over an amount. */
  readonly clashes: number;
  /** Something is missing or short. */
  readonly less: boolean;
  /** Lines to take out of the fridge or the freezer before handing over. */
  readonly cold: number;
}

/** `waiting`: the basket has an open look again or late change. */
export function basketLook(basket: BoardBasket, fold: FoldedBasket, waiting: boolean): BasketLook {
  const states = basket.lines.map((line) => ({ line, state: lineState(line, fold) }));
  const clashes = stoppingClashes(fold.clashes, boardLinesOf(basket)).length;
  const over = basket.status !== "ordered";
  return {
    state: basketState(basket, fold, waiting, clashes > 0),
    toWeigh: over ? 0 : states.filter(({ state }) => state === "to_weigh").length,
    clashes: over ? 0 : clashes,
    less: states.some(({ state }) => isLess(state)),
    cold: states.filter(({ line, state }) => line.cold !== "ambient" && state !== "missing").length,
  };
}

function basketState(basket: BoardBasket, fold: FoldedBasket, waiting: boolean, inClash: boolean): BasketState {
  if (basket.status === "cancelled") return "cancelled";
  if (waiting) return "decide";
  if (basket.status === "validated") return "validated";
  if (inClash) return "decide";
  const refs = countingRefs(basket);
  return refs.length > 0 && isPrepared(fold, refs) ? "prepared" : "todo";
}

export const sameLook = (a: BasketLook, b: BasketLook): boolean =>
  a.state === b.state && a.toWeigh === b.toWeigh && a.clashes === b.clashes && a.less === b.less && a.cold === b.cold;
