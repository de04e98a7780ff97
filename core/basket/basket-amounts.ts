import { basketFees, type FeeAmount, type FeeLine, type MarketFee } from "../fee/market-fee.ts";
import { type LineObservation, type ObservedAmount, observedAmount } from "../line/observed-amount.ts";
import type { Reason } from "../line/reason.ts";
import { type Cents, sumCents } from "../money/cents.ts";
import { milli } from "../quantity/milli.ts";
import type { BoardLine } from "./board-line.ts";

/** The fees of a basket, as they were when it was ordered. */
export type BasketFees = readonly MarketFee[];

export type BasketLineAmount = ObservedAmount & { readonly ref: number; readonly reason: Reason | null };

export type BasketAmounts = {
  readonly lines: readonly BasketLineAmount[];
  readonly fees: readonly FeeAmount[];
  readonly totalCents: Cents;
};

/** BAS-1. What a basket costs as observed: the sum of its rounded lines and of the fees on them. */
export function basketAmounts(
  lines: readonly BoardLine[],
  fees: BasketFees,
  observations: ReadonlyMap<number, LineObservation>,
): BasketAmounts {
  const amounts: BasketLineAmount[] = [];
  const feeLines: FeeLine[] = [];
  for (const line of lines) {
    const observation = line.replaced === true ? REPLACED : observations.get(line.ref);
    const amount = observedAmount(line, observation);
    amounts.push({ ref: line.ref, ...amount, reason: observation?.reason ?? null });
    feeLines.push(feeLine(line, amount));
  }
  const feeAmounts = basketFees(fees, feeLines);
  return { lines: amounts, fees: feeAmounts, totalCents: total(amounts, feeAmounts) };
}

/** DUE-2. None of it, and why. */
const REPLACED: LineObservation = { countMilli: milli(0), reason: "substitution" };

/** Gifts bear no fee: what counts is at most what was ordered. */
const feeLine = (line: BoardLine, amount: ObservedAmount): FeeLine => ({
  ref: line.ref,
  producerId: line.producerId,
  terms: line.terms,
  quantityMilli: milli(Math.min(amount.finalMilli, line.quantityMilli)),
  cents: amount.finalCents,
  ordered: { terms: line.terms, quantityMilli: line.quantityMilli, cents: line.chargedCents },
});

const total = (lines: readonly BasketLineAmount[], fees: readonly FeeAmount[]): Cents =>
  sumCents([...lines.map((line) => line.finalCents), ...fees.map((fee) => fee.cents)]);
