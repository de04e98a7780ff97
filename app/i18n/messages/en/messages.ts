import type french from "../fr/messages.ts";

export default {
  title: "Messages",
} as const satisfies Record<keyof typeof french, string>;
