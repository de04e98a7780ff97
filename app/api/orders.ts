import { query } from "@solidjs/router";
import { answer } from "./answer.ts";
import { api } from "./client.ts";

export const loadOrders = query(async () => (await answer(api.orders.$get())).orders, "orders");

export const loadOrder = query(
  (basketId: string) => answer(api.orders[":id"].$get({ param: { id: basketId } })),
  "order",
);
