import { type CheckoutAmounts, checkoutAmounts } from "../../core/basket/checkout-amounts.ts";
import type { Offer, Shop } from "../../core/contract/market.ts";
import { type OrderedAmounts, orderedAmounts, type WeighedCharge } from "../../core/line/line-amounts.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import { termsOf } from "./offer-terms.ts";

export interface CartEntry {
  readonly offer: Offer;
  readonly quantityMilli: Milli;
}

export interface CartAmounts extends Omit<CheckoutAmounts, "fees"> {
  readonly lines: ReadonlyMap<string, OrderedAmounts>;
  readonly fees: readonly {
    readonly id: string;
    readonly label: string;
    readonly cents: CheckoutAmounts["chargedCents"];
  }[];
  /** Something in it is weighed on the day. */
  readonly approx: boolean;
}

/** What a cart will cost, by the very rules that the server charges by. */
export function cartAmounts(
  entries: readonly CartEntry[],
  shop: { fees: Shop["fees"]; weighedCharge: WeighedCharge },
): CartAmounts {
  const { fees, weighedCharge } = shop;
  const lines = entries.map(({ offer, quantityMilli }, ref) => {
    const terms = termsOf(offer);
    const amounts = orderedAmounts(terms, quantityMilli, weighedCharge);
    return { ref, producerId: offer.producerId, terms, quantityMilli, ...amounts };
  });
  const amounts = checkoutAmounts(lines, fees);
  return {
    ...amounts,
    lines: new Map(
      entries.flatMap(({ offer }, ref) => {
        const line = lines[ref];
        return line ? [[offer.id, { estimateCents: line.estimateCents, chargedCents: line.chargedCents }]] : [];
      }),
    ),
    fees: amounts.fees.map(({ feeId, cents }) => ({
      id: feeId,
      label: fees.find((fee) => fee.id === feeId)?.label ?? "",
      cents,
    })),
    approx: entries.some(({ offer }) => offer.kind === "weighed"),
  };
}
