/** Where labels stand on paper, in millimetres. A roll is a sheet of one label. */
export type LabelFormat = {
  readonly id: string;
  readonly sheet: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
  readonly label: { readonly width: number; readonly height: number };
  /** From the sheet's edges to the first label. */
  readonly left: number;
  readonly top: number;
  /** Between two labels. */
  readonly gapX: number;
  readonly gapY: number;
  /** Labels that are cut or torn by hand need lines to cut along. */
  readonly cut: boolean;
};

const A4 = { width: 210, height: 297 };
const stickers = (
  id: string,
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  [left, top, gapX]: readonly [number, number, number],
): LabelFormat => ({
  id,
  sheet: A4,
  columns,
  rows,
  label: { width, height },
  left,
  top,
  gapX,
  gapY: 0,
  cut: false,
});
const plain = (id: string, columns: number, rows: number): LabelFormat => ({
  ...stickers(id, [columns, rows], [190 / columns, 277 / rows], [10, 10, 0]),
  cut: true,
});
const roll = (id: string, width: number, height: number): LabelFormat => ({
  ...stickers(id, [1, 1], [width - 6, height - 4], [3, 2, 0]),
  sheet: { width, height },
});

/**
 * Plain A4 to cut, the common sticker sheets by the makers' own measures (L7159, L7160, L7163, L7165 and their like), and rolls of
 * till and label printers.
 */
export const LABEL_FORMATS: readonly LabelFormat[] = [
  plain("plain-2x5", 2, 5),
  plain("plain-3x8", 3, 8),
  stickers("3x8", [3, 8], [63.5, 33.9], [7.25, 12.9, 2.5]),
  stickers("3x7", [3, 7], [63.5, 38.1], [7.25, 15.15, 2.5]),
  stickers("2x7", [2, 7], [99.1, 38.1], [4.65, 15.15, 2.5]),
  stickers("2x4", [2, 4], [99.1, 67.7], [4.65, 13.1, 2.5]),
  roll("roll-57", 57, 40),
  roll("roll-80", 80, 50),
];

export const labelFormat = (id: string): LabelFormat | undefined => LABEL_FORMATS.find((format) => format.id === id);
