import { query } from "@solidjs/router";
import type { DistributionCard } from "../../core/contract/market.ts";
import { answer } from "./answer.ts";
import { api } from "./client.ts";
import { loadMarket } from "./markets.ts";

/** One date's shop: offers, fees, stock. */
export const loadShop = query(
  (distributionId: string) => answer(api.distributions[":id"].shop.$get({ param: { id: distributionId } })),
  "shop",
);

/** The shop of the date that one can order for now, else of the next one, else of the last; null: no date at all. */
export const loadShopOf = query(async (slug: string, distributionId?: string) => {
  if (distributionId !== undefined) return await loadShop(distributionId);
  const date = dateToShopFor((await loadMarket(slug)).distributions);
  return date === undefined ? null : await loadShop(date.id);
}, "shop-of");

export function dateToShopFor(dates: readonly DistributionCard[]): DistributionCard | undefined {
  const byPickup = dates.toSorted((one, other) => one.pickupStartsAt - other.pickupStartsAt);
  const standing = (state: DistributionCard["state"]) => byPickup.filter((date) => date.state === state);
  return standing("open")[0] ?? standing("planned")[0] ?? standing("closed").at(-1);
}
