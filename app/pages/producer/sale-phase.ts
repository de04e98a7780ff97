import type { DistributionCard } from "../../../core/contract/market.ts";
import { saleState } from "../../../core/time/window.ts";
import type { ProducerSaleCard } from "../../api/producer.ts";

export const SALE_GROUPS = ["unanswered", "open", "ahead", "past"] as const;
export type SaleGroup = (typeof SALE_GROUPS)[number];

/** WIN-1 on the screen: a page that stays open turns when the window does. */
export const stateAt = (date: DistributionCard, now: number) =>
  date.state === "cancelled" ? "cancelled" : saleState(date, now);

/** A sale takes answers until it closes. */
export function canAnswer(date: DistributionCard, now: number): boolean {
  const state = stateAt(date, now);
  return state === "planned" || state === "open";
}

export function groupOf(sale: ProducerSaleCard, now: number): SaleGroup {
  const date = sale.distribution;
  if (canAnswer(date, now)) {
    if (sale.answer === null) return "unanswered";
    return stateAt(date, now) === "open" && sale.answer === "yes" ? "open" : "ahead";
  }
  return now < date.pickupEndsAt && sale.answer !== "no" && date.state !== "cancelled" ? "ahead" : "past";
}

/** What waits for an answer first, then what runs, then what is ahead; of each the nearest first, of the past the latest. */
export function groupSales(
  sales: readonly ProducerSaleCard[],
  now: number,
): { group: SaleGroup; sales: ProducerSaleCard[] }[] {
  const groups = Map.groupBy(sales, (sale) => groupOf(sale, now));
  return SALE_GROUPS.flatMap((group) => {
    const found = groups.get(group);
    if (!found) return [];
    const sorted = found.toSorted((a, b) => a.distribution.pickupStartsAt - b.distribution.pickupStartsAt);
    return [{ group, sales: group === "past" ? sorted.toReversed() : sorted }];
  });
}
