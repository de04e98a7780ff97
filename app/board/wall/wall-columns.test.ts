import { expect, it } from "vitest";
import { type WallBasket, wallColumn, wallLists, wallName } from "./wall-columns.ts";

const aBasket = (given: Partial<WallBasket> = {}): WallBasket => ({
  number: 1,
  name: "Ana L.",
  status: "ordered",
  state: "todo",
  collectedAt: null,
  validatedAt: null,
  arrived: false,
  attended: false,
  ...given,
});

it("shows all baskets that are made beforehand, and of the others those whose customer is here or that somebody gathers", () => {
  const untouched = aBasket();
  expect([wallColumn(untouched, "before"), wallColumn(untouched, "during")]).toEqual(["waiting", undefined]);
  for (const one of [aBasket({ arrived: true }), aBasket({ attended: true })])
    expect(wallColumn(one, "during")).toBe("waiting");
});

it("a prepared or validated basket is ready until it is handed over; a cancelled one is not there", () => {
  expect(wallColumn(aBasket({ state: "prepared" }), "during")).toBe("ready");
  expect(wallColumn(aBasket({ state: "validated", status: "validated" }), "before")).toBe("ready");
  expect(wallColumn(aBasket({ status: "validated", collectedAt: 5 }), "before")).toBe("collected");
  expect(wallColumn(aBasket({ status: "cancelled", state: "cancelled" }), "before")).toBeUndefined();
});

it("puts who waits here first and what was handed over last on top", () => {
  const lists = wallLists(
    [
      aBasket({ number: 9 }),
      aBasket({ number: 12, arrived: true }),
      aBasket({ number: 2 }),
      aBasket({ number: 3, collectedAt: 10 }),
      aBasket({ number: 4, collectedAt: 20 }),
    ],
    "before",
  );
  expect(lists.waiting.map(({ number }) => number)).toEqual([12, 2, 9]);
  expect(lists.collected.map(({ number }) => number)).toEqual([4, 3]);
});

it("says no more than a first name and an initial", () => {
  expect([wallName("Ana", "lefèvre"), wallName("Élise", ""), wallName("Jo", "Étienne")]).toEqual([
    "Ana L.",
    "Élise",
    "Jo É.",
  ]);
});
