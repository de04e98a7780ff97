import { describe, expect, it } from "vitest";
import { findable } from "../../search/word-search.ts";
import type { BasketLook } from "./basket-look.ts";
import { type BoardRow, type FindableRow, nameKey, orderRows, passesFilter, searchRows } from "./board-rows.ts";

const look = (given: Partial<BasketLook> = {}): BasketLook => ({
  state: "todo",
  toWeigh: 0,
  clashes: 0,
  less: false,
  cold: 0,
  ...given,
});

const row = (
  number: number,
  firstName: string,
  lastName: string,
  rest: Partial<FindableRow & Pick<BoardRow, "look">> = {},
): BoardRow => ({
  number,
  nameKey: nameKey(firstName, lastName),
  look: rest.look ?? look(),
  findable: () => ({
    words: findable(number, `${number} ${firstName} ${lastName}`).words,
    phone: rest.phone ?? "",
    products: rest.products ?? [],
  }),
});

const numbers = (rows: readonly { readonly number: number }[]) => rows.map(({ number }) => number);
const found = (rows: readonly BoardRow[], query: string) => searchRows(rows, query).map(({ row }) => row.number);

describe("order of the list", () => {
  it("sorts family names without regard to accents, then first names", () => {
    const rows = [
      row(1, "Hugo", "Martin"),
      row(2, "Yves", "Œillet"),
      row(3, "Élise", "Martin"),
      row(4, "Ana", "Étienne"),
    ];
    expect(numbers(orderRows(rows, "name"))).toEqual([4, 3, 1, 2]);
  });

  it("sorts by number where that is asked", () => {
    expect(numbers(orderRows([row(12, "Ana", "A"), row(2, "Bob", "Z")], "number"))).toEqual([2, 12]);
  });

  it("puts first what waits for a decision, last what is over", () => {
    const rows = [
      row(1, "A", "A", { look: look({ state: "validated" }) }),
      row(2, "B", "B"),
      row(3, "C", "C", { look: look({ state: "decide" }) }),
      row(4, "D", "D", { look: look({ state: "prepared" }) }),
    ];
    expect(numbers(orderRows(rows, "name"))).toEqual([3, 2, 4, 1]);
  });
});

describe("search", () => {
  const rows = [
    row(1, "Ana", "Lefèvre", { products: ["Batavia la pièce"] }),
    row(12, "Bruno", "Castex", { products: ["Œufs plein air les 12"] }),
    row(2, "Benoît", "Arnaud"),
    row(21, "Bat", "Ouali"),
  ];

  it("finds that number first, then those that begin with it; never a figure in a product's name", () => {
    expect(found(rows, "1")).toEqual([1, 12]);
    expect(found(rows, "12")).toEqual([12]);
    expect(found(rows, "2")).toEqual([2, 21]);
    expect(found(rows, "012")).toEqual([12]);
  });

  it("forgives accents and finds people before goods", () => {
    expect(found(rows, "lefevre")).toEqual([1]);
    expect(found(rows, "BENOIT")).toEqual([2]);
    expect(found(rows, "bat")).toEqual([21, 1]);
  });

  it("forgives one slip where nothing is found as typed", () => {
    expect([found(rows, "lefvere"), found(rows, "catsex"), found(rows, "bataiva")]).toEqual([[1], [12], [1]]);
    expect(found(rows, "ana lefevr")).toEqual([1]);
  });

  it("finds whose phone ends so, after baskets of that number", () => {
    const phones = [row(34, "Ana", "A", { phone: "0612345678" }), row(678, "Bob", "B", { phone: "0711223344" })];
    expect(found(phones, "678")).toEqual([678, 34]);
    expect(found(phones, "56 78")).toEqual([34]);
    expect(found(phones, "78")).toEqual([]);
  });

  it("says by which goods a basket was found", () => {
    expect(searchRows(rows, "oeufs").map(({ row, products }) => [row.number, products])).toEqual([
      [12, ["Œufs plein air les 12"]],
    ]);
  });

  it("shows everybody for nothing, and nobody for a stranger", () => {
    expect(found(rows, "  ")).toEqual([1, 12, 2, 21]);
    expect(found(rows, "zorro")).toEqual([]);
  });
});

it("filters by state; a basket to weigh stands in its state's filter too", () => {
  const weighing = look({ toWeigh: 1 });
  for (const filter of ["all", "todo", "weigh"] as const) expect(passesFilter(weighing, filter)).toBe(true);
  expect(passesFilter(weighing, "prepared")).toBe(false);
  expect(passesFilter(look({ state: "validated" }), "todo")).toBe(false);
  expect(passesFilter(look({ state: "validated" }), "validated")).toBe(true);
});
