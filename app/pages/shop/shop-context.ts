import { type Accessor, createContext, useContext } from "solid-js";
import type { Offer, Shop } from "../../../core/contract/market.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import type { Cart } from "../../cart/cart.ts";

/** What every card and sheet of one shop looks at. */
export interface ShopContext {
  shop: Accessor<Shop>;
  cart: Cart;
  /** Named for who does not know the farm by its id. */
  producerName(producerId: string): string;
  /** The sale's window is open, and this producer's own is not over: it can be put in. */
  canOrder(offer: Offer): boolean;
  /** When this producer closes or has closed before the sale does (WIN-2), in words. */
  ownEnd(producerId: string): string | undefined;
  /** Still to be had, live; undefined: without limit. */
  left(offer: Offer): Milli | undefined;
  /** How high this offer may go in this cart. */
  room(offer: Offer): Milli | undefined;
  put(offer: Offer, quantityMilli: Milli): void;
  /** Opens the product's sheet. */
  show(offer: Offer): void;
}

const Context = createContext<ShopContext>();
export const ShopProvider = Context.Provider;

export function useShop(): ShopContext {
  const shop = useContext(Context);
  if (!shop) throw new Error("useShop stands outside ShopProvider");
  return shop;
}
