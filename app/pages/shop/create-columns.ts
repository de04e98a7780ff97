import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

export interface Columns {
  readonly count: number;
  /** Of one card, in pixels. */
  readonly width: number;
  /** Pixels of one rem on this device. */
  readonly rem: number;
}

/** A card is not narrower than this beside others; on the smallest phone two still stand side by side. */
const narrowest = 12.5;
const fewest = 2;
const most = 5;
const gap = 0.75;

const columnsIn = (space: number): Columns => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const count = Math.min(most, Math.max(fewest, Math.floor(space / (narrowest * rem))));
  return { rem, count, width: (space - (count - 1) * gap * rem) / count };
};

/** How many cards fit in a row; guessed from the window for the first picture, then measured. */
export function createColumns(frame: () => HTMLElement | undefined): Accessor<Columns> {
  const [columns, setColumns] = createSignal(columnsIn(Math.min(window.innerWidth, 1152) - 40), {
    equals: (before, after) => before.width === after.width && before.rem === after.rem,
  });
  onMount(() => {
    const element = frame();
    if (!element || !("ResizeObserver" in window)) return;
    const observer = new ResizeObserver(() => setColumns(columnsIn(element.clientWidth)));
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  });
  return columns;
}
