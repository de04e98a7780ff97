import { expect, it } from "vitest";
import { type PaperItem, paginate } from "./paginate.ts";

const rows = (count: number, rest: (index: number) => PaperItem = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({ index, ...rest(index) }));

const pages = (items: readonly (PaperItem & { index: number })[], heights: readonly number[], room: number) =>
  paginate(items, { heights, room }).map((page) => page.map(({ index }) => index));

it("fills a page to its last pixel and then turns it", () => {
  expect(pages(rows(5), [40, 40, 20, 1, 99], 100)).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
});

it("begins a page where an item asks for it, and never an empty one", () => {
  const items = rows(4, (index) => ({ startsPage: index === 0 || index === 2 }));
  expect(pages(items, [10, 10, 10, 10], 100)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

it("takes a title along with what follows it", () => {
  const items = rows(4, (index) => ({ keepsNext: index === 2 }));
  expect(pages(items, [40, 40, 10, 30], 100)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

it("lets two titles go together", () => {
  const items = rows(4, (index) => ({ keepsNext: index === 1 || index === 2 }));
  expect(pages(items, [60, 15, 15, 30], 100)).toEqual([[0], [1, 2, 3]]);
});

it("leaves a title that closes its part where it is", () => {
  const items = rows(2, (index) => ({ keepsNext: index === 0, startsPage: index === 1 }));
  expect(pages(items, [10, 95], 100)).toEqual([[0], [1]]);
});

it("puts what is taller than a page on one of its own", () => {
  expect(pages(rows(3), [10, 300, 10], 100)).toEqual([[0], [1], [2]]);
});

it("has no page for nothing", () => {
  expect(pages([], [], 100)).toEqual([]);
});
