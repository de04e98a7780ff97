import type french from "../fr/checkout.ts";

export default {
  title: "My basket",
} as const satisfies Record<keyof typeof french, string>;
