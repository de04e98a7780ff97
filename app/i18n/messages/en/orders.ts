import type french from "../fr/orders.ts";

export default {
  title: "My orders",
} as const satisfies Record<keyof typeof french, string>;
