import { type Cents, cents } from "../money/cents.ts";
import { type Account, balanced, type LedgerEntry } from "./entry.ts";
import type { Payee } from "./postings.ts";

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

/** Where a payee's money is says who gives it back: not on its way yet, or already there (a debt). */
export type CorrectedPart = "accrued" | "debt";

export type CorrectedPayee = {
  readonly payee: Payee;
  readonly part: CorrectedPart;
  readonly netCents: Cents;
  readonly platformFeeCents: Cents;
  readonly platformFeeVatCents: Cents;
};

/** LED-13. A correction after the distribution was validated: each payee's part and the fee taken on it go back. */
export const postCorrection = (event: {
  readonly basketId: string;
  readonly payees: readonly CorrectedPayee[];
  readonly refundCents: Cents;
  /** Of money that was no card's: it goes back the way it came (DUE-6). */
  readonly returnedCents?: Cents;
}): LedgerEntry[] =>
  balanced(
    event.payees.flatMap((one) => [
      [correctedAccount(one), one.netCents] as const,
      ["platform:fee", one.platformFeeCents] as const,
      ["platform:vat", one.platformFeeVatCents] as const,
    ]),
    [
      [`refund:due:${event.basketId}`, event.refundCents],
      [`customer:${event.basketId}`, event.returnedCents ?? cents(0)],
    ],
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
/** A market's fees stand on its payable account from the validation on. */
const correctedAccount = ({ payee, part }: CorrectedPayee): Account =>
  payee.kind === "producer"
    ? `producer:${part}:${payee.id}`
    : `market:${part === "debt" ? "debt" : "payable"}:${payee.id}`;

/** DEB-2. A debt paid back by money that would have been transferred. */
export const postDebtTaken = (event: { readonly payee: Payee; readonly amountCents: Cents }): LedgerEntry[] =>
  balanced(
    [[`${event.payee.kind}:payable:${event.payee.id}`, event.amountCents]],
    [[`${event.payee.kind}:debt:${event.payee.id}`, event.amountCents]],
  );

/** COR-5. The card would not take it back: the market gave it from its till. */
export const postRefundRepaid = (event: {
  readonly basketId: string;
  readonly marketId: string;
  readonly amountCents: Cents;
}): LedgerEntry[] =>
  balanced([[`refund:due:${event.basketId}`, event.amountCents]], [[`cash:${event.marketId}`, event.amountCents]]);
