import { query } from "@solidjs/router";
import { answer } from "./answer.ts";
import { isRefusedWith } from "./api-refusal.ts";
import { api } from "./client.ts";

/**
 * One date's shop: offers, fees, stock. Without a date that of the market's open sale, else of the next one, else of the
 * last; null where the market has no date.
 */
export const loadShop = query(async (slug: string, distributionId?: string) => {
  if (distributionId !== undefined) {
    return await answer(api.distributions[":id"].shop.$get({ param: { id: distributionId } }));
  }
  try {
    return await answer(api.markets[":slug"].shop.$get({ param: { slug } }));
  } catch (error) {
    if (isRefusedWith(error, "not_found")) return null;
    throw error;
  }
}, "shop");

/** What the boxes of a date hold, by product. */
export const loadBoxes = query(
  async (id: string) => (await answer(api.distributions[":id"].boxes.$get({ param: { id } }))).boxes,
  "boxes",
);
