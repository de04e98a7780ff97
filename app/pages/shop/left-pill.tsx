import { Match, Switch } from "solid-js";
import type { Offer } from "../../../core/contract/market.ts";
import type { Milli } from "../../../core/quantity/milli.ts";
import { FEW_LEFT } from "../../../core/stock/stock.ts";
import { formatMilli } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Pill } from "../../ui/pill.tsx";
import { useShop } from "./shop-context.ts";

export const isSoldOut = (left: Milli | undefined): boolean => left === 0;

/** Few or none left: worth a word on the card. */
export const isScarce = (left: Milli | undefined): boolean => left !== undefined && left <= FEW_LEFT * 1000;

/** STO-4: "plus que 5" when few are left, "épuisé" when none; moves while others order. */
export function LeftPill(props: { offer: Offer }) {
  const shop = useShop();
  const few = () => {
    const left = shop.left(props.offer);
    return left !== undefined && left > 0 && isScarce(left) ? left : undefined;
  };
  return (
    <Switch>
      <Match when={isSoldOut(shop.left(props.offer))}>
        <Pill tone="red">{t("shop.soldOut")}</Pill>
      </Match>
      <Match when={few()}>
        {(left) => (
          <Pill tone="warm">
            {t("shop.onlyLeft", {
              quantity: props.offer.unit === "piece" ? String(left() / 1000) : formatMilli(left(), props.offer.unit),
            })}
          </Pill>
        )}
      </Match>
    </Switch>
  );
}
