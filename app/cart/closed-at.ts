import type { Shop } from "../../core/contract/market.ts";

/** WIN-2. Producers whose own order window is over while the sale goes on. */
export const closedAt = (shop: Pick<Shop, "producers">, now: number): Set<string> =>
  new Set(shop.producers.filter(({ closesAt }) => closesAt !== null && closesAt <= now).map(({ id }) => id));
