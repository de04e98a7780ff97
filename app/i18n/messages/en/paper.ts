import type french from "../fr/paper.ts";

export default {
  title: "Sheets to print",
} as const satisfies Record<keyof typeof french, string>;
