import { countedPrice } from "../line/line-price.ts";
import type { LineTerms } from "../line/line-terms.ts";
import { type Bps, WHOLE_BPS } from "../money/bps.ts";
import { type Cents, cents, minCents, NO_CENTS, sumCents } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import type { Milli } from "../quantity/milli.ts";

export type PercentFee = {
  readonly id: string;
  readonly kind: "percent";
  readonly producerId: string;
  readonly bps: Bps;
  readonly vatBps: Bps;
  readonly label: string;
};
export type FlatFee = {
  readonly id: string;
  readonly kind: "flat";
  readonly producerId: string;
  readonly amountCents: Cents;
  readonly vatBps: Bps;
  readonly label: string;
};

/**
 * The mark-up that customers pay to the market, on top of the prices; a snapshot taken when ordered. VAT included.
 * `producerId`: on the goods of this producer alone (FEE-7); empty = on all goods.
 */
export type MarketFee = PercentFee | FlatFee;

/** The paid part of a line, as ordered or as delivered; gifts are not in it. */
export type FeeBase = { readonly terms: LineTerms; readonly quantityMilli: Milli; readonly cents: Cents };
export type FeeLine = FeeBase & {
  readonly ref: number;
  readonly producerId: string;
  /** On the day: the same line as it was ordered, whose fee is the most that may be asked. */
  readonly ordered?: FeeBase;
};

export type FeeOnLine = { readonly ref: number; readonly cents: Cents };
export type FeeAmount = { readonly feeId: string; readonly cents: Cents; readonly perLine?: readonly FeeOnLine[] };

/**
 * FEE-1, FEE-2. Whole counted quantities at their full price: rounded on one item, then multiplied, as the price beside
 * the item shows it. All else (weights, parts of a unit, reduced amounts): rounded once on the line's amount.
 */
export function lineFee(fee: PercentFee, line: FeeBase): Cents {
  if (line.terms.kind === "counted" && line.quantityMilli % 1000 === 0) {
    const { unitCents } = line.terms;
    if (countedPrice(line.quantityMilli, unitCents) === line.cents) {
      return countedPrice(line.quantityMilli, percentOf(fee.bps, unitCents));
    }
  }
  return percentOf(fee.bps, line.cents);
}

const percentOf = (rate: Bps, amount: Cents): Cents => cents(mulDivHalfUp(amount, rate, WHOLE_BPS));

/** FEE-3, FEE-4. One amount per fee: a percentage follows its lines, a flat fee stays unless there is nothing of them at all. */
export function basketFees(fees: readonly MarketFee[], lines: readonly FeeLine[]): FeeAmount[] {
  return fees.map((fee) => {
    const bearing = lines.filter((line) => isOn(fee, line.producerId));
    if (fee.kind === "flat") {
      return { feeId: fee.id, cents: bearing.some((line) => line.quantityMilli > 0) ? fee.amountCents : NO_CENTS };
    }
    const perLine = bearing.map((line) => ({ ref: line.ref, cents: neverAboveOrdered(fee, line) }));
    return { feeId: fee.id, cents: sumCents(perLine.map((part) => part.cents)), perLine };
  });
}

/** FEE-7. Whether a fee is taken on a producer's goods. */
export const isOn = (fee: MarketFee, producerId: string): boolean =>
  fee.producerId === "" || fee.producerId === producerId;

/**
 * ORD-5. What goods added to a paid basket bear: its percentages, and a producer's flat fee when its first goods come
 * only now; every other flat fee was paid with the first order.
 */
export const feesOnAdded = (fees: readonly MarketFee[], producersBefore: ReadonlySet<string>): MarketFee[] =>
  fees.filter((fee) => fee.kind === "percent" || (fee.producerId !== "" && !producersBefore.has(fee.producerId)));

/** FEE-5. Half an item rounds otherwise than whole ones: the cent that this could add is never asked of a customer. */
function neverAboveOrdered(fee: PercentFee, line: FeeLine): Cents {
  const due = lineFee(fee, line);
  return line.ordered === undefined ? due : minCents(due, lineFee(fee, line.ordered));
}
