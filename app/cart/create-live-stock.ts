import { type Accessor, createEffect, on, onCleanup } from "solid-js";
import { createStore } from "solid-js/store";
import type { Shop } from "../../core/contract/market.ts";
import type { Stock } from "./stock-left.ts";
import { whenIdle } from "./when-idle.ts";

export interface LiveStock {
  readonly left: Stock;
  /** A refusal knew better than the last message. */
  told(known: Readonly<Record<string, number>>): void;
}

/**
 * What is left per stock pool: first as the shop was loaded, then as the sale's room tells it. The socket's code comes
 * after the first products are on the screen. Each card watches its own pool only.
 */
export function createLiveStock(shop: Accessor<Shop>): LiveStock {
  const [stock, setStock] = createStore<Record<string, number | null>>({ ...shop().stock });
  createEffect(on(shop, (loaded) => setStock({ ...loaded.stock }), { defer: true }));

  let left = false;
  let leave: (() => void) | undefined;
  const cancel = whenIdle(async () => {
    const { watchSale } = await import("../api/sale-feed.ts");
    if (left) return;
    leave = watchSale({
      distributionId: shop().distribution.id,
      hear: (message) => message.type === "stock" && setStock(message.stock),
    });
  });
  onCleanup(() => {
    left = true;
    cancel();
    leave?.();
  });
  return { left: stock, told: (known) => setStock(known) };
}
