import { type Cents, cents } from "../money/cents.ts";
import { balanced, type LedgerEntry } from "./entry.ts";

/* LED-10 … LED-15. The ways of a difference that are not the card's: the till, a credit, a due carried over, a correction. */

type OnAccount = {
  readonly basketId: string;
  readonly marketId: string;
  readonly customerId: string;
  readonly amountCents: Cents;
};

/** LED-10. A due collected at the market's till, in cash or by its card terminal. */
export const postCashCollected = (event: {
  readonly basketId: string;
  readonly marketId: string;
  readonly amountCents: Cents;
}): LedgerEntry[] =>
  balanced([[`cash:${event.marketId}`, event.amountCents]], [[`customer:${event.basketId}`, event.amountCents]]);

/** LED-11. A difference kept as credit for the next order: the market now owes the customer. */
export const postKeptAsCredit = (event: OnAccount): LedgerEntry[] =>
  balanced(
    [[`customer:${event.basketId}`, event.amountCents]],
    [[`account:${event.marketId}:${event.customerId}`, event.amountCents]],
  );

/** LED-12. A credit spent on a basket, or a due of it carried to the next order: the basket is covered by the account. */
export const postTakenFromAccount = (event: OnAccount): LedgerEntry[] =>
  balanced(
    [[`account:${event.marketId}:${event.customerId}`, event.amountCents]],
    [[`customer:${event.basketId}`, event.amountCents]],
  );

/** The state a producer's money is in says who gives it back. */
export type CorrectedPart = "accrued" | "payable" | "debt";

/** LED-13. A correction after the distribution was validated: the producer's part and the fee taken on it go back. */
export const postCorrection = (event: {
  readonly basketId: string;
  readonly producerId: string;
  readonly part: CorrectedPart;
  readonly netCents: Cents;
  readonly platformFeeCents: Cents;
  readonly platformFeeVatCents: Cents;
  readonly refundCents: Cents;
}): LedgerEntry[] =>
  balanced(
    [
      [`producer:${event.part}:${event.producerId}`, event.netCents],
      ["platform:fee", event.platformFeeCents],
      ["platform:vat", event.platformFeeVatCents],
    ],
    [[`refund:due:${event.basketId}`, event.refundCents]],
  );

/** LED-14. An order's payment that also pays what former dues had left on the customer's account. */
export const postPaidWithDues = (event: OnAccount & { readonly duesCents: Cents }): LedgerEntry[] =>
  balanced(
    [["processor:pending", event.amountCents]],
    [
      [`customer:${event.basketId}`, cents(event.amountCents - event.duesCents)],
      [`account:${event.marketId}:${event.customerId}`, event.duesCents],
    ],
  );

/** LED-15. The till handed a producer its part of what was collected there. */
export const postTillGiven = (event: {
  readonly producerId: string;
  readonly marketId: string;
  readonly amountCents: Cents;
}): LedgerEntry[] =>
  balanced(
    [[`producer:payable:${event.producerId}`, event.amountCents]],
    [[`cash:${event.marketId}`, event.amountCents]],
  );

/** The same the other way round: what was taken back is entered anew, never deleted. */
export const reversed = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.map((entry) => ({ ...entry, amountCents: cents(-entry.amountCents) }));
