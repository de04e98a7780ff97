import type { Offer } from "../../../core/contract/market.ts";
import { orderedAmounts } from "../../../core/line/line-amounts.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { termsOf } from "../../cart/offer-line.ts";
import { Price } from "../../ui/price.tsx";

/** What one of it costs: "7,50 € le pot", and for a piece that will be weighed "≈ 23,22 € la pièce". */
export function OfferPrice(props: { offer: Offer; class?: string }) {
  const cents = () => orderedAmounts(termsOf(props.offer), milliOf(1), "estimate").estimateCents;
  return (
    <Price cents={cents()} unit={props.offer.unit} approx={props.offer.kind === "weighed"} class={props.class} />
  );
}
