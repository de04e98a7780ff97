import type french from "../fr/demo.ts";

export default {
  title: "Demo market",
} as const satisfies Record<keyof typeof french, string>;
