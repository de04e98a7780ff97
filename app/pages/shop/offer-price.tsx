import type { Offer } from "../../../core/contract/market.ts";
import { piecesPrice } from "../../../core/line/line-price.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { perUnit } from "../../i18n/format-quantity.ts";
import { t } from "../../i18n/t.ts";
import { Amount } from "../../ui/amount.tsx";
import { classNames } from "../../ui/class-names.ts";

export interface OfferPriceProps {
  offer: Offer;
  class?: string | undefined;
}

/** What one of it costs: "7,50 € le pot", and for a piece that will be weighed "≈ 23,22 € pièce". */
export function OfferPrice(props: OfferPriceProps) {
  const cents = () => {
    const { kind, priceCents, estimateGrams } = props.offer;
    return kind === "weighed" && estimateGrams !== null
      ? piecesPrice(milliOf(1), estimateGrams, priceCents)
      : priceCents;
  };
  // "la pièce" is one word too long beside a price in two columns.
  const unit = () => (props.offer.unit === "piece" ? t("shop.each") : perUnit(props.offer.unit));
  return (
    <p class={classNames("flex items-baseline gap-1.5", props.class)}>
      <Amount cents={cents()} approx={props.offer.kind === "weighed"} class="voice text-lead" />
      <span class="truncate text-small text-soft">{unit()}</span>
    </p>
  );
}
