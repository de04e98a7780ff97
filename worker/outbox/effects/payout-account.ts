import type Stripe from "stripe";
import { recordPayoutAccount } from "../../../commands/record-payout-account.ts";
import { payeeOf } from "../../../db/queries/payee.ts";
import { payeeContact } from "../../../db/queries/payee-contact.ts";
import type { Effect } from "../effects.ts";
import { storedRequest } from "../stored-request.ts";

/**
 * ACT-1. Opens a payee's account at the provider under the row's own key, then has it paid out every Monday. The provider knows
 * such keys for 30 days and a row is given up long before: what a lost answer made is always found again.
 */
export const payoutAccountEffect: Effect = async (services, row) => {
  const { db, ports, provider } = services;
  const payee =
    (await payeeOf(db, { kind: "producer", id: row.subjectId })) ??
    (await payeeOf(db, { kind: "market", id: row.subjectId }));
  if (payee === undefined) return "withdrawn";
  let { account } = payee;
  if (account === null) {
    const stored = await storedRequest<Stripe.V2.Core.AccountCreateParams>(services, row, async () => ({
      display_name: payee.name,
      contact_email: await payeeContact(db, payee),
      identity: { country: "fr" },
      dashboard: "express",
      defaults: {
        currency: "eur",
        responsibilities: { fees_collector: "application", losses_collector: "application" },
      },
      configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
      metadata: { op_id: row.id, payee: payee.kind, payee_id: payee.id },
    }));
    if (stored === undefined) return "withdrawn";
    account = (await provider.openAccount(stored.request, stored.key)).id;
    await recordPayoutAccount(ports, payee, account);
  }
  await provider.payOnMondays(account, `${row.key}:mondays`);
  return "done";
};
