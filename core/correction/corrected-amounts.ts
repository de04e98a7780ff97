import type { BasketAmounts, BasketLineAmount } from "../basket/basket-amounts.ts";
import type { BoardLine } from "../basket/board-line.ts";
import { basketFees, type FeeAmount, type MarketFee } from "../fee/market-fee.ts";
import { minCents, NO_CENTS, sumCents } from "../money/cents.ts";
import { milli } from "../quantity/milli.ts";

/** A basket's amounts as they were fixed: lines, and what each fee came to. */
export type FixedAmounts = {
  readonly lines: readonly BasketLineAmount[];
  readonly fees: readonly FeeAmount[];
};

/** What a line is to cost from now on; what else is said of it is written with it. */
export type LoweredLine = Pick<BasketLineAmount, "finalCents"> & Partial<Omit<BasketLineAmount, "ref" | "finalCents">>;
/** By line number. */
export type LoweredLines = ReadonlyMap<number, LoweredLine>;

export type CorrectedAmounts =
  | { readonly kind: "refused"; readonly code: "correction_raises" | "correction_nothing" }
  | { readonly kind: "lowered"; readonly amounts: BasketAmounts };

/**
 * COR-1, COR-2. Lines at what they are lowered to, fees as they then are on what is left; none of them rises by it. A line of
 * which nothing is paid any more counts as not delivered.
 */
export function correctedAmounts(
  lines: readonly BoardLine[],
  fees: readonly MarketFee[],
  fixed: FixedAmounts,
  lowered: LoweredLines,
): CorrectedAmounts {
  const before = new Map(fixed.lines.map((line) => [line.ref, line]));
  const rises = [...lowered].some(
    ([ref, { finalCents }]) => finalCents < 0 || finalCents > (before.get(ref)?.finalCents ?? -1),
  );
  if (rises) return { kind: "refused", code: "correction_raises" };
  const next = fixed.lines.map((line): BasketLineAmount => {
    const to = lowered.get(line.ref);
    if (to === undefined || to.finalCents === line.finalCents) return line;
    const nothing = { finalMilli: milli(0), finalGrams: null, giftCents: NO_CENTS };
    return { ...line, ...to, ...(to.finalCents === 0 && nothing) };
  });
  if (next.every((line, at) => line === fixed.lines[at])) return { kind: "refused", code: "correction_nothing" };
  const feesBefore = new Map(fixed.fees.map((fee) => [fee.feeId, fee.cents]));
  const feesNow = basketFees(fees, feeLines(lines, next)).map(
    (fee): FeeAmount => ({ feeId: fee.feeId, cents: minCents(fee.cents, feesBefore.get(fee.feeId) ?? NO_CENTS) }),
  );
  const totalCents = sumCents([...next.map((line) => line.finalCents), ...feesNow.map((fee) => fee.cents)]);
  return { kind: "lowered", amounts: { lines: next, fees: feesNow, totalCents } };
}

const feeLines = (lines: readonly BoardLine[], amounts: readonly BasketLineAmount[]) =>
  amounts.flatMap((amount) => {
    const line = lines.find((one) => one.ref === amount.ref);
    if (line === undefined) return [];
    const { terms, quantityMilli, chargedCents } = line;
    return [
      {
        ref: line.ref,
        producerId: line.producerId,
        terms,
        quantityMilli: milli(Math.min(amount.finalMilli, quantityMilli)),
        cents: amount.finalCents,
        ordered: { terms, quantityMilli, cents: chargedCents },
      },
    ];
  });
