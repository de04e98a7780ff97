import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

/** More than a tall screen holds. */
const FIRST = 40;
const STEP = 60;

/** The beginning of a long list at once, the rest while the processor has nothing better to do. */
export function createGrowing<Item>(items: Accessor<readonly Item[]>): Accessor<readonly Item[]> {
  const [count, setCount] = createSignal(FIRST);
  createEffect(() => {
    if (items().length <= count()) return;
    // Safari has no idle callbacks; a timer lets the paint go first there.
    const idle = "requestIdleCallback" in window;
    const grow = () => setCount((shown) => shown + STEP);
    const id = idle ? window.requestIdleCallback(grow) : setTimeout(grow, 16);
    onCleanup(() => (idle ? window.cancelIdleCallback(Number(id)) : clearTimeout(id)));
  });
  return createMemo(() => items().slice(0, count()));
}
