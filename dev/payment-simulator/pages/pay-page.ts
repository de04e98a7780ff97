import { html } from "hono/html";
import type { Rows } from "../rows.ts";
import type { Markup } from "./page.ts";
import { euros, instant, type Language, type Words } from "./words.ts";

interface PayPage {
  session: Rows["session"];
  language: Language;
  words: Words;
  /** The last attempt on this page was declined. */
  declined: boolean;
}

/** The hosted payment page of an open session. Works without script. */
export function payPage({ session, language, words, declined }: PayPage): Markup {
  const { object, lineItems } = session;
  const total = euros(object.amount_total ?? 0, language);
  return html`<h1>${words.payTitle} <span class="price">${total}</span></h1>
${declined ? html`<p class="alert" role="alert">${words.declined}</p>` : ""}
<section class="card" aria-labelledby="order">
<h2 id="order">${words.order}</h2>
<table>
<tbody>
${lineItems.map(
  (item) => html`<tr><td>${item.description}${quantity(item.quantity ?? 1, words)}</td>
<td class="sum">${euros(item.amount_total, language)}</td></tr>`,
)}
</tbody>
<tfoot><tr><th scope="row">${words.total}</th><td class="sum">${total}</td></tr></tfoot>
</table>
</section>
<p class="fake"><span>${words.testCard}</span><span>•••• 4242 · 12/34</span></p>
<form method="post" action="/pay/${object.id}/pay"><button class="main">${words.pay} ${total}</button></form>
<form method="post" action="/pay/${object.id}/decline"><button>${words.decline}</button></form>
${object.cancel_url === null ? "" : html`<a class="button quiet" href="${object.cancel_url}">${words.abandon}</a>`}
<p class="soft">${words.openUntil} ${instant(object.expires_at * 1_000, language)}</p>`;
}

function quantity(count: number, words: Words): Markup | string {
  return count === 1 ? "" : html`<br><span class="soft">${words.quantity} ${count}</span>`;
}

/** A session on which nothing can be paid (any more). */
export function closedPage(words: Words, message: string, backUrl: string | null): Markup {
  return html`<h1>${words.payTitle}</h1>
<p class="card">${message}</p>
${backUrl === null ? "" : html`<a class="button main" href="${backUrl}">${words.goBack}</a>`}`;
}
