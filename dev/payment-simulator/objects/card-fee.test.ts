import { expect, it } from "vitest";
import { cardFeeCents } from "./card-fee.ts";

it.each([
  [50, 26],
  [3_000, 70],
  [3_300, 75],
  [3_299, 74],
  [100_000, 1_525],
])("a card payment of %i cents costs %i", (amount, fee) => {
  expect(cardFeeCents(amount)).toBe(fee);
});
