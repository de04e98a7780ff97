import type french from "../fr/board.ts";

export default {
  title: "Today’s baskets",
  validate: "Confirm {amount}",
  lookAgain: "Look again",
  lateChange: "Late change",
} as const satisfies Record<keyof typeof french, string>;
