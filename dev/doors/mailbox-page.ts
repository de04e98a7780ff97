import { html, raw } from "hono/html";
import type { KeptMail } from "./mailbox.ts";

const look = raw(`<style>
:root{--paper:#FCFAF4;--card:#fff;--ink:#1D2B22;--soft:#5C6B60;--line:#E7E2D4;--green:#1F5B3B}
@media (prefers-color-scheme:dark){:root{--paper:#121813;--card:#1A221C;--ink:#F1EFE6;--soft:#A9B5AB;--line:#2C372F;--green:#8CCB97}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:880px;margin:0 auto;padding:24px 16px}h1{font:600 28px Georgia,serif;margin:0 0 4px}a{color:var(--green)}
.hint{color:var(--soft);margin:0 0 20px}details{background:var(--card);border:1px solid var(--line);border-radius:16px;margin-bottom:10px}
summary{padding:14px 18px;cursor:pointer;display:grid;gap:2px}summary b{font-weight:620}summary small{color:var(--soft)}
iframe{width:100%;height:620px;border:0;border-top:1px solid var(--line);border-radius:0 0 16px 16px;background:#FCFAF4}
</style>`);

/** A mail program puts the mail's own pictures where their names stand. */
const shown = (mail: KeptMail): string =>
  (mail.images ?? []).reduce(
    (page, { cid, pngBase64 }) => page.replaceAll(`cid:${cid}`, `data:image/png;base64,${pngBase64}`),
    mail.html,
  );

/** Every mail in a frame of its own that may run nothing. */
export const mailboxPage = (mails: readonly KeptMail[], to: string | undefined) => html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Boîte aux lettres de démonstration</title>${look}</head>
<body><main><h1>Boîte aux lettres</h1>
<p class="hint">${mails.length} mails${to === undefined ? "" : ` pour ${to}`}. Démonstration : rien ne part d'ici. <a href="/">Retour au marché</a></p>
${mails.map(
  (mail) =>
    html`<details><summary><b>${mail.subject}</b><small>${mail.from} → <a href="/dev/mail?to=${mail.to}">${mail.to}</a> · ${new Date(mail.at).toISOString().slice(0, 16).replace("T", " ")}</small></summary><iframe sandbox title="${mail.subject}" srcdoc="${shown(mail)}" loading="lazy"></iframe></details>`,
)}
${mails.length === 0 ? html`<p>Aucun mail pour l'instant.</p>` : ""}</main></body></html>`;
