import { countedPrice } from "../line/line-price.ts";
import type { LineTerms } from "../line/line-terms.ts";
import { type Bps, WHOLE_BPS } from "../money/bps.ts";
import { type Cents, cents, minCents, NO_CENTS, sumCents } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import type { Milli } from "../quantity/milli.ts";

export type PercentFee = {
  readonly id: string;
  readonly kind: "percent";
  readonly bps: Bps;
  readonly vatBps: Bps;
  readonly label: string;
};
export type FlatFee = {
  readonly id: string;
  readonly kind: "flat";
  readonly amountCents: Cents;
  readonly vatBps: Bps;
  readonly label: string;
};

/** The mark-up that customers pay to the market, on top of the prices; a snapshot taken when ordered. VAT included. */
export type MarketFee = PercentFee | FlatFee;

/** The paid part of a line, as ordered or as delivered; gifts are not in it. */
export type FeeBase = { readonly terms: LineTerms; readonly quantityMilli: Milli; readonly cents: Cents };
export type FeeLine = FeeBase & {
  readonly ref: number;
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

/** FEE-3, FEE-4. One amount per fee: a percentage follows the lines, a flat fee stays unless there is nothing at all. */
export function basketFees(fees: readonly MarketFee[], lines: readonly FeeLine[]): FeeAmount[] {
  const anything = lines.some((line) => line.quantityMilli > 0);
  return fees.map((fee) => {
    if (fee.kind === "flat") return { feeId: fee.id, cents: anything ? fee.amountCents : NO_CENTS };
    const perLine = lines.map((line) => ({ ref: line.ref, cents: neverAboveOrdered(fee, line) }));
    return { feeId: fee.id, cents: sumCents(perLine.map((part) => part.cents)), perLine };
  });
}

/** FEE-5. Half an item rounds otherwise than whole ones: the cent that this could add is never asked of a customer. */
function neverAboveOrdered(fee: PercentFee, line: FeeLine): Cents {
  const due = lineFee(fee, line);
  return line.ordered === undefined ? due : minCents(due, lineFee(fee, line.ordered));
}
