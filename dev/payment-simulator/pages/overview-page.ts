import { html } from "hono/html";
import { balanceOf } from "../actions/book.ts";
import { PLATFORM } from "../constants.ts";
import type { World } from "../world.ts";
import { type Move, movesTable } from "./moves-table.ts";
import type { Markup } from "./page.ts";
import { euros, instant, type Language, type Words } from "./words.ts";

/** For a visitor of the demo: what the provider has taken, given back and paid out, newest first. */
export function overviewPage(world: World, words: Words, language: Language): Markup {
  const { store } = world;
  const money = (cents: number) => euros(cents, language);
  const when = (seconds: number) => instant(seconds * 1_000, language);
  const accounts = store.list("account").reverse();
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.displayName ?? id;

  const payments = newest(store.list("charge", PLATFORM)).map(({ object }): Move => {
    const fee = store.get("balance_transaction", object.balance_transaction ?? "")?.object.fee ?? 0;
    return {
      when: when(object.created),
      what: object.description ?? object.id,
      state: object.status === "succeeded" ? "succeeded" : "failed",
      sum: money(object.amount),
      fee: money(fee),
    };
  });
  const refunds = newest(store.list("refund")).map(
    ({ object }): Move => ({
      when: when(object.created),
      what: store.get("charge", object.charge ?? "")?.object.description ?? object.id,
      state: object.status === "succeeded" ? "succeeded" : object.status === "failed" ? "failed" : "waiting",
      sum: money(-object.amount),
    }),
  );
  const transfers = newest(store.list("transfer")).map(
    ({ object }): Move => ({
      when: when(object.created),
      what: nameOf(object.destination),
      state: object.amount_reversed > 0 ? "reversed" : "succeeded",
      sum: money(object.amount - object.amount_reversed),
    }),
  );
  const payouts = newest(store.list("payout")).map(
    ({ account, object }): Move => ({
      when: when(object.created),
      what: nameOf(account),
      state: object.status === "paid" ? "paid" : object.status === "failed" ? "failed" : "in_transit",
      sum: money(object.amount),
    }),
  );
  const events = newest(store.list("event")).map(
    ({ object }): Move => ({
      when: when(object.created),
      what: object.type,
      state: store.list("delivery", object.id)[0]?.state ?? "kept",
    }),
  );

  const purse = (id: string, name: string) => {
    const { availableCents, pendingCents } = balanceOf(world, id);
    return html`<li class="card"><h2>${name}</h2><b>${money(availableCents)}</b> <span class="soft">${words.available}</span><br>
<span class="soft">${money(pendingCents)} ${words.pending}</span></li>`;
  };

  return html`<h1>${words.overview}</h1>
<p>${words.overviewText} <span class="soft">${words.now} ${instant(world.now, language)}.</span> <a href="/">${words.refresh}</a></p>
<ul class="purses">${purse(PLATFORM, words.platform)}${accounts.map(({ id }) => purse(id, nameOf(id)))}</ul>
${movesTable(words.payments, words.what, payments, words)}
${movesTable(words.refunds, words.what, refunds, words)}
${movesTable(words.transfers, words.to, transfers, words)}
${movesTable(words.payouts, words.to, payouts, words)}
${movesTable(words.events, words.what, events, words)}`;
}

const newest = <T>(rows: T[]): T[] => rows.slice(0, 50);
