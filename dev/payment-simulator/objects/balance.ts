import type Stripe from "stripe";
import type { BalanceTransaction } from "./stored.ts";

/** The balance of one account, kept beside its transactions so that no request has to add them all up. */
export interface Balance {
  readonly account: string;
  readonly availableCents: number;
  readonly pendingCents: number;
}

export const emptyBalance = (account: string): Balance => ({ account, availableCents: 0, pendingCents: 0 });

export function afterTransaction(balance: Balance, transaction: BalanceTransaction): Balance {
  return transaction.status === "available"
    ? { ...balance, availableCents: balance.availableCents + transaction.net }
    : { ...balance, pendingCents: balance.pendingCents + transaction.net };
}

export function afterMaturing(balance: Balance, transaction: BalanceTransaction): Balance {
  return {
    ...balance,
    pendingCents: balance.pendingCents - transaction.net,
    availableCents: balance.availableCents + transaction.net,
  };
}

export function balanceBody(balance: Balance): Stripe.Balance {
  const inCards = (amount: number) => [{ amount, currency: "eur", source_types: { card: amount } }];
  return {
    object: "balance",
    available: inCards(balance.availableCents),
    livemode: false,
    pending: inCards(balance.pendingCents),
  };
}
