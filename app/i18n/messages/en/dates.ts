import type french from "../fr/dates.ts";

export default {
  title: "Distributions",
} as const satisfies Record<keyof typeof french, string>;
