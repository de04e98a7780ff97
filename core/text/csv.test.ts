import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "../testing/holds.ts";
import { csv } from "./csv.ts";

const one = (cell: Parameters<typeof csv>[0][number][number]) => csv([[cell]]).slice(1, -2);

/** A reader by the book (RFC 4180): quoted fields may hold anything, doubled quotes are one. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  fields.lastIndex = 1;
  for (let match = fields.exec(text); match !== null; match = fields.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    if (fields.lastIndex === text.length) break;
  }
  return rows;
}

it("CSV-1 is read back as it was written, whatever people typed", () => {
  const cell = fc.string({ unit: "grapheme" }).map((text) => `x${text}`);
  holds(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
    expect(read(csv(rows))).toEqual(rows);
  });
  expect(csv([["a", 'di"t', "l,1", "2\n3"]])).toBe('\uFEFFa,"di""t","l,1","2\n3"\r\n');
});

it.each(["=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1", "|cmd", "%0A"])(
  "CSV-2 %j is words, never a formula",
  (text) => {
    expect(one(text).replace(/^"/, "").startsWith("'")).toBe(true);
  },
);

it("CSV-2 amounts and numbers stay what they are", () => {
  expect([1234, -5, 0, 100, -123_456].map((cents) => one({ cents }))).toEqual([
    "12.34",
    "-0.05",
    "0.00",
    "1.00",
    "-1234.56",
  ]);
  expect([one(7), one(null), one("Ana")]).toEqual(["7", "", "Ana"]);
});
