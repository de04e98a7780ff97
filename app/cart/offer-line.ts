import type { Offer } from "../../core/contract/market.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import type { CartLine } from "./cart-line.ts";

/** So much of an offer, as the cart keeps it. */
export const cartLine = (offer: Offer, quantityMilli: Milli): CartLine => ({
  offerId: offer.id,
  quantityMilli,
  name: offer.name,
  label: offer.label,
  unit: offer.unit,
  picture: offer.picture,
  tint: offer.tint,
});
