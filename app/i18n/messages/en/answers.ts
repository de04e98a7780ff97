import type french from "../fr/answers.ts";

export default {
  title: "Taking part",
} as const satisfies Record<keyof typeof french, string>;
