import { basketFees, type FeeAmount } from "../fee/market-fee.ts";
import type { OrderedLine } from "../line/observed-amount.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import type { BasketFees } from "./basket-amounts.ts";

export type CheckoutAmounts = {
  /** "Total prévu": every weighed piece at its estimate. */
  readonly estimateCents: Cents;
  /** "Payé maintenant". */
  readonly chargedCents: Cents;
  /** What comes back if every estimate is right. */
  readonly returnCents: Cents;
  /** Fees as charged now. */
  readonly fees: readonly FeeAmount[];
  /** Fees on what is expected: they lead from the lines' estimates to the total. */
  readonly expectedFees: readonly FeeAmount[];
};

/** BAS-2. The two totals at the end of a cart. */
export function checkoutAmounts(
  lines: readonly (OrderedLine & { readonly ref: number; readonly producerId: string })[],
  fees: BasketFees,
): CheckoutAmounts {
  const charged = lines.map((line) => ({ ...line, cents: line.chargedCents }));
  const expected = charged.map((line) => ({ ...line, cents: line.estimateCents, ordered: line }));
  const chargedFees = basketFees(fees, charged);
  const chargedCents = totalOf(charged, chargedFees);
  const expectedFees = basketFees(fees, expected);
  const estimateCents = totalOf(expected, expectedFees);
  const returnCents = cents(chargedCents - estimateCents);
  return { estimateCents, chargedCents, returnCents, fees: chargedFees, expectedFees };
}

const totalOf = (lines: readonly { readonly cents: Cents }[], fees: readonly FeeAmount[]): Cents =>
  sumCents([...lines, ...fees].map((part) => part.cents));
