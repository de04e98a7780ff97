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
  responses?: Record<string, { description?: string; content?: Record<string, { schema: Json }> }>;
};

async function document() {
  const { status, body } = await call("GET", "/openapi.json", null);
  expect(status).toBe(200);
  const doc = body as { openapi: string; info: Json; servers: Json[]; paths: Record<string, Record<string, Operation>>; components?: Json };
  const operations = Object.entries(doc.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, method, operation })),
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

test("print", async () => {
  const { doc, operations } = await document();
  console.log(JSON.stringify(doc).length, operations.length, routes.length);
  console.log(JSON.stringify(operations.find((one) => one.name.includes("POST /distributions/{id}/checkouts")), null, 1));
  console.log(JSON.stringify(doc.components ?? {}).slice(0, 500));
});

test("the OpenAPI document lists exactly the routes there are", async () => {
  const { operations } = await document();
  expect(operations.map((one) => one.name).sort()).toEqual([...routes].sort());
});
