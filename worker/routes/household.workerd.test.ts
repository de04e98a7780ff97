import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { householdLogin, session, user } from "../../db/schema/user.ts";
import { keptMails } from "../../dev/doors/mailbox.ts";
import { aBrowser, type Browser, IPHONE } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress, codeSentTo } from "../../dev/testing/sign-in-people.ts";
import { type TestStack, testStack } from "../../dev/testing/stack.ts";
import { drainOutbox } from "../outbox/dispatch.ts";

const PATH = "/api/account/household";

async function enter(stack: TestStack, browser: Browser, email: string) {
  await browser.send("POST", "/api/session/code", { email });
  const code = await codeSentTo(await stack.services(), email);
  return await browser.send("POST", "/api/session/verify", { email, code });
}

async function aHousehold(stack: TestStack) {
  const services = await stack.services();
  const ana = await aKnownPerson(services, anAddress("ana"));
  const browser = aBrowser(stack);
  await enter(stack, browser, ana.email);
  return { services, ana, browser };
}

const idOf = (answer: { body: unknown }): string => (answer.body as { loginId: string }).loginId;

test("HOU-1 a second address enters the same household by its code, with no account of its own", async () => {
  const stack = testStack();
  const { services, ana, browser } = await aHousehold(stack);
  const email = anAddress("sam");
  expect((await browser.send("POST", PATH, { email: email.toUpperCase(), name: "Sam" })).status).toBe(200);
  expect((await browser.get(PATH)).body).toMatchObject({ mayChange: true, logins: [{ email, verifiedAt: null }] });

  const second = aBrowser(stack, IPHONE);
  await second.send("POST", "/api/session/code", { email });
  expect((await keptMails(services.env.DB, email))[0]?.subject).toContain("Your code to come in");
  const code = await codeSentTo(services, email);
  const both = await Promise.all(
    [second, aBrowser(stack)].map((one) => one.send("POST", "/api/session/verify", { email, code })),
  );
  expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  if (both[0]?.status !== 200) await enter(stack, second, email);
  expect((await second.get("/api/session")).body).toMatchObject({ user: { id: ana.id, email: ana.email } });
  expect(await services.db.select().from(user)).toHaveLength(1);
  expect((await browser.get(PATH)).body).toMatchObject({ logins: [{ email, verifiedAt: expect.any(Number) }] });
  // A spent code is none.
  expect((await aBrowser(stack).send("POST", "/api/session/verify", { email, code })).body).toEqual({
    error: { code: "wrong_code" },
  });
});

test("HOU-1 a second address changes neither the password nor the addresses", async () => {
  const stack = testStack();
  const { browser } = await aHousehold(stack);
  const email = anAddress("sam");
  const added = await browser.send("POST", PATH, { email, name: "Sam" });
  const second = aBrowser(stack);
  await enter(stack, second, email);
  expect((await second.get(PATH)).body).toMatchObject({ mayChange: false, logins: [{ email, isCurrent: true }] });
  const forbidden = { status: 403, body: { error: { code: "forbidden" } } };
  expect(await second.send("PUT", "/api/account/password", { password: "nine carrots and a leek" })).toMatchObject(
    forbidden,
  );
  expect(await second.send("POST", PATH, { email: anAddress("eve"), name: "Eve" })).toMatchObject(forbidden);
  expect(await second.send("DELETE", `${PATH}/${idOf(added)}`)).toMatchObject(forbidden);
});

test("HOU-2 the first address is told once; a known address or one of another household is refused", async () => {
  const stack = testStack();
  const { services, ana, browser } = await aHousehold(stack);
  const other = await aHousehold(stack);
  const email = anAddress("sam");
  const at = { "idempotency-key": services.ports.newId() };
  const first = await browser.send("POST", PATH, { email, name: "Sam" }, at);
  expect(await browser.send("POST", PATH, { email, name: "Sam" }, at)).toMatchObject({ body: first.body });
  await drainOutbox(services);
  const told = (await keptMails(services.env.DB, ana.email)).filter((mail) => mail.text.includes(email));
  expect(told.map((mail) => mail.subject)).toEqual(["One more address for your household"]);

  const taken = { status: 409, body: { error: { code: "address_taken" } } };
  expect(await browser.send("POST", PATH, { email, name: "Sam" })).toMatchObject(taken);
  expect(await other.browser.send("POST", PATH, { email, name: "Sam" })).toMatchObject(taken);
  expect(await other.browser.send("POST", PATH, { email: ana.email, name: "Ana" })).toMatchObject(taken);

  const wanted = anAddress("zoe");
  const two = await Promise.all(
    [browser, other.browser].map((one) => one.send("POST", PATH, { email: wanted, name: "Zoé" })),
  );
  expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test("HOU-3 a removed address opens nothing more, its sessions end, and nobody else can remove it", async () => {
  const stack = testStack();
  const { services, ana, browser } = await aHousehold(stack);
  const other = await aHousehold(stack);
  const email = anAddress("sam");
  const id = idOf(await browser.send("POST", PATH, { email, name: "Sam" }));
  const second = aBrowser(stack);
  await enter(stack, second, email);
  expect((await other.browser.send("DELETE", `${PATH}/${id}`)).status).toBe(404);
  expect((await second.get("/api/session")).body).toMatchObject({ user: { id: ana.id } });

  expect((await browser.send("DELETE", `${PATH}/${id}`)).status).toBe(204);
  expect((await second.get("/api/session")).body).toMatchObject({ user: null });
  expect((await browser.get("/api/session")).body).toMatchObject({ user: { id: ana.id } });
  expect(await services.db.select().from(session).where(eq(session.userId, ana.id))).toHaveLength(1);
  expect(await services.db.select().from(householdLogin)).toEqual([]);
  expect(await enter(stack, aBrowser(stack), email)).toMatchObject({ body: { error: { code: "name_required" } } });
});
