import type french from "../fr/producer.ts";

export default {
  overview: "Overview",
  sales: "Sales",
  payouts: "My payouts",
} as const satisfies Record<keyof typeof french, string>;
