import type Stripe from "stripe";
import { inEuros, invalidRequest, type Refusal } from "../refusal.ts";
import { type Charge, inSeconds, type Transfer, type TransferReversal } from "./stored.ts";

interface NewTransfer {
  id: string;
  amountCents: number;
  balanceTransaction: string;
  destination: string;
  destinationPayment: string;
  description: string | null;
  metadata: Stripe.Metadata;
  sourceTransaction: string | null;
  transferGroup: string | null;
  now: number;
}

export function newTransfer(from: NewTransfer): Transfer {
  return {
    id: from.id,
    object: "transfer",
    amount: from.amountCents,
    amount_reversed: 0,
    balance_transaction: from.balanceTransaction,
    created: inSeconds(from.now),
    currency: "eur",
    description: from.description,
    destination: from.destination,
    destination_payment: from.destinationPayment,
    livemode: false,
    metadata: from.metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${from.id}/reversals` },
    reversed: false,
    source_transaction: from.sourceTransaction,
    source_type: "card",
    transfer_group: from.transferGroup,
  };
}

/** Newest first; like Stripe, the transfer shows ten of them. */
export function withReversal(transfer: Transfer, reversal: TransferReversal): Transfer {
  const amount_reversed = transfer.amount_reversed + reversal.amount;
  const data = [reversal, ...transfer.reversals.data];
  return {
    ...transfer,
    amount_reversed,
    reversed: amount_reversed === transfer.amount,
    reversals: {
      ...transfer.reversals,
      data: data.slice(0, 10),
      has_more: transfer.reversals.has_more || data.length > 10,
    },
  };
}

/**
 * The cap of `source_transaction`: what the charge took, net of its refunds and of the transfers already fed by it (net of
 * their reversals). Whether the real cap is net or gross of refunds is not documented; this is the stricter reading.
 */
export function sourceRefusal(charge: Charge, amountCents: number, earlier: readonly Transfer[]): Refusal | undefined {
  const moved = earlier.reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0);
  const source = charge.amount_captured - charge.amount_refunded;
  if (moved + amountCents <= source) {
    return undefined;
  }
  const already =
    moved === 0 ? "" : ` (There are already transfers using this source, amounting to ${inEuros(moved)}.)`;
  return invalidRequest(
    `Transfers using this transaction as a source must not exceed the source amount of ${inEuros(source)}.${already}`,
    { param: "amount" },
  );
}
