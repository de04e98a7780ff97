import fc from "fast-check";
import { expect, test } from "vitest";
import { grams } from "../quantity/grams.ts";
import { milli } from "../quantity/milli.ts";
import { readRow, type TypedLine } from "./read-row.ts";

const letters = { all: "t", missing: "m", collected: "r", validate: "v" };
/** Salad, cheese, carrots, chicken; their small numbers are not their places. */
const lines: TypedLine[] = [
  { ref: 11, paidByWeight: false },
  { ref: 4, paidByWeight: true },
  { ref: 7, paidByWeight: false },
  { ref: 9, paidByWeight: true },
];
const read = (text: string) => readRow(text, lines, letters);

test("TYP-1 words say what the paper says, in the order written", () => {
  expect(read("t v r")).toEqual({ kind: "acts", acts: [{ act: "all" }, { act: "validate" }, { act: "collected" }] });
  expect(read(" T  m1 ")).toEqual({ kind: "acts", acts: [{ act: "all" }, { act: "missing", ref: 11 }] });
  expect(read("3m")).toEqual({ kind: "acts", acts: [{ act: "missing", ref: 7 }] });
  expect(read("3x2")).toEqual({ kind: "acts", acts: [{ act: "count", ref: 7, count: milli(2000) }] });
  expect(read("1x0")).toEqual({ kind: "acts", acts: [{ act: "count", ref: 11, count: milli(0) }] });
});

test("TYP-2 weights are grams, or kilos with a comma; several add up; one without a line goes to the next line paid by weight", () => {
  const weigh = (ref: number, ...weights: number[]) => ({ act: "weigh", ref, weights: weights.map(grams) });
  expect(read("2=765")).toEqual({ kind: "acts", acts: [weigh(4, 765)] });
  expect(read("4=192+167")).toEqual({ kind: "acts", acts: [weigh(9, 192, 167)] });
  expect(read("=0,765 =1.8")).toEqual({ kind: "acts", acts: [weigh(4, 765), weigh(9, 1800)] });
  expect(read("=100 =200 =300")).toEqual({ kind: "unread", word: "=300" });
});

test("TYP-3 a number alone goes to that basket; nothing typed says nothing", () => {
  expect(read("12")).toEqual({ kind: "go", number: 12 });
  expect(read("")).toEqual({ kind: "nothing" });
  expect(read("   ")).toEqual({ kind: "nothing" });
});

test.each(["x", "m9", "m", "1=200", "2=", "2=0", "2=1e3", "5x1", "1x-1", "1x1,5", "2=765g", "12 t", "=", "m0"])(
  "TYP-4 %s cannot be read, and nothing of its row is",
  (text) => {
    expect(read(text).kind).toBe("unread");
    expect(read(`t ${text} v`).kind).toBe("unread");
  },
);

test("TYP-4 whatever is typed, reading never throws and names only lines of the row", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."tmrvx=+., 0123456789") }), (text) => {
      const row = read(text);
      if (row.kind !== "acts") return;
      for (const act of row.acts) if ("ref" in act) expect(lines.some((line) => line.ref === act.ref)).toBe(true);
    }),
  );
});
