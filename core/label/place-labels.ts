import type { LabelFormat } from "./label-format.ts";

export type PlacedLabel<Item> = { readonly item: Item; readonly x: number; readonly y: number };

export const labelsASheet = (format: LabelFormat): number => format.columns * format.rows;

/**
 * LAB-1 … LAB-3. Labels sheet by sheet, row by row, each with the millimetres of its corner; `start` labels of the first sheet are
 * used up already.
 */
export function placeLabels<Item>(items: readonly Item[], format: LabelFormat, start = 0): PlacedLabel<Item>[][] {
  const each = labelsASheet(format);
  const skipped = Math.min(Math.max(Math.trunc(start), 0), each - 1);
  const sheets: PlacedLabel<Item>[][] = [];
  items.forEach((item, index) => {
    const place = index + skipped;
    const sheet = Math.trunc(place / each);
    const onSheet = place - sheet * each;
    const row = Math.trunc(onSheet / format.columns);
    const column = onSheet - row * format.columns;
    const label = {
      item,
      x: format.left + column * (format.label.width + format.gapX),
      y: format.top + row * (format.label.height + format.gapY),
    };
    const last = sheets[sheet];
    if (last === undefined) sheets[sheet] = [label];
    else last.push(label);
  });
  return sheets;
}
