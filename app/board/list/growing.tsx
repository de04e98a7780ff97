import { createComputed, createEffect, createSignal, For, type JSX, on, onCleanup, Show } from "solid-js";
import { whenIdle } from "../../ui/when-idle.ts";

/** The lowest row in px: so many of them fill any screen. */
const ROW_PX = 64;
const STEP = 24;
/** A usual Saturday: so many are drawn by themselves, for the browser's own search and for whoever reads with their ears. */
const BY_THEMSELVES = 120;

/**
 * The rows of a long list inside its `ul`: what fills the screen at once, more while the processor has nothing better to do, and the
 * end of a very long one as one comes near it. A slow phone draws a row in 2 ms, and 500 of them would hold up the first touches.
 * `list` says which list it is: another one begins anew.
 */
export function Growing<Item>(props: { items: readonly Item[]; list: string; children: (item: Item) => JSX.Element }) {
  const first = () => Math.ceil(window.innerHeight / ROW_PX);
  const [count, setCount] = createSignal(first());
  // Before the rows below see the new items: not in an effect, which would come after all of them were drawn.
  createComputed(
    on(
      () => props.list,
      () => setCount(first()),
    ),
  );
  const rest = () => Math.max(0, props.items.length - count());
  const grow = () => setCount((shown) => shown + STEP);
  createEffect(() => {
    if (rest() > 0 && count() < BY_THEMSELVES) onCleanup(whenIdle(grow));
  });
  return (
    <>
      <For each={props.items.slice(0, count())}>{props.children}</For>
      <Show when={rest() > 0}>
        <Rest rows={rest()} onNear={grow} />
      </Show>
    </>
  );
}

/** Stands for the rows that are not drawn yet, as tall as they will be about: the scroll bar is honest. */
function Rest(props: { rows: number; onNear: () => void }) {
  let near: HTMLSpanElement | undefined;
  // An observer tells a change: as long as the rest stays in sight after more has been drawn, it is asked anew.
  createEffect(
    on(
      () => props.rows,
      () => {
        if (near === undefined) return;
        const observer = new IntersectionObserver((seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) props.onNear();
        });
        observer.observe(near);
        onCleanup(() => observer.disconnect());
      },
    ),
  );
  return (
    <li aria-hidden="true" class="pointer-events-none relative" style={{ height: `${props.rows * 4.5}rem` }}>
      {/* Begins half a screen above the rest: rows are there before they come into sight. */}
      <span
        ref={(span) => {
          near = span;
        }}
        class="absolute inset-x-0 -top-120 bottom-0"
      />
    </li>
  );
}
