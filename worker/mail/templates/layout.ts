import { html } from "hono/html";

export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "big"; text: string }
  /** Label, middle and amount; a struck amount stands before the new one. */
  | { kind: "rows"; rows: readonly { label: string; detail?: string; before?: string; amount?: string }[] }
  | { kind: "button"; label: string; url: string };

/** One description of a mail gives both its parts; everything that people wrote is escaped by the html tag. */
export async function layout(
  locale: "fr" | "en",
  title: string,
  blocks: readonly Block[],
  footer: string,
): Promise<{ text: string; html: string }> {
  const page = html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;background:#FCFAF4;color:#1D2B22;font:16px/1.5 Figtree,system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<h1 style="font:600 26px/1.2 Fraunces,Georgia,serif;margin:0 0 18px">${title}</h1>
${blocks.map(htmlBlock)}
<p style="color:#5C6B60;font-size:14px;border-top:1px solid #E7E2D4;margin-top:32px;padding-top:16px">${footer}</p>
</div></body></html>`;
  return { html: String(await page), text: [title, ...blocks.map(textBlock), footer].join("\n\n") };
}

function htmlBlock(block: Block) {
  switch (block.kind) {
    case "paragraph":
      return html`<p style="margin:0 0 14px;white-space:pre-line">${block.text}</p>`;
    case "big":
      return html`<p style="margin:0 0 16px;font:600 40px/1.1 Fraunces,Georgia,serif;letter-spacing:.06em;color:#1F5B3B">${block.text}</p>`;
    case "button":
      return html`<p style="margin:22px 0"><a href="${block.url}" style="background:#1F5B3B;color:#FCFAF4;padding:14px 22px;border-radius:14px;text-decoration:none;font-weight:600">${block.label}</a></p>`;
    case "rows":
      return html`<table style="width:100%;border-collapse:collapse;margin:0 0 16px">${block.rows.map(
        (
          row,
        ) => html`<tr><td style="padding:7px 0;border-bottom:1px solid #F1EDE2">${row.label}${row.detail === undefined ? "" : html`<br><span style="color:#5C6B60;font-size:14px">${row.detail}</span>`}</td>
<td style="padding:7px 0;border-bottom:1px solid #F1EDE2;text-align:right;white-space:nowrap">${row.before === undefined ? "" : html`<s style="color:#5C6B60;font-size:14px">${row.before}</s> `}${row.amount ?? ""}</td></tr>`,
      )}</table>`;
  }
}

function textBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "big":
      return block.text;
    case "button":
      return `${block.label}: ${block.url}`;
    case "rows":
      return block.rows
        .map((row) =>
          `- ${row.label}${row.detail === undefined ? "" : ` (${row.detail})`}${row.before === undefined ? "" : ` ${row.before} ->`} ${row.amount ?? ""}`.trimEnd(),
        )
        .join("\n");
  }
}
