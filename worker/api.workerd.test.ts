import { expect, test } from "vitest";
import { codes } from "../core/contract/codes.ts";
import { apiRoutes } from "./api.ts";
import { call } from "./routes/testing/call.ts";

type Json = { [key: string]: unknown };
type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: { in: string; name: string; required?: boolean; schema?: Json }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Json }> };
  security?: Json[];
  responses?: Record<string, { description?: string; content?: Record<string, { schema: Json }> }>;
};

async function document() {
  const { status, body } = await call("GET", "/openapi.json", null);
  expect(status).toBe(200);
  const doc = body as {
    openapi: string;
    info: Json;
    servers: Json[];
    paths: Record<string, Record<string, Operation>>;
    components?: Json;
  };
  const operations = Object.entries(doc.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      method,
      operation,
    })),
  );
  return { doc, operations };
}

/** What the router answers, as the document writes it. */
const routes = [
  ...new Set(
    apiRoutes.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}")}`),
  ),
].filter((route) => !["GET /docs", "GET /openapi.json"].includes(route));

test("the OpenAPI document lists exactly the routes there are", async () => {
  const { operations } = await document();
  expect(operations.map((one) => one.name).sort()).toEqual([...routes].sort());
});

test("every operation says what it is for, what it takes, answers and refuses", async () => {
  const { operations } = await document();
  expect(operations.length).toBeGreaterThan(40);
  for (const { name, path, method, operation } of operations) {
    expect(operation.summary, `${name}: summary`).toMatch(/^[A-Z].{5,}[^.]$/);
    expect(operation.tags, `${name}: tag`).toHaveLength(1);
    const inPath = (operation.parameters ?? []).filter((one) => one.in === "path").map((one) => one.name);
    expect(inPath.sort(), `${name}: path parameters`).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, one]) => one).sort(),
    );
    // A type, or a choice of them.
    for (const one of operation.parameters ?? [])
      expect(Object.keys(one.schema ?? {}), `${name}: ${one.name}`).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(type|anyOf)$/)]),
      );

    const answers = Object.entries(operation.responses ?? {});
    const good = answers.filter(([status]) => status.startsWith("2"));
    expect(good, `${name}: one good answer`).toHaveLength(1);
    for (const [status, answer] of good) {
      const { "application/json": told, "text/csv": table } = answer.content ?? {};
      if (status !== "204") expect((told ?? table)?.schema, `${name}: answer`).toBeDefined();
    }
    for (const [status, answer] of answers.filter(([number]) => !number.startsWith("2"))) {
      const named = (answer.description ?? "").split(", ");
      expect(
        named.map((code) => [code, codes[code as keyof typeof codes]]),
        `${name}: refusals under ${status}`,
      ).toEqual(named.map((code) => [code, Number(status)]));
    }
    const has = (status: number) => operation.responses?.[status] !== undefined;
    expect(has(403), `${name}: bad_origin`).toBe(method !== "get" || has(403));
    if (operation.requestBody !== undefined)
      expect([has(400), has(413)], `${name}: what bodies are refused for`).toEqual([true, true]);
  }
});

test("every reference of the document leads somewhere, and every schema is one", async () => {
  const { doc } = await document();
  const lost: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "$ref" && typeof inner === "string") {
        const found = inner
          .replace(/^#\//, "")
          .split("/")
          .reduce<unknown>((place, part) => (place as Json | undefined)?.[part], doc);
        if (!inner.startsWith("#/") || found === undefined) lost.push(`${at}: ${inner}`);
      }
      walk(inner, `${at}/${key}`);
    }
  };
  walk(doc, "#");
  expect(lost).toEqual([]);
  expect(doc).toMatchObject({ openapi: "3.1.0", info: { title: "Cabas" }, servers: [{ url: "/api" }] });
  expect(JSON.stringify(doc).length).toBeLessThan(600_000);
});

test("what a visitor may not do says that it asks for a session", async () => {
  const { operations } = await document();
  const open = operations.filter(({ operation }) => operation.security === undefined).map((one) => one.name);
  expect(open.sort()).toEqual([
    "DELETE /session",
    "DELETE /unsubscribe/{token}",
    "GET /answer-links/{token}",
    "GET /catalogs/{number}",
    "GET /communes",
    "GET /day-passes/{token}",
    "GET /distributions/{id}/boxes",
    "GET /distributions/{id}/shop",
    "GET /distributions/{id}/stock",
    "GET /dues/{token}",
    "GET /health",
    "GET /invitations/{token}",
    "GET /markets",
    "GET /markets/{slug}",
    "GET /markets/{slug}/shop",
    "GET /markets/{slug}/terms",
    "GET /producers/{slug}",
    "GET /session",
    "GET /unsubscribe/{token}",
    "POST /answer-links/{token}",
    "POST /day-passes/{token}/enter",
    "POST /dues/{token}/confirm",
    "POST /dues/{token}/page",
    "POST /markets/{slug}/contact",
    "POST /producers/{slug}/contact",
    "POST /session/code",
    "POST /session/password",
    "POST /session/reset",
    "POST /session/reset/confirm",
    "POST /session/verify",
    "POST /unsubscribe/{token}",
  ]);
});

test("the page of the document loads our own script and style, and nothing inline", async () => {
  const { exports } = await import("cloudflare:workers");
  const response = await exports.default.fetch(new Request("http://localhost:5173/api/docs"));
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
  const page = await response.text();
  expect(page).toContain('<script type="module" src="/api-docs/docs.js"></script>');
  expect(page).toContain('<link rel="stylesheet" href="/api-docs/docs.css">');
  expect(page).not.toMatch(/<script[^>]*>[^<]|<style|\son\w+=|style=/);
});
