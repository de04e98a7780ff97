import { type SaleState, saleState } from "../../core/time/window.ts";

const order = { draft: 0, planned: 1, open: 2, closed: 3, cancelled: 4 } as const satisfies Record<SaleState, number>;

/**
 * How a date's sale stands on a screen: what the server said when it was asked, moved on by the market's clock as the page
 * stays open. The screen's clock ticks three times a minute and may lag behind the server's: it never takes a state back.
 */
export function saleStateAt(
  sale: { state: SaleState; held: boolean; opensAt: number; closesAt: number },
  now: number,
): SaleState {
  const counted = saleState({ ...sale, draft: sale.state === "draft" }, now);
  return order[counted] > order[sale.state] ? counted : sale.state;
}
