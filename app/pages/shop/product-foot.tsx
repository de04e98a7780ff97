import ShoppingBasket from "lucide-solid/icons/shopping-basket";
import { Match, Switch } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import { orderedAmounts } from "../../../core/line/line-amounts.ts";
import { termsOf } from "../../cart/offer-terms.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { isSoldOut } from "./left-pill.tsx";
import { useShop } from "./shop-context.ts";

/** Puts it in, then counts it. */
export function ProductFoot(props: { offer: Offer }) {
  const shop = useShop();
  const quantity = () => shop.cart.quantity(props.offer.id);
  const most = () => (shop.canOrder(props.offer) ? shop.room(props.offer) : quantity());
  const cents = () => orderedAmounts(termsOf(props.offer), quantity(), "estimate").estimateCents;
  return (
    <Switch
      fallback={
        <Button size="cta" icon={ShoppingBasket} onClick={() => shop.put(props.offer, props.offer.stepMilli)}>
          {t("shop.addToCart")}
        </Button>
      }
    >
      <Match when={quantity() > 0}>
        <div class="flex items-center justify-between gap-4">
          <Stepper
            label={props.offer.name}
            value={quantity()}
            step={props.offer.stepMilli}
            max={most()}
            unit={props.offer.unit}
            onChange={(value) => shop.put(props.offer, value)}
          />
          <Amount cents={cents()} approx={props.offer.kind === "weighed"} size="large" />
        </div>
      </Match>
      <Match when={!shop.canOrder(props.offer)}>
        <p class="py-2 text-center text-soft">{shop.ownEnd(props.offer.producerId) ?? t("shop.cannotOrderNow")}</p>
      </Match>
      <Match when={isSoldOut(shop.left(props.offer))}>
        <p class="py-2 text-center font-[600] text-beet">{t("shop.soldOutText")}</p>
      </Match>
    </Switch>
  );
}
