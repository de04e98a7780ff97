import type { BasketFees } from "../basket/basket-amounts.ts";
import type { BoardLine } from "../basket/board-line.ts";
import { basketFees, type FeeLine } from "../fee/market-fee.ts";
import { observedAmount } from "../line/observed-amount.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { mulDivHalfUp } from "../money/rounding.ts";
import { type Milli, milli } from "../quantity/milli.ts";

/**
 * MIS-1. What a customer is told to get back for one line of which only `haveMilli` will be there: its share of what was
 * charged, and the fee on it. Nothing else of the basket is looked at: weights are still to come.
 */
export function missingBackCents(lines: readonly BoardLine[], fees: BasketFees, ref: number, haveMilli: Milli): Cents {
  const charged = lines.map(chargedLine);
  const short = lines.map((line) => (line.ref === ref ? shortLine(line, haveMilli) : chargedLine(line)));
  return cents(Math.max(0, totalOf(charged, fees) - totalOf(short, fees)));
}

const chargedLine = (line: BoardLine): FeeLine => ({
  ref: line.ref,
  producerId: line.producerId,
  terms: line.terms,
  quantityMilli: line.quantityMilli,
  cents: line.chargedCents,
});

const shortLine = (line: BoardLine, have: Milli): FeeLine => ({
  ...chargedLine(line),
  quantityMilli: milli(Math.min(have, line.quantityMilli)),
  cents: remaining(line, have),
  ordered: { terms: line.terms, quantityMilli: line.quantityMilli, cents: line.chargedCents },
});

/** Of what is weighed on the day the pieces that come keep their part of what was charged. */
const remaining = (line: BoardLine, have: Milli): Cents =>
  line.terms.kind === "weighed"
    ? cents(mulDivHalfUp(line.chargedCents, Math.min(have, line.quantityMilli), line.quantityMilli))
    : observedAmount(line, { countMilli: have }).finalCents;

const totalOf = (lines: readonly FeeLine[], fees: BasketFees): Cents =>
  sumCents([...lines.map((line) => line.cents), ...basketFees(fees, lines).map((fee) => fee.cents)]);
