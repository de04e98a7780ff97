import type { BoardBasket } from "../../../core/contract/board.ts";
import type { BasketLine } from "../../../core/contract/order.ts";
import type { ScriptStep } from "../../../core/trial/script.ts";

export interface StepTarget {
  readonly number: number;
  readonly good: string;
}

/** The basket and the good that a step of the script speaks of: the first open basket that has one. */
export function stepTarget(step: ScriptStep, baskets: readonly BoardBasket[]): StepTarget | undefined {
  const wanted = (line: BasketLine) => (step === "weigh" ? line.kind === "weighed" : line.kind === "counted");
  if (step !== "missing" && step !== "weigh") return undefined;
  for (const basket of baskets) {
    const line = basket.status === "ordered" ? basket.lines.find(wanted) : undefined;
    if (line !== undefined) return { number: basket.number, good: line.productName };
  }
  return undefined;
}
