import { type Accessor, createEffect, on, onCleanup } from "solid-js";

/** Orders come in bursts: what they change is read once for all that came within this time. */
const gatherMs = 1200;

/**
 * Calls `moved` when an order of that sale took stock: its room tells everybody what is left, and that is all a team's
 * page needs to know to ask for the rest.
 */
export function createSaleWatch(distributionId: Accessor<string | undefined>, moved: () => void): void {
  createEffect(
    on(distributionId, (id) => {
      if (id === undefined) return;
      let left = false;
      let leave: (() => void) | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      // The first message is the state that the page has just loaded.
      let known = false;
      const hear = () => {
        if (known)
          timer ??= setTimeout(() => {
            timer = undefined;
            moved();
          }, gatherMs);
        known = true;
      };
      import("../../api/sale-feed.ts").then(
        ({ watchSale }) => {
          if (!left) leave = watchSale({ distributionId: id, hear });
        },
        (error) => console.warn("sale-feed-not-loaded", { error }),
      );
      onCleanup(() => {
        left = true;
        clearTimeout(timer);
        leave?.();
      });
    }),
  );
}
