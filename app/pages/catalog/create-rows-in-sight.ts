import { createMemo, createSignal, onCleanup, onMount } from "solid-js";

/** Rows drawn above and below what is seen, so that a quick hand meets no blank. */
const SPARE = 6;
/** Until the frame is measured. */
const FIRST_HEIGHT = 640;

export interface RowsInSight {
  /** Indexes of the rows to draw, in order. */
  indexes(): readonly number[];
  /** The height of all rows together, in px. */
  height(): number;
  /** Scrolls no further than it must to show a whole row. */
  show(row: number): void;
}

/** Which of many rows of one height are in sight of a scrolling frame, whose content is a head that sticks and then the rows. */
export function createRowsInSight(options: {
  frame: () => HTMLElement | undefined;
  count: () => number;
  rowHeight: number;
}): RowsInSight {
  const { rowHeight } = options;
  const [top, setTop] = createSignal(0);
  const [seen, setSeen] = createSignal(FIRST_HEIGHT);
  onMount(() => {
    const frame = options.frame();
    if (frame === undefined) return;
    const look = () => {
      setTop(frame.scrollTop);
      if (frame.clientHeight > 0) setSeen(frame.clientHeight);
    };
    look();
    frame.addEventListener("scroll", look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(frame);
    onCleanup(() => {
      frame.removeEventListener("scroll", look);
      watch.disconnect();
    });
  });
  const first = createMemo(() => Math.max(0, Math.floor(top() / rowHeight) - SPARE));
  const end = createMemo(() => Math.min(options.count(), Math.ceil((top() + seen()) / rowHeight) + SPARE));
  return {
    indexes: createMemo(() => Array.from({ length: Math.max(0, end() - first()) }, (_, n) => first() + n)),
    height: () => options.count() * rowHeight,
    show(row) {
      const frame = options.frame();
      if (frame === undefined) return;
      const head = Math.max(0, frame.scrollHeight - options.count() * rowHeight);
      const least = head + (row + 1) * rowHeight - frame.clientHeight;
      const scrolled = Math.max(Math.min(frame.scrollTop, row * rowHeight), least);
      if (scrolled !== frame.scrollTop) frame.scrollTop = scrolled;
    },
  };
}
