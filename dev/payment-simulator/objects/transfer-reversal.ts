import type Stripe from "stripe";
import { inEuros, invalidRequest, type Refusal } from "../refusal.ts";
import { inSeconds, type Transfer, type TransferReversal } from "./stored.ts";

interface NewReversal {
  id: string;
  transfer: string;
  amountCents: number;
  balanceTransaction: string;
  destinationPaymentRefund: string;
  metadata: Stripe.Metadata;
  now: number;
}

export function newReversal(from: NewReversal): TransferReversal {
  return {
    id: from.id,
    object: "transfer_reversal",
    amount: from.amountCents,
    balance_transaction: from.balanceTransaction,
    created: inSeconds(from.now),
    currency: "eur",
    destination_payment_refund: from.destinationPaymentRefund,
    metadata: from.metadata,
    source_refund: null,
    transfer: from.transfer,
  };
}

export function reversibleCents(transfer: Transfer, asked: number | undefined): number | Refusal {
  const left = transfer.amount - transfer.amount_reversed;
  if (left === 0) {
    return invalidRequest(`Transfer ${transfer.id} is already fully reversed.`);
  }
  const amount = asked ?? left;
  return amount <= left
    ? amount
    : invalidRequest(
        `Transfer reversal amount (${inEuros(amount)}) is greater than unreversed amount on transfer (${inEuros(left)})`,
        { param: "amount" },
      );
}
