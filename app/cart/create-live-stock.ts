import { type Accessor, createComputed, onCleanup } from "solid-js";
import type { Shop } from "../../core/contract/market.ts";
import { whenIdle } from "../ui/when-idle.ts";
import { createKeyed } from "./create-keyed.ts";
import type { Stock } from "./stock-left.ts";

export interface LiveStock {
  readonly left: Stock;
  /** A refusal knew better than the last message. */
  told(known: Readonly<Record<string, number | null>>): void;
}

/**
 * What is left per stock pool: first as the shop was loaded, then as the sale's room tells it. The socket's code comes
 * after the first products are on the screen. Each card watches its own pool only.
 */
export function createLiveStock(shop: Accessor<Shop>): LiveStock {
  const pools = createKeyed<number | null>();
  const told = (known: Readonly<Record<string, number | null>>) => {
    for (const [pool, base] of Object.entries(known)) pools.set(pool, base);
  };
  createComputed(() => pools.replace(new Map(Object.entries(shop().stock))));

  let left = false;
  let leave: (() => void) | undefined;
  const cancel = whenIdle(async () => {
    const { watchSale } = await import("../api/sale-feed.ts");
    if (left) return;
    leave = watchSale({
      distributionId: shop().distribution.id,
      hear: (message) => message.type === "stock" && told(message.stock),
    });
  });
  onCleanup(() => {
    left = true;
    cancel();
    leave?.();
  });
  return { left: pools.get, told };
}
