import { expect, it } from "vitest";
import { refusedOf } from "./grid-rows.ts";

it("names the cells that are why, and the row alone for what no column shows", () => {
  const refused = refusedOf([
    { key: "a", field: "priceCents" },
    { key: "a", field: "unit" },
    { key: "b", field: "revision" },
    { key: "c", field: "quantity" },
    { key: undefined, field: "name" },
  ]);
  expect([...refused].map(([key, columns]) => [key, [...columns]])).toEqual([
    ["a", ["price", "soldAs"]],
    ["b", []],
    ["c", ["stock"]],
  ]);
});
