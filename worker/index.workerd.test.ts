import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { openDatabase } from "../db/database.ts";
import { everyRow } from "../db/testing/every-row.ts";
import { doors } from "../dev/doors/doors.ts";
import deployed from "./index.ts";
import { aMarket, theHost } from "./routes/testing/a-market.ts";

const ORIGIN = "http://localhost:5173";

const SHELL = "<!doctype html><title>the app itself</title>";
/** What a deployment answers for every path that is no file: the app's own page. */
const assets = { fetch: async () => new Response(SHELL, { headers: { "content-type": "text/html" } }) };
const bound = { ...env, ASSETS: assets } as unknown as Env;

async function ask(path: string, init: RequestInit = {}) {
  const context = createExecutionContext();
  const response = await deployed.fetch(new Request(`${ORIGIN}${path}`, init), bound, context);
  const text = await response.text();
  await waitOnExecutionContext(context);
  return { status: response.status, text, cookies: response.headers.getSetCookie() };
}

/** Every door there is locally, with what would open it. */
const bodies: Record<string, unknown> = {
  "/sign-in": { email: "claire@demo.cabas.example" },
  "/clock": { to: Date.now() + 86_400_000 },
  "/seed": { size: "demo" },
};
const knocks = [
  ...new Set(doors.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`)),
];

test("no demo door opens in what is deployed, not even for an admin", async () => {
  const made = await aMarket(theHost());
  const db = openDatabase(env.DB);
  const before = await everyRow(db);
  expect(knocks.length).toBeGreaterThan(6);
  for (const knock of knocks) {
    const [method = "", path = ""] = knock.split(" ");
    const headers = { origin: ORIGIN, cookie: made.people.admin.cookie, "content-type": "application/json" };
    const body = method === "POST" ? JSON.stringify(bodies[path] ?? {}) : undefined;
    const answer = await ask(`/dev${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    expect([answer.text, answer.cookies], knock).toEqual([SHELL, []]);
  }
  expect(await everyRow(db)).toEqual(before);
});

test("what is deployed says that it is no demo, and serves its API", async () => {
  const { status, text } = await ask("/api/session");
  expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ demo: false, user: null })]);
  expect((await ask("/api/health")).status).toBe(200);
  expect(JSON.parse((await ask("/api/dev/clock")).text)).toEqual({ error: { code: "not_found" } });
});
