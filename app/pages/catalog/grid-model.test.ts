import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { holds } from "../../../core/testing/holds.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { COLUMNS, isCellWell, parseSoldAs, parseVat } from "./grid-cells.ts";
import {
  addRow,
  clear,
  copied,
  dirtyRows,
  duplicate,
  EMPTY_CELLS,
  edit,
  fillDown,
  type Grid,
  type GridRow,
  gridOf,
  paste,
  redo,
  retire,
  undo,
  wrongColumns,
} from "./grid-model.ts";

const cells = {
  ...EMPTY_CELLS,
  name: "Carottes",
  label: "500 g",
  soldAs: "sachet",
  price: "2,50",
  vat: "5,5",
  stock: "40",
  on: "oui",
};
const row = (key: string, product = key, some: Partial<typeof cells> = {}): GridRow => ({
  key,
  product,
  cells: { ...cells, ...some },
});
const grid = gridOf([row("a"), row("b1", "b"), row("b2", "b", { label: "1 kg" }), row("c")]);
const keys = () => {
  let n = 0;
  return () => `new-${++n}`;
};
const whole = (from: number, to: number) => ({
  from: { row: from, column: 0 },
  to: { row: to, column: COLUMNS.length - 1 },
});

beforeAll(() => loadMessages("common"));

describe("a grid of products", () => {
  it("changes one cell, and what is the product’s in all its packings", () => {
    expect(edit(grid, 0, "price", "3").rows.map(({ cells }) => cells.price)).toEqual(["3", "2,50", "2,50", "2,50"]);
    expect(edit(grid, 1, "name", "Panais").rows.map(({ cells }) => cells.name)).toEqual([
      "Carottes",
      "Panais",
      "Panais",
      "Carottes",
    ]);
    expect(dirtyRows(edit(grid, 1, "name", "Panais")).map(({ key }) => key)).toEqual(["b1", "b2"]);
    expect(edit(grid, 0, "price", "2,50")).toBe(grid);
  });

  it("is clean again where everything is as it was saved", () => {
    const there = edit(grid, 0, "price", "3");
    expect(dirtyRows(edit(there, 0, "price", "2,50"))).toEqual([]);
  });

  it("takes a spreadsheet: rows beyond the last make new products", () => {
    const pasted = paste(
      grid,
      { row: 3, column: 0 },
      "Radis\tla botte\tbotte\t1,80 €\r\nNavets\t\tkg\t2.40\r\n",
      keys(),
    );
    expect(pasted).toMatchObject({ cells: 8, refused: 0 });
    expect(
      pasted.grid.rows.slice(3).map(({ key, cells: { name, soldAs, price } }) => [key, name, soldAs, price]),
    ).toEqual([
      ["c", "Radis", "botte", "1,80 €"],
      ["new-1", "Navets", "kg", "2.40"],
    ]);
  });

  it("marks what does not fit, and puts it in to be mended", () => {
    const pasted = paste(grid, { row: 0, column: 3 }, "cher\t19,6\nx", keys());
    expect(pasted.refused).toBe(3);
    expect(pasted.grid.rows.slice(0, 2).map(wrongColumns)).toEqual([["price", "vat"], ["price"]]);
  });

  it("fills down, clears, duplicates and adds", () => {
    const priced = edit(grid, 0, "price", "9");
    expect(
      fillDown(priced, { from: { row: 0, column: 3 }, to: { row: 3, column: 3 } }).rows.map(({ cells }) => cells.price),
    ).toEqual(["9", "9", "9", "9"]);
    expect(
      clear(grid, { from: { row: 1, column: 3 }, to: { row: 0, column: 3 } }).rows.map(({ cells }) => cells.price),
    ).toEqual(["", "", "2,50", "2,50"]);
    expect(duplicate(grid, 0, "copy").rows.map(({ key, product }) => [key, product])[1]).toEqual(["copy", "copy"]);
    expect(dirtyRows(addRow(grid, "new"))).toEqual([]);
  });

  it("takes rows off sale, and drops those that were never saved; undo brings both back", () => {
    const grown = addRow(grid, "new");
    const off = retire(grown, whole(3, 4), "non");
    expect(off.rows.map(({ key, cells }) => [key, cells.on === "non"])).toEqual([
      ...grid.rows.slice(0, 3).map(({ key }) => [key, false]),
      [grid.rows[3]?.key, true],
    ]);
    expect(undo(off).rows).toBe(grown.rows);
    expect(retire(off, whole(3, 3), "non")).toBe(off);
  });

  it("copies what it pastes: a range taken and put back changes nothing", () => {
    expect(paste(grid, { row: 0, column: 0 }, copied(grid, whole(0, 3)), keys()).grid).toBe(grid);
  });

  it("has an undo for every change: undo ∘ change = as before, redo ∘ undo = as after", () => {
    const change = fc.record({
      kind: fc.constantFrom("edit", "paste", "fill", "clear", "duplicate", "add", "retire"),
      row: fc.nat(5),
      column: fc.nat(COLUMNS.length - 1),
      text: fc.constantFrom("", "3", "Navets", "a\tb\nc", "oui", "kg\t2"),
    });
    holds(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const newKey = keys();
      let now: Grid = grid;
      const seen: Grid[] = [];
      for (const { kind, row: at, column, text } of changes) {
        const corner = { row: Math.min(at, now.rows.length - 1), column };
        const range = { from: corner, to: { row: now.rows.length - 1, column } };
        const next = {
          edit: () => edit(now, corner.row, COLUMNS[column] ?? "name", text),
          paste: () => paste(now, corner, text, newKey).grid,
          fill: () => fillDown(now, range),
          clear: () => clear(now, range),
          duplicate: () => duplicate(now, corner.row, newKey()),
          add: () => addRow(now, newKey()),
          retire: () => (range.from.row === 0 ? now : retire(now, range, "non")),
        }[kind]?.();
        if (next === undefined || next === now) continue;
        expect(undo(next).rows).toBe(now.rows);
        expect(redo(undo(next)).rows).toBe(next.rows);
        seen.push(now);
        now = next;
      }
      for (const before of seen.toReversed()) {
        now = undo(now);
        expect(now.rows).toBe(before.rows);
      }
      expect(now.rows).toBe(grid.rows);
    });
  });
});

describe("a cell", () => {
  it.each([
    ["botte", "bunch"],
    ["Bottes", "bunch"],
    ["la botte", "bunch"],
    ["KG", "kg"],
    ["litre", "l"],
    ["pièce", "piece"],
    ["pesée", "weighed"],
    ["tonneau", undefined],
  ])("takes a unit as people write it: %s", (typed, unit) => {
    expect(parseSoldAs(typed)).toBe(unit);
  });

  it.each([
    ["5,5", 550],
    ["5.5 %", 550],
    ["20", 2000],
    ["19,6", undefined],
  ])("takes a rate of VAT: %s", (typed, rate) => {
    expect(parseVat(typed)).toBe(rate);
  });

  it("takes prices with a currency and a decimal comma or point, and no parts of a cent", () => {
    expect(["1,50", "1.50 €", "€ 2", "12"].every((text) => isCellWell("price", text))).toBe(true);
    expect(["", "0", "1,505", "-2", "deux"].some((text) => isCellWell("price", text))).toBe(false);
  });
});
