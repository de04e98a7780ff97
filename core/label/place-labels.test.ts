import fc from "fast-check";
import { expect, test } from "vitest";
import { LABEL_FORMATS, labelFormat } from "./label-format.ts";
import { labelsASheet, placeLabels } from "./place-labels.ts";

const numbers = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
const anyFormat = fc.constantFrom(...LABEL_FORMATS);

test("LAB-1 whatever the format and the number, every label lies whole on its sheet and none on another", () => {
  fc.assert(
    fc.property(anyFormat, fc.nat(130), fc.nat(30), (format, n, start) => {
      const { width, height } = format.label;
      for (const sheet of placeLabels(numbers(n), format, start)) {
        expect(sheet.length).toBeLessThanOrEqual(labelsASheet(format));
        for (const one of sheet) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.y).toBeGreaterThanOrEqual(0);
          expect(one.x + width).toBeLessThanOrEqual(format.sheet.width);
          expect(one.y + height).toBeLessThanOrEqual(format.sheet.height);
          for (const other of sheet) {
            if (other === one) continue;
            const apart = Math.abs(one.x - other.x) >= width - 1e-6 || Math.abs(one.y - other.y) >= height - 1e-6;
            expect(apart).toBe(true);
          }
        }
      }
    }),
  );
});

test("LAB-2 a begun sheet goes on at its first free label, in order, none left out", () => {
  fc.assert(
    fc.property(anyFormat, fc.nat(130), fc.nat(30), (format, n, start) => {
      const sheets = placeLabels(numbers(n), format, start);
      expect(sheets.flatMap((sheet) => sheet.map((one) => one.item))).toEqual(numbers(n));
      const used = Math.min(start, labelsASheet(format) - 1);
      expect(sheets).toHaveLength(n === 0 ? 0 : Math.ceil((n + used) / labelsASheet(format)));
      for (const sheet of sheets.slice(1, -1)) expect(sheet).toHaveLength(labelsASheet(format));
    }),
  );
  const format = labelFormat("3x8");
  if (format === undefined) throw new Error("no 3x8");
  expect(placeLabels(["a", "b", "c"], format, 1)).toEqual([
    [
      { item: "a", x: 73.25, y: 12.9 },
      { item: "b", x: 139.25, y: 12.9 },
      { item: "c", x: 7.25, y: 46.8 },
    ],
  ]);
});

test("LAB-3 a roll's labels are pages of one, whatever start was chosen before", () => {
  const format = labelFormat("roll-57");
  if (format === undefined) throw new Error("no roll");
  expect(placeLabels(["a", "b"], format, 5)).toEqual([[{ item: "a", x: 3, y: 2 }], [{ item: "b", x: 3, y: 2 }]]);
});
