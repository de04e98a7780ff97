import { html, raw } from "hono/html";
import type { Block, Row } from "./blocks.ts";
import type { MailLocale } from "./say.ts";

// Mail readers know tables and inline styles; the sheet in the head is for those that follow the night (and may drop it).
const SANS = "font-family:Figtree,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = "font-family:Fraunces,Georgia,'Times New Roman',serif";
const night = raw(`<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#121813!important}.card{background:#1A221C!important;border-color:#2C372F!important}
.ink{color:#F1EFE6!important}.soft{color:#A9B5AB!important}.hair{border-color:#2C372F!important}
.leaf{background:#1F3526!important}.leaf,.green{color:#8CCB97!important}.tile,.button{background:#8CCB97!important;color:#0F2418!important}
}
@media (max-width:480px){.card{padding:22px 18px!important}.edge{padding:18px 10px 30px!important}}
</style>`);

type Page = {
  locale: MailLocale;
  sender: string;
  title: string;
  preview: string;
  blocks: readonly Block[];
  footer: string;
  footerLink?: { label: string; url: string };
};

/** The HTML of a mail. Everything that people wrote is escaped by the html tag. */
export const htmlPart = ({ locale, sender, title, preview, blocks, footer, footerLink }: Page) =>
  html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>${night}</head>
<body class="paper" style="margin:0;background:#FCFAF4">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#FCFAF4"><tr><td class="edge" align="center" style="padding:30px 16px 44px">
<table role="presentation" class="ink" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;${SANS};font-size:16px;line-height:1.5;color:#1D2B22">
<tr><td class="green" style="padding:0 6px 14px;${SERIF};font-size:17px;font-weight:600;color:#1F5B3B">${sender}</td></tr>
<tr><td class="card" style="background:#FFFFFF;border:1px solid #F1EDE2;border-radius:22px;padding:30px 30px 32px">
<h1 class="ink" style="${SERIF};font-size:27px;line-height:1.2;font-weight:600;color:#1D2B22;margin:0 0 16px">${title}</h1>
${blocks.map(blockHtml)}
</td></tr>
<tr><td class="soft" style="padding:18px 8px 0;font-size:14px;line-height:1.5;color:#5C6B60">${footer}${footerLink === undefined ? "" : html`<br><a class="soft" href="${footerLink.url}" style="color:#5C6B60">${footerLink.label}</a>`}</td></tr>
</table></td></tr></table></body></html>`;

function blockHtml(block: Block) {
  switch (block.kind) {
    case "paragraph":
      return html`<p style="margin:0 0 18px;white-space:pre-line">${block.text}</p>`;
    case "prose":
      return html`<p style="margin:0 0 18px;white-space:pre-line">${withLinks(block.text)}</p>`;
    case "code":
      return html`<p class="leaf" style="margin:4px 0 20px;padding:18px 8px;border-radius:16px;background:#E4F0E2;text-align:center;${SERIF};font-size:42px;line-height:1.1;font-weight:600;letter-spacing:.14em;color:#1F5B3B">${block.text}</p>`;
    case "basket":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 20px"><tr>
<td class="tile" align="center" style="background:#1F5B3B;color:#FCFAF4;border-radius:16px;padding:9px 16px;min-width:34px;${SERIF};font-size:30px;line-height:1.2;font-weight:600">${block.number}</td>
<td class="ink" style="padding-left:14px;${SERIF};font-size:21px;font-weight:600;color:#1D2B22">${block.text}</td></tr></table>`;
    case "scan":
      return html`<p style="margin:0 0 20px"><img src="cid:${block.cid}" alt="" width="180" height="180" style="display:block;width:180px;height:180px;border-radius:12px;background:#FFFFFF"><span class="soft" style="font-size:14px;color:#5C6B60">${block.text}</span></p>`;
    case "note":
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 22px"><tr><td class="leaf" style="background:#E4F0E2;border-radius:16px;padding:14px 18px;color:#1F5B3B"><span style="font-size:14px">${block.label}</span><br><span class="ink" style="font-weight:600;color:#1D2B22;white-space:pre-line">${block.text}</span></td></tr></table>`;
    case "quote":
      return html`<p class="hair" style="margin:0 0 18px;padding:2px 0 2px 16px;border-left:3px solid #CFE5CC;white-space:pre-line">${block.text}</p>`;
    case "button":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:26px 0 4px"><tr><td class="button" style="background:#1F5B3B;border-radius:16px"><a class="button" href="${block.url}" style="display:inline-block;padding:14px 24px;border-radius:16px;background:#1F5B3B;color:#FCFAF4;font-weight:600;text-decoration:none">${block.label}</a></td></tr></table>`;
    case "rows":
      return html`<table class="ink" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 20px">${block.rows.map(rowHtml)}</table>`;
  }
}

/** Web addresses in a text as links; a full stop or bracket that follows one is no part of it. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, n) => (n % 2 === 0 ? part : html`<a class="green" href="${part}" style="color:#1F5B3B">${part}</a>`));

function rowHtml({ label, detail, before, amount, sum }: Row) {
  const line = "border-bottom:1px solid #F1EDE2;vertical-align:top";
  const weight = sum === true ? `font-weight:600;${SERIF};font-size:19px;padding:11px 0` : "padding:9px 0";
  return html`<tr><td class="hair" style="${weight};${line}">${label}${detail === undefined || detail === "" ? "" : html`<br><span class="soft" style="color:#5C6B60;font-size:14px">${detail}</span>`}</td>
<td class="hair" style="${weight};${line};padding-left:14px;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums">${before === undefined ? "" : html`<s class="soft" style="color:#5C6B60;font-size:14px">${before}</s> `}${amount ?? ""}</td></tr>`;
}
