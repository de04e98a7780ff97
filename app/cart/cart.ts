import { batch, createRoot, createSignal } from "solid-js";
import { type Milli, milli } from "../../core/quantity/milli.ts";
import { deviceSetting } from "../shell/device-setting.ts";
import type { CartLine } from "./cart-line.ts";
import { createKeyed } from "./create-keyed.ts";
import { parseCart, type StoredCart, writtenCart } from "./stored-cart.ts";

export interface Cart {
  /** In the order in which they were put in. */
  lines(): readonly CartLine[];
  /** Changes only when this very offer does: two thousand cards each watch their own. */
  quantity(offerId: string): Milli;
  isEmpty(): boolean;
  /** Zero takes the line out. */
  put(line: CartLine): void;
  clear(): void;
  /** A payment page that was opened with this cart and has not been heard of since. */
  checkoutId(): string | null;
  noteCheckout(id: string | null): void;
}

const none = milli(0);

/** The cart of one distribution, on this device. Nothing but the person and a paid order ever takes a line out of it. */
export function createCart(distributionId: string): Cart {
  const key = `cabas.cart.${distributionId}`;
  const setting = deviceSetting(key);
  const [kept, setKept] = createSignal<StoredCart>({ lines: [], checkoutId: null });
  const quantities = createKeyed<Milli>();
  const show = (cart: StoredCart) =>
    batch(() => {
      setKept(cart);
      quantities.replace(new Map(cart.lines.map((line) => [line.offerId, line.quantityMilli])));
    });
  const keep = (cart: StoredCart) => {
    show(cart);
    setting.write(writtenCart(cart));
  };
  show(parseCart(setting.read()));

  // The same shop in another tab: both show one cart.
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) show(parseCart(event.newValue));
  });

  return {
    lines: () => kept().lines,
    quantity: (offerId) => quantities.get(offerId) ?? none,
    isEmpty: () => kept().lines.length === 0,
    put(line) {
      const { lines, checkoutId } = kept();
      const here = lines.some(({ offerId }) => offerId === line.offerId);
      const changed = here ? lines.map((old) => (old.offerId === line.offerId ? line : old)) : [...lines, line];
      keep({ lines: changed.filter(({ quantityMilli }) => quantityMilli > 0), checkoutId });
    },
    clear: () => keep({ lines: [], checkoutId: null }),
    checkoutId: () => kept().checkoutId,
    noteCheckout: (checkoutId) => keep({ lines: kept().lines, checkoutId }),
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
