import { type Accessor, createComputed, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

/** What a tall screen holds. */
const FIRST = 24;
const STEP = 60;

/**
 * The beginning of a long list at once, the rest while the processor has nothing better to do. `list` says which list it
 * is: another one begins anew.
 */
export function createGrowing<Item>(
  items: Accessor<readonly Item[]>,
  list: Accessor<string>,
): Accessor<readonly Item[]> {
  const [count, setCount] = createSignal(FIRST);
  // Before the memo below sees the new items: not in an effect, which would come after all of them were drawn.
  createComputed(on(list, () => setCount(FIRST)));
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
