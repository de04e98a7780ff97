import { useSearchParams } from "@solidjs/router";
import { type Accessor, createMemo } from "solid-js";
import type { Offer, Shop } from "../../../core/contract/market.ts";
import { boundedQuantity, mostOf } from "../../cart/bounded-quantity.ts";
import { cartOf } from "../../cart/cart.ts";
import { closedAt } from "../../cart/closed-at.ts";
import { createLiveStock } from "../../cart/create-live-stock.ts";
import { cartLine } from "../../cart/offer-line.ts";
import { leftOf, roomFor, type Stock } from "../../cart/stock-left.ts";
import { formatNear } from "../../i18n/format-time.ts";
import { t } from "../../i18n/t.ts";
import { createNow } from "../../ui/clock.ts";
import { stateAt } from "../market/sale-pill.tsx";
import type { ShopContext } from "./shop-context.ts";

export interface ShopModel extends ShopContext {
  offers: Accessor<ReadonlyMap<string, Offer>>;
  /** The product whose sheet is open: it stands in the address, so Back closes it and the link can be sent. */
  shown: Accessor<Offer | undefined>;
  close(): void;
  stock: Stock;
}

export function createShop(shop: Accessor<Shop>): ShopModel {
  const cart = cartOf(shop().distribution.id);
  const stock = createLiveStock(shop).left;
  const now = createNow("minute");
  const [search, setSearch] = useSearchParams<{ product?: string }>();
  const offers = createMemo(() => new Map(shop().offers.map((offer) => [offer.id, offer])));
  const names = createMemo(() => new Map(shop().producers.map((producer) => [producer.id, producer.name])));
  const isOpen = createMemo(() => stateAt(shop().distribution, now()) === "open");
  const closed = createMemo(() => closedAt(shop(), now()));
  const inCart = function* () {
    for (const line of cart.lines()) {
      const offer = offers().get(line.offerId);
      if (offer) yield [offer, line.quantityMilli] as const;
    }
  };
  return {
    shop,
    cart,
    offers,
    stock,
    producerName: (id) => names().get(id) ?? "",
    canOrder: (offer) => isOpen() && !closed().has(offer.producerId),
    ownEnd: (id) => {
      const at = shop().producers.find((producer) => producer.id === id)?.closesAt ?? null;
      if (at === null || !isOpen()) return undefined;
      return closed().has(id)
        ? t("shop.ownClosed")
        : t("shop.ownEnd", { when: formatNear(at, now(), shop().distribution.timeZone) });
    },
    left: (offer) => leftOf(offer, stock),
    room: (offer) => mostOf(offer, roomFor(offer, stock, inCart())),
    put: (offer, quantityMilli) =>
      cart.put(cartLine(offer, boundedQuantity(offer, quantityMilli, cart.quantity(offer.id)))),
    shown: () => offers().get(search.product ?? ""),
    show: (offer) => setSearch({ product: offer.id }),
    close: () => setSearch({ product: undefined }, { replace: true }),
  };
}
