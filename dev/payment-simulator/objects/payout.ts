import { inSeconds, type Payout } from "./stored.ts";

interface NewPayout {
  id: string;
  amountCents: number;
  automatic: boolean;
  balanceTransaction: string;
  destination: string;
  metadata: Record<string, string>;
  description: string | null;
  now: number;
  arrivesAt: number;
}

export function newPayout(from: NewPayout): Payout {
  return {
    id: from.id,
    object: "payout",
    amount: from.amountCents,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: inSeconds(from.arrivesAt),
    automatic: from.automatic,
    balance_transaction: from.balanceTransaction,
    created: inSeconds(from.now),
    currency: "eur",
    description: from.description,
    destination: from.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: from.metadata,
    method: "standard",
    original_payout: null,
    payout_method: null,
    // Only automatic payouts can be exploded into their transactions.
    reconciliation_status: from.automatic ? "completed" : "not_applicable",
    reversed_by: null,
    source_type: "card",
    statement_descriptor: null,
    status: "in_transit",
    trace_id: { status: "pending", value: null },
    type: "bank_account",
  };
}

export function arrived(payout: Payout): Payout {
  return {
    ...payout,
    status: "paid",
    trace_id: { status: "supported", value: `SIM${payout.id.slice(3, 15).toUpperCase()}` },
  };
}

/** A bank may give a payout back even after `paid`. */
export function returned(payout: Payout, code: string, balanceTransaction: string): Payout {
  return {
    ...payout,
    failure_balance_transaction: balanceTransaction,
    failure_code: code,
    failure_message: "The bank account has been closed or could not be credited.",
    status: "failed",
    trace_id: { status: "unsupported", value: null },
  };
}
