import { describe, expect, it } from "vitest";
import { milli } from "../../../core/quantity/milli.ts";
import { aSaleRow } from "../../testing/sale-builders.ts";
import { rowStock } from "./row-stock.ts";

describe("how far a row is sold", () => {
  it("is told of what this sale can still reach: sold and left", () => {
    expect(rowStock(aSaleRow({ quantityMilli: milli(34_500), left: 5500, onHand: 60_000 }))).toEqual({
      kind: "left",
      share: 0.8625,
      total: 40_000,
    });
    expect(
      rowStock(aSaleRow({ unit: "bunch", stockBase: "piece", quantityMilli: milli(3000), left: 18, onHand: 28 })),
    ).toEqual({ kind: "left", share: 3 / 21, total: 21_000 });
  });

  it("is told of the whole stock where several packings share it", () => {
    const tray = aSaleRow({ unit: "tray", quantityMilli: milli(4000), left: 7800, onHand: 9000 });
    expect(rowStock(tray)).toEqual({ kind: "left", share: 1200 / 9000, total: null });
  });

  it.each([
    ["unlimited", { left: null, onHand: null, stockBase: null }],
    ["soldOut", { left: 0 }],
    ["low", { quantityMilli: milli(36_000), left: 4000 }],
    ["low", { unit: "piece", stockBase: "piece", quantityMilli: milli(6000), left: 5 }],
    ["left", { unit: "piece", stockBase: "piece", quantityMilli: milli(6000), left: 6 }],
  ] as const)("%s", (kind, rest) => {
    expect(rowStock(aSaleRow(rest)).kind).toBe(kind);
  });

  it("is sold out, not a division by zero, where nothing was ever there", () => {
    expect(rowStock(aSaleRow({ quantityMilli: milli(0), left: 0, onHand: 0 }))).toEqual({
      kind: "soldOut",
      share: 1,
      total: 0,
    });
  });
});
