import type Stripe from "stripe";

/** A payout is cut once a week: this looks back over a quarter of a year. */
const PAYOUTS = 12;

/**
 * Ids of the transfers that an account's payouts have carried to its bank. A payout lists the transactions it took along by
 * their source, a transfer is on that account as a payment; one that bounced comes back as a source of a later one.
 */
export async function paidOut(stripe: Stripe, account: string): Promise<ReadonlySet<string>> {
  const as = { stripeAccount: account };
  const payouts = (await stripe.payouts.list({ limit: PAYOUTS }, as)).data;
  const carried = new Map<string, readonly string[]>();
  for (const payout of payouts) {
    const sources: string[] = [];
    for await (const one of stripe.balanceTransactions.list({ payout: payout.id, limit: 100 }, as)) {
      if (typeof one.source === "string" && one.source !== payout.id) sources.push(one.source);
    }
    carried.set(payout.id, sources);
  }
  const arrived = new Set<string>();
  const take = (payoutId: string): void => {
    for (const source of carried.get(payoutId) ?? []) {
      if (arrived.has(source)) continue;
      arrived.add(source);
      take(source);
    }
  };
  for (const payout of payouts) if (payout.status === "paid") take(payout.id);
  if (arrived.size === 0) return new Set();

  const transfers = new Set<string>();
  const oldest = Math.min(...payouts.map((payout) => payout.created));
  for await (const one of stripe.transfers.list({ destination: account, limit: 100 })) {
    const payment = typeof one.destination_payment === "string" ? one.destination_payment : one.destination_payment?.id;
    if (payment !== undefined && arrived.has(payment)) transfers.add(one.id);
    // Newest first; money may lie on an account for a while before it is carried.
    if (one.created < oldest - 30 * 86_400) break;
  }
  return transfers;
}
