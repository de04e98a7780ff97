import { html } from "hono/html";
import { api } from "../http/api.ts";

/** The API's document as a page a person can read; drawn by its own small script from /api/openapi.json. */
export const docs = api().get("/docs", (c) =>
  c.html(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cabas API</title><link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/api-docs/docs.css"></head>
<body><div id="docs"><main><h1>Cabas API</h1><p>Loading the document…</p><noscript><a href="/api/openapi.json">/api/openapi.json</a></noscript></main></div><script type="module" src="/api-docs/docs.js"></script></body>
</html>`),
);
