import { createRoot } from "solid-js";
import { createStore, produce, reconcile } from "solid-js/store";
import { type Milli, milli } from "../../core/quantity/milli.ts";
import { deviceSetting } from "../shell/device-setting.ts";
import type { CartLine } from "./cart-line.ts";
import { parseCart, writtenCart } from "./stored-cart.ts";

export interface Cart {
  /** In the order in which they were put in. */
  lines(): readonly CartLine[];
  /** Changes only when this very offer does: two thousand cards each watch their own. */
  quantity(offerId: string): Milli;
  isEmpty(): boolean;
  /** Zero takes the line out. */
  put(line: CartLine): void;
  remove(offerId: string): void;
  clear(): void;
  /** A payment page that was opened with this cart and has not been heard of since. */
  checkoutId(): string | null;
  noteCheckout(id: string | null): void;
}

interface Kept {
  lines: Record<string, CartLine>;
  checkoutId: string | null;
}

const none = milli(0);
const byOffer = (lines: readonly CartLine[]) => Object.fromEntries(lines.map((line) => [line.offerId, line]));

/** The cart of one distribution, on this device. Nothing but the person and a paid order ever takes a line out of it. */
export function createCart(distributionId: string): Cart {
  const key = `cabas.cart.${distributionId}`;
  const setting = deviceSetting(key);
  const read = (text: string | null): Kept => {
    const stored = parseCart(text);
    return { lines: byOffer(stored.lines), checkoutId: stored.checkoutId };
  };
  const [kept, setKept] = createStore<Kept>(read(setting.read()));
  const lines = () => Object.values(kept.lines);
  const write = () => setting.write(writtenCart({ lines: lines(), checkoutId: kept.checkoutId }));

  // The same shop in another tab: both show one cart.
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) setKept(reconcile(read(event.newValue)));
  });

  return {
    lines,
    quantity: (offerId) => kept.lines[offerId]?.quantityMilli ?? none,
    isEmpty: () => lines().length === 0,
    put(line) {
      if (line.quantityMilli === 0) return this.remove(line.offerId);
      setKept("lines", line.offerId, line);
      write();
    },
    remove(offerId) {
      setKept(
        "lines",
        produce((all) => {
          delete all[offerId];
        }),
      );
      write();
    },
    clear() {
      setKept(reconcile({ lines: {}, checkoutId: null }));
      write();
    },
    checkoutId: () => kept.checkoutId,
    noteCheckout(id) {
      setKept("checkoutId", id);
      write();
    },
  };
}

const carts = new Map<string, Cart>();

/** The one cart of a distribution in this window: shop, cart and return page look at the same. */
export function cartOf(distributionId: string): Cart {
  const known = carts.get(distributionId);
  if (known) return known;
  // It outlives the page that asked first.
  const made = createRoot(() => createCart(distributionId));
  carts.set(distributionId, made);
  return made;
}
