import type Stripe from "stripe";

/** An object as it lies in the store: references are ids, never expanded objects. */
type WithIds<T, K extends keyof T> = Omit<T, K> & { [key in K]: string | null };

export type Session = WithIds<Stripe.Checkout.Session, "payment_intent">;
export type PaymentIntent = WithIds<Stripe.PaymentIntent, "latest_charge" | "payment_method">;
export type Charge = WithIds<Stripe.Charge, "balance_transaction" | "payment_intent" | "source_transfer">;
export type Refund = WithIds<Stripe.Refund, "balance_transaction" | "charge" | "payment_intent">;
export type TransferReversal = Omit<WithIds<Stripe.TransferReversal, "balance_transaction">, "transfer"> & {
  transfer: string;
};
export type Transfer = Omit<
  WithIds<Stripe.Transfer, "balance_transaction" | "source_transaction">,
  "destination" | "destination_payment" | "reversals"
> & { destination: string; destination_payment: string; reversals: List<TransferReversal> };
export type Payout = WithIds<Stripe.Payout, "balance_transaction" | "failure_balance_transaction">;
export type BalanceTransaction = WithIds<Stripe.BalanceTransaction, "source">;
export type BalanceSettings = Stripe.BalanceSettings;
export type LineItem = Stripe.LineItem;
export type AccountV2 = Stripe.V2.Core.Account;

export interface List<T> {
  object: "list";
  data: T[];
  has_more: boolean;
  url: string;
}

/** Stripe counts in whole seconds. */
export const inSeconds = (ms: number): number => Math.floor(ms / 1_000);
