import { html } from "hono/html";
import type { Markup } from "./page.ts";
import type { StateWord, Words } from "./words.ts";

/** One line of the overview. */
export interface Move {
  when: string;
  what: string;
  state: StateWord;
  sum?: string;
  fee?: string;
}

const colours: { [state in StateWord]?: "good" | "bad" } = {
  succeeded: "good",
  paid: "good",
  delivered: "good",
  failed: "bad",
  lost: "bad",
  reversed: "bad",
};

/** A table that folds to two lines a movement on a phone. */
export function movesTable(title: string, what: string, moves: Move[], words: Words): Markup {
  if (moves.length === 0) {
    return html`<section class="card"><h2>${title}</h2><p class="soft">${words.none}</p></section>`;
  }
  const hasSums = moves.some(({ sum }) => sum !== undefined);
  const hasFees = moves.some(({ fee }) => fee !== undefined);
  return html`<section class="card"><h2>${title}</h2><table class="moves">
<thead><tr><th scope="col">${words.date}</th><th scope="col">${what}</th><th scope="col">${words.state}</th>
${hasFees ? html`<th scope="col" class="fee">${words.fee}</th>` : ""}
${hasSums ? html`<th scope="col" class="sum">${words.amount}</th>` : ""}</tr></thead>
<tbody>${moves.map(
    (move) => html`<tr><td class="when">${move.when}</td><td class="what">${move.what}</td>
<td class="state"><span class="${colours[move.state] ?? ""}">${words[move.state]}</span></td>
${hasFees ? html`<td class="fee">${move.fee}</td>` : ""}
${hasSums ? html`<td class="sum">${move.sum}</td>` : ""}</tr>`,
  )}</tbody></table></section>`;
}
