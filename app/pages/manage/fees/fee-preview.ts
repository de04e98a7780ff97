import { basketFees, type MarketFee } from "../../../../core/fee/market-fee.ts";
import { type Cents, cents, sumCents } from "../../../../core/money/cents.ts";
import { milliOf } from "../../../../core/quantity/milli.ts";

/** The basket that examples speak of. */
export const EXAMPLE = cents(4000);

/**
 * What fees come to on a basket of 40 € in goods, by the very rule that orders are charged by. Of each producer named by a
 * fee the basket counts as holding only its goods: for one fee that is its whole base.
 */
export const onExample = (fees: readonly MarketFee[]): Cents =>
  sumCents(
    fees.flatMap((fee) => {
      const line = {
        ref: 1,
        producerId: fee.producerId,
        terms: { kind: "counted" as const, unit: "piece" as const, unitCents: EXAMPLE },
        quantityMilli: milliOf(1),
        cents: EXAMPLE,
      };
      return basketFees([fee], [line]).map((amount) => amount.cents);
    }),
  );
