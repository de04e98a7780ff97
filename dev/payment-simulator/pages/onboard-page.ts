import { html } from "hono/html";
import type { AccountFacts } from "../objects/account.ts";
import { type AccountLinkFacts, linkUrls } from "../objects/account-link.ts";
import type { Markup } from "./page.ts";
import type { Words } from "./words.ts";

/** In place of the provider's onboarding: one button that makes the account active, one that proves nothing. */
export function onboardPage(link: AccountLinkFacts, account: AccountFacts, words: Words): Markup {
  const { returnUrl } = linkUrls(link);
  return html`<h1>${words.onboardTitle}</h1>
<section class="card">
<p><strong>${account.displayName ?? account.contactEmail ?? account.id}</strong><br><code>${account.id}</code></p>
<p>${words.onboardText}</p>
</section>
<form method="post" action="/onboard/${link.token}"><button class="main">${words.finish}</button></form>
${returnUrl === undefined ? "" : html`<a class="button quiet" href="${returnUrl}">${words.later}</a>`}`;
}

export function doneOnboarding(words: Words, message: string): Markup {
  return html`<h1>${words.onboardTitle}</h1><p class="card">${message}</p>`;
}
