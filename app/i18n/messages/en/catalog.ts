import type french from "../fr/catalog.ts";

export default {
  title: "Products",
} as const satisfies Record<keyof typeof french, string>;
