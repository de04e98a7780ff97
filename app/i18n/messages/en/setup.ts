import type french from "../fr/setup.ts";

export default {
  title: "Create a market",
} as const satisfies Record<keyof typeof french, string>;
