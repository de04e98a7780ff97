import { query } from "@solidjs/router";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

export const loadOrders = query(async () => (await answer(api.orders.$get())).orders, "orders");

/** Whose a basket's code is, for who may know. */
export const loadCodedBasket = query(
  (code: string) => answer(api["basket-codes"][":code"].$get({ param: { code } })),
  "coded-basket",
);

export const loadOrder = query(
  (basketId: string) => answer(api.orders[":id"].$get({ param: { id: basketId } })),
  "order",
);

/** What one ordered last time at the market of this date; null where there is nothing. */
export const loadLastBasket = query(
  async (distributionId: string) =>
    (await answer(api.distributions[":id"]["last-basket"].$get({ param: { id: distributionId } }))).basket,
  "last-basket",
);
