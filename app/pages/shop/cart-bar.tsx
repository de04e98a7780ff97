import { createMemo, Show } from "solid-js";
import { cartAmounts } from "../../cart/cart-amounts.ts";
import { checkCart } from "../../cart/check-cart.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import type { ShopModel } from "./create-shop.ts";

/** Always one tap away: how many goods, what they will cost, fees included. */
export function CartBar(props: { model: ShopModel }) {
  const checked = createMemo(() => checkCart(props.model.cart.lines(), props.model.offers(), props.model.stock));
  const amounts = createMemo(() =>
    cartAmounts(
      checked().flatMap(({ offer, line }) => (offer ? [{ offer, quantityMilli: line.quantityMilli }] : [])),
      { fees: props.model.shop().fees, weighedCharge: props.model.shop().market.weighedCharge },
    ),
  );
  const href = () => {
    const { market, distribution } = props.model.shop();
    return `/cart/${market.slug}?date=${distribution.id}`;
  };
  return (
    <Show when={!props.model.cart.isEmpty()}>
      <div data-foot-bar class="fixed inset-x-0 bottom-(--foot) z-20 px-3.5 pb-3">
        <a
          href={href()}
          class="cart-bar mx-auto flex h-16 max-w-xl items-center gap-3 rounded-l bg-ink px-5 text-paper shadow-float transition-[scale] duration-(--quick) active:scale-[0.99]"
        >
          <span
            class="num grid min-w-8 place-items-center rounded-s bg-sun px-2 py-0.5 font-[680] text-on-sun"
            title={t("shop.inCart", { n: checked().length })}
          >
            {checked().length}
          </span>
          <span class="flex-1 font-[640]">
            {checked().some((line) => line.problem) ? t("shop.cartToLookAt") : t("shop.viewCart")}
          </span>
          <Amount cents={amounts().estimateCents} approx={amounts().approx} class="text-lead font-[700]" />
        </a>
      </div>
    </Show>
  );
}
