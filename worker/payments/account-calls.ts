import type Stripe from "stripe";
import type { PaymentProvider } from "./provider.ts";

type AccountCalls = Pick<PaymentProvider, "openAccount" | "payOnMondays" | "accountPage" | "account">;

/** What the product asks of the provider about payees' accounts. */
export const accountCalls = (stripe: Stripe): AccountCalls => ({
  openAccount: async (params, key) => {
    const account = await stripe.v2.core.accounts.create(params, { idempotencyKey: key });
    return { id: account.id };
  },
  payOnMondays: async (account, key) => {
    await stripe.balanceSettings.update(
      { payments: { payouts: { schedule: { interval: "weekly", weekly_payout_days: ["monday"] } } } },
      { stripeAccount: account, idempotencyKey: key },
    );
  },
  accountPage: async (account, { returnUrl, refreshUrl }, key) => {
    const link = await stripe.v2.core.accountLinks.create(
      {
        account,
        use_case: {
          type: "account_onboarding",
          account_onboarding: {
            return_url: returnUrl,
            refresh_url: refreshUrl,
          },
        },
      },
      { idempotencyKey: key },
    );
    return link.url;
  },
  account: async (id) => {
    const account = await stripe.v2.core.accounts.retrieve(id, {
      include: ["configuration.recipient", "requirements"],
    });
    const balance = account.configuration?.recipient?.capabilities?.stripe_balance;
    return {
      closed: account.closed ?? false,
      transfers: balance?.stripe_transfers?.status ?? null,
      payouts: balance?.payouts?.status ?? null,
      requirements: (account.requirements?.entries ?? [])
        .filter((entry) => entry.awaiting_action_from === "user")
        .map((entry) => entry.description),
    };
  },
});
