import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { aBrowser } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress, another, codeSentTo } from "../../dev/testing/sign-in-people.ts";
import { type StackChanges, testStack } from "../../dev/testing/stack.ts";

const PASSWORD = "correct horse battery";
const newcomer = { firstName: "Brunehilde", lastName: "Castexagne", phone: "06 98 76 54 32" };

/** Everything that was written to any console, as one text. */
function listen() {
  const said: unknown[] = [];
  for (const level of ["error", "warn", "log", "info", "debug", "trace"] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(...words));
  return () => said.map((one) => (one instanceof Error ? `${one.stack}` : JSON.stringify(one))).join("\n");
}

async function everythingAtTheDoor(changes: StackChanges = {}) {
  const stack = testStack(changes);
  const services = await stack.services();
  const heard = listen();
  const known = await aKnownPerson(services, anAddress("annabelle"), PASSWORD);
  const email = anAddress("brunehilde");
  const browser = aBrowser(stack);
  const codes: string[] = [];
  for (const address of [known.email, email]) {
    await browser.send("POST", "/api/session/code", { email: address });
    const code = await codeSentTo(services, address).catch(() => "000000");
    codes.push(code, another(code));
    await browser.send("POST", "/api/session/verify", { email: address, code: another(code) });
    await browser.send("POST", "/api/session/verify", { email: address, code, ...newcomer });
    await browser.send("POST", "/api/session/password", { email: address, password: "not my password" });
    await browser.send("POST", "/api/session/reset", { email: address });
    await browser.send("PATCH", "/api/account", newcomer);
  }
  await browser.send("POST", "/api/session/password", { email: known.email, password: PASSWORD });
  await browser.send("POST", "/api/session/code", `{"email": "${email}`);
  await browser.send("DELETE", "/api/session");
  const secrets = [services.settings.AUTH_SECRET, services.settings.STRIPE_SECRET_KEY, browser.cookie()];
  return {
    stack,
    services,
    browser,
    heard,
    private: [
      known.email,
      email,
      "annabelle",
      "brunehilde",
      ...Object.values(newcomer),
      PASSWORD,
      "not my password",
      ...codes,
      ...secrets.filter((one) => one !== ""),
    ],
  };
}

const found = (text: string, words: readonly string[]) =>
  words.filter((word) => word !== "000000" && text.toLowerCase().includes(word.toLowerCase()));

test("no address, name, phone, code, password or secret reaches the logs", async () => {
  const { heard, private: words } = await everythingAtTheDoor();
  expect(found(heard(), words)).toEqual([]);
});

test("nor when the mail server quotes the address it refused", async () => {
  const refusing = {
    send: async (mail: { to: string; text: string }) =>
      Promise.reject(new Error(`550 <${mail.to}> unknown: ${mail.text}`)),
  };
  const { heard, private: words } = await everythingAtTheDoor({ mail: refusing });
  expect(heard()).toContain("request_failed");
  expect(heard()).toContain("reset_code_not_sent");
  expect(found(heard(), words)).toEqual([]);
});

test("nor when the database fails in the middle of a sign-in", async () => {
  const { services, browser, heard, private: words } = await everythingAtTheDoor();
  const email = anAddress("annabelle");
  await aKnownPerson(services, email, PASSWORD);
  await services.db.run(sql`ALTER TABLE session RENAME TO gone`);
  const answer = await browser.send("POST", "/api/session/password", { email, password: PASSWORD });
  expect(answer).toMatchObject({ status: 500, body: { error: { code: "internal" } } });
  expect(heard()).toContain("no such table");
  expect(found(heard(), [...words, email])).toEqual([]);
});
