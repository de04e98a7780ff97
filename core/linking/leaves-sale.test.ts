import { expect, it } from "vitest";
import { leavesSale, OPEN_SALES } from "./leaves-sale.ts";

it("LNK-3 takes goods out of sales to come, of open ones as chosen, and of none that is over", () => {
  const told = OPEN_SALES.map((choice) =>
    (["planned", "open", "closed", "cancelled"] as const).map((state) => leavesSale(state, choice)),
  );
  expect(told).toEqual([
    [true, true, false, false],
    [true, false, false, false],
  ]);
});
