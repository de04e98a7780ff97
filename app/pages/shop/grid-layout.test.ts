import { describe, expect, test } from "vitest";
import { blocksBetween, layoutGrid } from "./grid-layout.ts";

const sizes = { columns: 2, rowHeight: () => 100, headingHeight: 50, gap: 10 };
const shelf = (key: string, count: number) => ({ key, items: Array.from({ length: count }, (_, at) => `${key}${at}`) });

describe("where a shop's cards stand", () => {
  const layout = layoutGrid([shelf("a", 3), shelf("b", 1)], sizes);

  test("headings and full rows follow each other, the last row may be short", () => {
    expect(layout).toEqual({
      height: 420,
      count: 4,
      blocks: [
        { kind: "heading", key: "a", count: 3, top: 0, height: 50 },
        { kind: "row", first: 0, items: ["a0", "a1"], top: 50, height: 100 },
        { kind: "row", first: 2, items: ["a2"], top: 160, height: 100 },
        { kind: "heading", key: "b", count: 1, top: 270, height: 50 },
        { kind: "row", first: 3, items: ["b0"], top: 320, height: 100 },
      ],
    });
  });

  test("one group needs no heading, nothing needs no height", () => {
    expect(layoutGrid([{ key: undefined, items: ["a", "b", "c"] }], sizes)).toMatchObject({ height: 210, count: 3 });
    expect(layoutGrid([], sizes)).toEqual({ blocks: [], height: 0, count: 0 });
  });

  test("a row is as tall as its own goods need", () => {
    const tall = { ...sizes, rowHeight: (items: readonly string[]) => (items.includes("a2") ? 140 : 100) };
    expect(layoutGrid([shelf("a", 5)], tall).blocks.map((block) => [block.top, block.height])).toEqual([
      [0, 50],
      [50, 100],
      [160, 140],
      [310, 100],
    ]);
  });

  test("a stretch of the page names exactly the blocks that touch it", () => {
    expect(blocksBetween(layout, 0, 60)).toEqual([0, 2]);
    expect(blocksBetween(layout, 150, 160)).toEqual([2, 2]);
    expect(blocksBetween(layout, 155, 300)).toEqual([2, 4]);
    expect(blocksBetween(layout, 1000, 2000)).toEqual([5, 5]);
    expect(blocksBetween(layout, -500, 0)).toEqual([0, 0]);
  });

  test("every product of a large shop is in exactly one row", () => {
    const large = layoutGrid([shelf("a", 1001), shelf("b", 999)], { ...sizes, columns: 5 });
    const shown = large.blocks.flatMap((block) => (block.kind === "row" ? block.items : []));
    expect(new Set(shown).size).toBe(2000);
    expect(large.count).toBe(2000);
  });
});
