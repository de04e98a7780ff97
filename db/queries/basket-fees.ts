import type * as v from "valibot";
import { checkoutAmounts } from "../../core/basket/checkout-amounts.ts";
import { feesOf } from "../../core/contract/market-fee.ts";
import type { feeAmountSchema } from "../../core/contract/order.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Grams } from "../../core/quantity/grams.ts";
import type { Milli } from "../../core/quantity/milli.ts";
import { finalFeesOf } from "../rows/final-fees-of.ts";
import { lineTermsOf } from "../rows/line-terms-of.ts";

type Line = {
  ref: number;
  producerId: string;
  kind: "counted" | "weighed";
  unit: string;
  priceCents: Cents;
  estimateGrams: Grams | null;
  maxGrams: Grams | null;
  quantityMilli: Milli;
  chargedCents: Cents;
  estimateCents: Cents;
};

type FeeAmounts = v.InferOutput<typeof feeAmountSchema>[];

/** What each fee came to when the basket was paid (FEE-1 on the lines as ordered). */
export const chargedFees = (fees: unknown, lines: readonly Line[]): FeeAmounts =>
  labelled(fees, amountsOf(fees, lines).fees);

/** What each fee comes to if every weight is as estimated. */
export const expectedFees = (fees: unknown, lines: readonly Line[]): FeeAmounts =>
  labelled(fees, amountsOf(fees, lines).expectedFees);

const amountsOf = (fees: unknown, lines: readonly Line[]) =>
  checkoutAmounts(
    lines.map((line) => ({ ...line, terms: lineTermsOf(line) })),
    feesOf(fees),
  );

/** What each fee of a basket came to: on what was delivered once validated, before that on what was charged. */
export const basketFeeAmounts = (
  row: { status: string; fees: unknown; finalFees: unknown },
  lines: readonly Line[],
): FeeAmounts =>
  row.status === "validated" ? labelled(row.fees, finalFeesOf(row.finalFees)) : chargedFees(row.fees, lines);

const labelled = (fees: unknown, amounts: readonly { feeId: string; cents: Cents }[]): FeeAmounts =>
  feesOf(fees).flatMap((fee) => {
    const amount = amounts.find((one) => one.feeId === fee.id);
    return amount === undefined ? [] : [{ feeId: fee.id, label: fee.label, vatBps: fee.vatBps, cents: amount.cents }];
  });
