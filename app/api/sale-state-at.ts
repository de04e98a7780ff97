import { type SaleState, saleState } from "../../core/time/window.ts";

const order = { planned: 0, open: 1, closed: 2, cancelled: 3 } as const satisfies Record<SaleState, number>;

/**
 * How a date's sale stands on a screen: what the server said when it was asked, moved on by the market's clock as the page
 * stays open. The screen's clock ticks three times a minute and may lag behind the server's: it never takes a state back.
 */
export function saleStateAt(sale: { state: SaleState; opensAt: number; closesAt: number }, now: number): SaleState {
  const counted = saleState(sale, now);
  return order[counted] > order[sale.state] ? counted : sale.state;
}
