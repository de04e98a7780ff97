import type { BasketLine } from "../../../core/contract/order.ts";
import { isReason, type Reason } from "../../../core/line/reason.ts";
import { type Cents, cents } from "../../../core/money/cents.ts";

export interface LineChange {
  readonly line: BasketLine;
  /** Against what the person expected to pay: negative where it became cheaper. */
  readonly differenceCents: Cents;
  /** Why, where somebody said why; weights explain themselves. */
  readonly reason: Reason | "added" | undefined;
}

/** What the day changed about a line; undefined where it is as ordered, or not settled yet. */
export function lineChange(line: BasketLine): LineChange | undefined {
  if (line.finalCents === null) return undefined;
  // Nobody expected to pay it: all of it came on the day.
  if (line.origin === "added") return { line, differenceCents: line.finalCents, reason: "added" };
  const differenceCents = cents(line.finalCents - line.estimateCents);
  const reason = isReason(line.reason) ? line.reason : undefined;
  const sameCount = line.finalMilli === null || line.finalMilli === line.quantityMilli;
  if (differenceCents === 0 && sameCount && reason === undefined) return undefined;
  return { line, differenceCents, reason };
}
