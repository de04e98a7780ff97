import type french from "../fr/settings.ts";

export default {
  title: "Settings",
} as const satisfies Record<keyof typeof french, string>;
