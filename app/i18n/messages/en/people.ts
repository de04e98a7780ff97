import type french from "../fr/people.ts";

export default {
  title: "Members",
} as const satisfies Record<keyof typeof french, string>;
