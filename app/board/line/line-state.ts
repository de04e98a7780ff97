import type { BasketLine } from "../../../core/contract/order.ts";
import type { FoldedBasket, FoldedLine } from "../../../core/draft/fold-basket.ts";

/**
 * What a volunteer sees of a line at a glance. `clash`: two observations that differ; `to_weigh`: its weight is still an
 * estimate; `there`, `weighed` and `beyond` are done and good; `short` and `missing` are done and less than ordered.
 */
export type LineState = "untouched" | "to_weigh" | "there" | "weighed" | "beyond" | "short" | "missing" | "clash";

export const lineClashes = (fold: FoldedBasket, ref: number) => fold.clashes.filter((clash) => clash.line === ref);

export function lineState(line: BasketLine, fold: FoldedBasket): LineState {
  if (line.replacedBy !== null) return "missing";
  if (lineClashes(fold, line.ref).some((clash) => clash.blocking)) return "clash";
  return observedState(line, fold.lines.get(line.ref));
}

function observedState(line: BasketLine, observed: FoldedLine | undefined): LineState {
  const { count, weigh } = observed ?? {};
  if (count === 0) return "missing";
  if (line.kind === "weighed" && weigh === undefined) return "to_weigh";
  // A scale says more than a count of kilos; pieces are counted beside their weight.
  if (weigh !== undefined && line.kind === "counted") return "weighed";
  if (count !== undefined && count < line.quantityMilli) return "short";
  if (count !== undefined && count > line.quantityMilli) return "beyond";
  if (weigh !== undefined) return "weighed";
  return count === undefined ? "untouched" : "there";
}

/** Nobody has to touch it again. */
export const isSettled = (state: LineState): boolean => !["untouched", "to_weigh", "clash"].includes(state);

/** The customer gets less than they ordered. */
export const isLess = (state: LineState): boolean => state === "missing" || state === "short";
