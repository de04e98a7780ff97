import type french from "../fr/market.ts";

export default {
  overview: "Overview",
  distributions: "Distributions",
  orders: "Orders",
  catalogs: "Catalogs",
  members: "Members",
  payments: "Payments",
  settings: "Settings",
} as const satisfies Record<keyof typeof french, string>;
