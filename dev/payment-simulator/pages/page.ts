import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { style } from "./style.ts";
import type { Language, Words } from "./words.ts";

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Page {
  language: Language;
  words: Words;
  title: string;
  wide?: boolean;
  body: Markup;
}

export async function pageResponse(page: Page, status = 200): Promise<Response> {
  const { words, language } = page;
  const markup = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title} · ${words.simulator}</title>
<style>${raw(style)}</style>
</head>
<body>
<main class="${page.wide ? "wide" : ""}">
<p class="badge"><strong>${words.simulator}</strong> ${words.noRealCard}</p>
${page.body}
</main>
</body>
</html>`;
  return new Response(String(markup), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      // No form-action: Chromium applies it to the redirect after the form as well, and that leaves for the market's site.
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      "Referrer-Policy": "no-referrer",
    },
  });
}
