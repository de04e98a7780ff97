import { type CheckoutAmounts, checkoutAmounts } from "../../core/basket/checkout-amounts.ts";
import type { Offer, Shop } from "../../core/contract/market.ts";
import type { MarketFee } from "../../core/fee/market-fee.ts";
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

/**
 * What a cart will cost, by the very rules that the server charges by. `adding`: to a basket that is paid already, whose
 * flat fee is not asked twice (ORD-5).
 */
export function cartAmounts(
  entries: readonly CartEntry[],
  shop: { fees: Shop["fees"]; weighedCharge: WeighedCharge; adding?: boolean },
): CartAmounts {
  const fees = shop.fees
    .flatMap((fee) => marketFeeOf(fee) ?? [])
    .filter((fee) => !shop.adding || fee.kind === "percent");
  const lines = entries.map(({ offer, quantityMilli }, ref) => {
    const terms = termsOf(offer);
    return { ref, terms, quantityMilli, ...orderedAmounts(terms, quantityMilli, shop.weighedCharge) };
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

function marketFeeOf({ id, label, kind, rateBps, amountCents, vatBps }: Shop["fees"][number]): MarketFee | undefined {
  if (kind === "percent") return rateBps === null ? undefined : { id, label, kind, bps: rateBps, vatBps };
  return amountCents === null ? undefined : { id, label, kind, amountCents, vatBps };
}
