import { type Cents, cents, sumCents } from "../money/cents.ts";

/** Debit positive, credit negative. */
export type LedgerEntry = { readonly account: Account; readonly amountCents: Cents };

/** A market's payable is its mark-up; `account` holds what the market owes a customer (avoir) or is owed (reporté). */
export type Account =
  | "processor:pending"
  | "processor:available"
  | "platform:fee"
  | "platform:vat"
  | "cost:processor"
  | "dispute:hold"
  | "suspense"
  | `customer:${string}`
  | `refund:due:${string}`
  | `producer:${"accrued" | "payable" | "transferred" | "debt"}:${string}`
  | `market:${"payable" | "debt"}:${string}`
  | `cash:${string}`
  | `account:${string}:${string}`;

export type Movement = readonly [account: Account, amountCents: Cents];

/**
 * LED-1. The entries of one ledger transaction: they add up to 0 and none of them is 0. Movements that do not balance are
 * a bug of the caller, never something to store.
 */
export function balanced(debits: readonly Movement[], credits: readonly Movement[]): LedgerEntry[] {
  const entries = [
    ...debits.map(([account, amount]) => ({ account, amountCents: amount })),
    ...credits.map(([account, amount]) => ({ account, amountCents: cents(-amount) })),
  ].filter((entry) => entry.amountCents !== 0);
  const sum = sumCents(entries.map((entry) => entry.amountCents));
  if (sum !== 0) throw new RangeError(`A ledger transaction is off by ${sum} cents`);
  return entries;
}
