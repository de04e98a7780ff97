export interface PaperItem {
  /** Begins a page of its own: a producer's list, the next customers of a table. */
  readonly startsPage?: boolean;
  /** A title is never the last line of a page. */
  readonly keepsNext?: boolean;
}

export interface Measured {
  /** Of each item as it will be printed, in pixels. */
  readonly heights: readonly number[];
  /** What one page has for them, beside its head and foot. */
  readonly room: number;
}

/** Items page by page, as they fit. An item taller than a page stands alone on one. */
export function paginate<Item extends PaperItem>(items: readonly Item[], measured: Measured): Item[][] {
  const pages: Item[][] = [];
  let page: Item[] = [];
  let used = 0;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  items.forEach((item, index) => {
    if (item.startsPage || used + heightWithNext(items, measured, index) > measured.room) turn();
    page.push(item);
    used += measured.heights[index] ?? 0;
  });
  turn();
  return pages;
}

/** A title needs room for what it is the title of. */
function heightWithNext(items: readonly PaperItem[], { heights }: Measured, index: number): number {
  const height = heights[index] ?? 0;
  const next = items[index + 1];
  return items[index]?.keepsNext && next !== undefined && !next.startsPage
    ? height + heightWithNext(items, { heights, room: 0 }, index + 1)
    : height;
}
