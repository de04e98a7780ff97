/** Where everything of a long shop stands, without drawing it: headings and rows of cards of known heights. */

export interface GridGroup<Item> {
  /** A heading over the group; none where only one group is shown. */
  readonly key: string | undefined;
  readonly items: readonly Item[];
}

export type GridBlock<Item> =
  | {
      readonly kind: "heading";
      readonly key: string;
      readonly count: number;
      readonly top: number;
      readonly height: number;
    }
  | {
      readonly kind: "row";
      /** Position of its first item among all, for readers. */
      readonly first: number;
      readonly items: readonly Item[];
      readonly top: number;
      readonly height: number;
    };

export interface GridLayout<Item> {
  readonly blocks: readonly GridBlock<Item>[];
  readonly height: number;
  readonly count: number;
}

export interface GridSizes<Item> {
  readonly columns: number;
  rowHeight(items: readonly Item[]): number;
  readonly headingHeight: number;
  readonly gap: number;
}

export function layoutGrid<Item>(groups: readonly GridGroup<Item>[], sizes: GridSizes<Item>): GridLayout<Item> {
  const blocks: GridBlock<Item>[] = [];
  let top = 0;
  let count = 0;
  for (const { key, items } of groups) {
    if (key !== undefined) {
      blocks.push({ kind: "heading", key, count: items.length, top, height: sizes.headingHeight });
      top += sizes.headingHeight;
    }
    for (let at = 0; at < items.length; at += sizes.columns) {
      const row = items.slice(at, at + sizes.columns);
      const height = sizes.rowHeight(row);
      blocks.push({ kind: "row", first: count + at, items: row, top, height });
      top += height + sizes.gap;
    }
    count += items.length;
  }
  return { blocks, height: Math.max(0, top - sizes.gap), count };
}

/** The blocks that touch a stretch of the page, first and last + 1: by halving, since there may be a thousand. */
export function blocksBetween<Item>(layout: GridLayout<Item>, from: number, to: number): readonly [number, number] {
  return [
    firstWhere(layout.blocks, (block) => block.top + block.height > from),
    firstWhere(layout.blocks, (block) => block.top >= to),
  ];
}

function firstWhere<Value>(sorted: readonly Value[], holds: (value: Value) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle];
    if (value !== undefined && holds(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
