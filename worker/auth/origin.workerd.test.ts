import { expect, test } from "vitest";
import { everyRow } from "../../db/testing/every-row.ts";
import { aBrowser } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress } from "../../dev/testing/sign-in-people.ts";
import { testStack } from "../../dev/testing/stack.ts";

const PASSWORD = "correct horse battery";
const NONE = "01890000-0000-7000-8000-000000000000";
const badOrigin = { error: { code: "bad_origin" } };

/** What a browser says on a page of somebody else, or of nobody (a sandboxed frame, a file). */
const foreign = ["https://elsewhere.example", "http://localhost:5174", "https://localhost:5173", "null"];

const writes: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ["POST", "/api/session/code", { email: "ana@example.org" }],
  ["POST", "/api/session/password", { email: "ana@example.org", password: PASSWORD }],
  ["POST", "/api/session/reset", { email: "ana@example.org" }],
  ["DELETE", "/api/session"],
  ["PATCH", "/api/account", { firstName: "Eve" }],
  ["PUT", "/api/account/password", { current: PASSWORD, password: "nine carrots and a leek" }],
  ["DELETE", `/api/account/sessions/${NONE}`],
  ["POST", `/api/distributions/${NONE}/checkouts`, {}],
  ["POST", `/api/checkouts/${NONE}/confirm`],
  ["POST", `/api/checkouts/${NONE}/cancel`],
  ["POST", "/api/nothing/here"],
];

test.each(foreign)("writes from %s are refused before anything else, whoever is signed in", async (origin) => {
  const stack = testStack();
  const services = await stack.services();
  const { email } = await aKnownPerson(services, anAddress("ana"), PASSWORD);
  const browser = aBrowser(stack);
  await browser.send("POST", "/api/session/password", { email, password: PASSWORD });
  const before = await everyRow(services.db);
  for (const [method, path, body] of writes) {
    const answer = await browser.send(method, path, body, { origin });
    expect({ path, status: answer.status, body: answer.body }).toEqual({ path, status: 403, body: badOrigin });
  }
  expect(await everyRow(services.db)).toEqual(before);
  expect((await browser.get("/api/session")).body).toMatchObject({ user: { email } });
});

test.each(foreign)("a socket from %s is refused before the upgrade, with a session or without", async (origin) => {
  const stack = testStack();
  const services = await stack.services();
  const { email } = await aKnownPerson(services, anAddress("ana"), PASSWORD);
  const browser = aBrowser(stack);
  await browser.send("POST", "/api/session/password", { email, password: PASSWORD });
  for (const room of [`basket-board/${NONE}`, `sale-feed/${NONE}`]) {
    for (const cookie of [browser.cookie(), ""]) {
      const response = await stack.request(`/parties/${room}`, { cookie, headers: { origin, upgrade: "websocket" } });
      expect({ status: response.status, body: await response.json() }).toEqual({ status: 403, body: badOrigin });
      expect(response.webSocket ?? null).toBeNull();
    }
  }
});

test("our own address is let through, whichever of its two names a browser uses", async () => {
  const stack = testStack({ bindings: { APP_URL: "https://cabas.example" } });
  for (const origin of ["https://cabas.example", "http://localhost:5173"]) {
    const answer = await aBrowser(stack).send("POST", "/api/session/code", { email: anAddress("ana") }, { origin });
    expect(answer.status).toBe(202);
  }
});
