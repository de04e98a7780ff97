import { expect, it } from "vitest";
import vectors from "../vectors/refunds-and-baskets.json";
import { basketNumber } from "./basket-number.ts";

it("BAS-9 numbers baskets in the order of first orders and never changes a number", () => {
  const taken = new Map<string, number>();
  const numbers = vectors.numbering.steps.map(([step]) => {
    const customer = String(step).slice(0, 1);
    taken.set(customer, basketNumber(taken, customer));
    return [step, taken.get(customer)];
  });
  expect(numbers).toEqual(vectors.numbering.steps);
});

it("BAS-9 gives no number a second time after a gap", () => {
  expect(
    basketNumber(
      new Map([
        ["a", 1],
        ["z", 7],
      ]),
      "b",
    ),
  ).toBe(8);
});
