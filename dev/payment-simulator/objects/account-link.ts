import type Stripe from "stripe";

/** A single-use way into the onboarding page. The token stands in the link, never in an API answer but this one. */
export interface AccountLinkFacts {
  readonly token: string;
  readonly account: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly useCase: Stripe.V2.Core.AccountLink.UseCase;
  readonly usedAt: number | null;
}

export function linkBody(link: AccountLinkFacts, origin: string): Stripe.V2.Core.AccountLink {
  return {
    object: "v2.core.account_link",
    account: link.account,
    created: new Date(link.createdAt).toISOString(),
    expires_at: new Date(link.expiresAt).toISOString(),
    livemode: false,
    url: `${origin}/onboard/${link.token}`,
    use_case: link.useCase,
  };
}

export function isLinkUsable(link: AccountLinkFacts, now: number): boolean {
  return link.usedAt === null && now < link.expiresAt;
}

/** Where the page sends people back to, and where a dead link sends them for a new one. */
export function linkUrls(link: AccountLinkFacts): { returnUrl: string | undefined; refreshUrl: string | undefined } {
  const flow = link.useCase.account_onboarding ?? link.useCase.account_update;
  return { returnUrl: flow?.return_url, refreshUrl: flow?.refresh_url };
}
