import { type BalanceTransaction, inSeconds } from "./stored.ts";

/** Stripe's `reporting_category` for the transaction types played here. */
const categories = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund_failure",
  transfer: "transfer",
  transfer_refund: "transfer_reversal",
  payout: "payout",
  payout_failure: "payout_reversal",
  topup: "topup",
} as const;

export type TransactionType = keyof typeof categories;

export interface NewTransaction {
  id: string;
  type: TransactionType;
  /** Positive into the balance, negative out of it. */
  amountCents: number;
  feeCents?: number;
  source: string;
  description: string | null;
  now: number;
  /** Instant (epoch ms) at which the net may be spent. */
  availableAt: number;
}

export function newTransaction(from: NewTransaction): BalanceTransaction {
  const fee = from.feeCents ?? 0;
  return {
    id: from.id,
    object: "balance_transaction",
    amount: from.amountCents,
    available_on: inSeconds(from.availableAt),
    balance_type: "payments",
    created: inSeconds(from.now),
    currency: "eur",
    description: from.description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: "eur",
              description: "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: from.amountCents - fee,
    reporting_category: categories[from.type],
    source: from.source,
    status: from.availableAt <= from.now ? "available" : "pending",
    type: from.type,
  };
}

export function matured(transaction: BalanceTransaction): BalanceTransaction {
  return { ...transaction, status: "available" };
}
