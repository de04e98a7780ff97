import type { Cents } from "../money/cents.ts";
import { balanced, type LedgerEntry } from "./entry.ts";

/* LED-10 … LED-13. The ways of a difference that are not the card's: the till, a credit, a due carried over, a correction. */

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
