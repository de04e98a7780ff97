import type { BasketLineAmount } from "../../../core/basket/basket-amounts.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { FoldedLine } from "../../../core/draft/fold-basket.ts";
import type { LineActions } from "./line-actions.ts";
import type { LineState } from "./line-state.ts";

/** What both ways of looking at a line (how many, how heavy) are given. */
export interface LinePanelProps {
  line: BasketLine;
  state: LineState;
  observed: FoldedLine | undefined;
  amount: BasketLineAmount | undefined;
  actions: LineActions;
  /** Around whatever this person changes: the basket's own hold lets it pass. */
  act: (change: () => void) => void;
}
