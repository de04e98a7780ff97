import { expect, it } from "vitest";
import { COLUMNS, tableRows } from "./table-rows.ts";
import { aPaper, aPaperBasket, aPaperLine, bread } from "./testing/a-paper.ts";

const options = { order: "number", size: "normal", phones: false, goods: false } as const;
const many = COLUMNS.normal + 2;

it("repeats the goods for every group of customers that fits side by side, each group on a new page", () => {
  const rows = tableRows(aPaper(Array.from({ length: many }, (_, index) => aPaperBasket(index + 1, "Ouali"))), options);
  expect(rows.map((row) => [row.kind, row.startsPage ?? false, row.columns.length])).toEqual([
    ["producer", true, COLUMNS.normal],
    ["good", false, COLUMNS.normal],
    ["producer", true, 2],
    ["good", false, 2],
  ]);
});

it("leaves out goods that nobody of a group ordered; the total is that of all baskets", () => {
  const baskets = Array.from({ length: many }, (_, index) =>
    aPaperBasket(index + 1, "Ouali", { lines: index < 2 ? [bread] : [aPaperLine()] }),
  );
  const rows = tableRows(aPaper(baskets), options);
  const goods = rows.flatMap((row) =>
    row.kind === "good" ? [[row.good.sample.productName, row.good.totalMilli]] : [],
  );
  expect(goods).toEqual([
    ["Pain au levain", 2000],
    ["Batavia", 2000 * COLUMNS.normal],
    ["Batavia", 2000 * COLUMNS.normal],
  ]);
});
