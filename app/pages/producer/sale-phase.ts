import type { DistributionCard } from "../../../core/contract/market.ts";
import type { ProducerSaleCard } from "../../api/producer.ts";
import { saleStateAt } from "../../api/sale-state-at.ts";

/** In the order in which they are shown: what waits for an answer first. */
export const SALE_GROUPS = ["unanswered", "open", "ahead", "past"] as const;
export type SaleGroup = (typeof SALE_GROUPS)[number];

/** WIN-1 on the screen: a page that stays open turns when the window does. */
export const stateAt = (date: DistributionCard, now: number) => saleStateAt(date, now);

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

/** Of each group the nearest first, of the past the latest. */
export function groupSales(sales: readonly ProducerSaleCard[], now: number): Record<SaleGroup, ProducerSaleCard[]> {
  const groups = Map.groupBy(sales, (sale) => groupOf(sale, now));
  const of = (group: SaleGroup) =>
    (groups.get(group) ?? []).toSorted((a, b) => a.distribution.pickupStartsAt - b.distribution.pickupStartsAt);
  return { unanswered: of("unanswered"), open: of("open"), ahead: of("ahead"), past: of("past").toReversed() };
}
