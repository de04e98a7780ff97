/** Widths wanted of a picture: a card, a phone's width at its density, a cover on a large screen. */
const WIDTHS = [320, 800, 1600] as const;
/** Taller than wide by more than this is shortened, so that a height never passes what the server takes. */
const TALLEST = 2400;

export type Size = { width: number; height: number };

/** The sizes to make of a crop of these pixels: never larger than it is, never two alike, at least one. */
export function sizePlan({ width, height }: Size): Size[] {
  const most = Math.min(width, WIDTHS[2], Math.floor((TALLEST * width) / height));
  const widths = [...WIDTHS.filter((one) => one < most), Math.max(1, most)];
  return widths.map((one) => ({ width: one, height: Math.max(1, Math.round((one * height) / width)) }));
}
