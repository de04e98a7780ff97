import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { session, user, verification } from "../../db/schema/user.ts";
import { keptMails } from "../../dev/doors/mailbox.ts";
import { aBrowser } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress, another, codeSentTo } from "../../dev/testing/sign-in-people.ts";
import { testStack } from "../../dev/testing/stack.ts";

const newcomer = { firstName: "Bruno", lastName: "Castex", phone: "06 98 76 54 32", locale: "en" };
const wrongCode = { status: 400, body: { error: { code: "wrong_code" } } };

test("a newcomer gets a code by mail, is asked for a name once the code is right, and is in", async () => {
  const stack = testStack();
  const services = await stack.services();
  const browser = aBrowser(stack);
  const email = anAddress("bruno");
  expect(await browser.send("POST", "/api/session/code", { email, locale: "en" })).toMatchObject({
    status: 202,
    body: {},
  });

  const [mail, ...others] = await keptMails(services.env.DB, email);
  expect(others).toEqual([]);
  const code = await codeSentTo(services, email);
  expect(mail?.subject).toBe(`${code} · Your code to come in`);
  expect(mail?.text).toContain(code);
  expect(mail?.html).toContain(code);

  const nameless = await browser.send("POST", "/api/session/verify", { email, code });
  expect(nameless).toMatchObject({
    status: 400,
    body: { error: { code: "name_required", data: { fields: ["firstName", "lastName"] } } },
  });
  expect(await services.db.select().from(user)).toEqual([]);

  const entered = await browser.send("POST", "/api/session/verify", { email, code, ...newcomer });
  expect(entered).toMatchObject({ status: 200, body: { newcomer: true } });
  expect((await browser.get("/api/session")).body).toMatchObject({
    user: { email, firstName: "Bruno", lastName: "Castex", phone: "06 98 76 54 32", locale: "en", hasPassword: false },
    markets: [],
  });
  expect(await services.db.select().from(user)).toMatchObject([{ email, name: "Bruno Castex", emailVerified: true }]);
});

test("a known person enters with the code alone; the name that somebody sends along changes nothing", async () => {
  const stack = testStack();
  const services = await stack.services();
  const browser = aBrowser(stack);
  const { id, email } = await aKnownPerson(services, anAddress("ana"));
  await browser.send("POST", "/api/session/code", { email });
  const code = await codeSentTo(services, email);
  const entered = await browser.send("POST", "/api/session/verify", { email, code, ...newcomer });
  expect(entered).toMatchObject({ status: 200, body: { newcomer: false } });
  expect((await browser.get("/api/session")).body).toMatchObject({
    user: { id, email, firstName: "Ana", locale: "en" },
  });
});

test("nobody can tell a known address from an unknown one, with no code, a wrong code or none that was asked for", async () => {
  const stack = testStack();
  const services = await stack.services();
  const known = (await aKnownPerson(services, anAddress("ana"))).email;
  const unknown = anAddress("nobody");
  const answersFor = async (email: string) => {
    const browser = aBrowser(stack);
    const unasked = await browser.send("POST", "/api/session/verify", { email, code: "123456" });
    const asked = await browser.send("POST", "/api/session/code", { email });
    const code = another(await codeSentTo(services, email));
    const wrong = await browser.send("POST", "/api/session/verify", { email, code });
    const wrongWithName = await browser.send("POST", "/api/session/verify", { email, code, ...newcomer });
    return [unasked, asked, wrong, wrongWithName].map((answer) => ({ ...answer, headers: [...answer.headers].sort() }));
  };
  const answers = await answersFor(known);
  expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
    wrongCode,
    { status: 202, body: {} },
    wrongCode,
    wrongCode,
  ]);
  expect(await answersFor(unknown)).toEqual(answers);
  expect(await services.db.select().from(session)).toEqual([]);
});

test("three wrong tries end a code, the right one included", async () => {
  const stack = testStack();
  const services = await stack.services();
  const browser = aBrowser(stack);
  const { email } = await aKnownPerson(services, anAddress("ana"));
  await browser.send("POST", "/api/session/code", { email });
  const code = await codeSentTo(services, email);
  for (let attempt = 0; attempt < 3; attempt++)
    expect(await browser.send("POST", "/api/session/verify", { email, code: another(code) })).toMatchObject(wrongCode);
  expect(await browser.send("POST", "/api/session/verify", { email, code })).toMatchObject(wrongCode);
  expect((await browser.get("/api/session")).body).toMatchObject({ user: null });
});

test("wrong tries without a name end a newcomer's code just the same", async () => {
  const stack = testStack();
  const services = await stack.services();
  const browser = aBrowser(stack);
  const email = anAddress("bruno");
  await browser.send("POST", "/api/session/code", { email });
  const code = await codeSentTo(services, email);
  for (let attempt = 0; attempt < 3; attempt++)
    await browser.send("POST", "/api/session/verify", { email, code: another(code) });
  expect(await browser.send("POST", "/api/session/verify", { email, code, ...newcomer })).toMatchObject(wrongCode);
  expect(await services.db.select().from(user)).toEqual([]);
});

test("an expired code, a used one and one that a newer replaced are wrong codes", async () => {
  const stack = testStack();
  const services = await stack.services();
  const { email } = await aKnownPerson(services, anAddress("ana"));
  const browser = aBrowser(stack);
  const ask = async () => {
    await browser.send("POST", "/api/session/code", { email });
    return await codeSentTo(services, email);
  };
  const expired = await ask();
  await services.db.update(verification).set({ expiresAt: new Date(Date.now() - 1000) });
  expect(await browser.send("POST", "/api/session/verify", { email, code: expired })).toMatchObject(wrongCode);

  const first = await ask();
  const second = await ask();
  if (first !== second)
    expect(await browser.send("POST", "/api/session/verify", { email, code: first })).toMatchObject(wrongCode);
  expect(await browser.send("POST", "/api/session/verify", { email, code: second })).toMatchObject({ status: 200 });
  expect(await browser.send("POST", "/api/session/verify", { email, code: second })).toMatchObject(wrongCode);
});

test("codes are kept hashed and live for ten minutes", async () => {
  const stack = testStack();
  const services = await stack.services();
  const email = anAddress("bruno");
  await aBrowser(stack).send("POST", "/api/session/code", { email });
  const code = await codeSentTo(services, email);
  const rows = (await services.db.select().from(verification)).filter((row) => row.value !== "");
  expect(rows).toHaveLength(1);
  expect(rows[0]?.value).not.toContain(code);
  const life = (rows[0]?.expiresAt.getTime() ?? 0) - Date.now();
  expect(life).toBeGreaterThan(9 * 60_000);
  expect(life).toBeLessThanOrEqual(10 * 60_000);
});

test("a code that could not be mailed is not called sent", async () => {
  const stack = testStack({ mail: { send: async () => Promise.reject(new Error("the mail server is away")) } });
  const answer = await aBrowser(stack).send("POST", "/api/session/code", { email: anAddress("bruno") });
  expect(answer.status).toBe(500);
});

test("two newcomers' tabs with one address make one account", async () => {
  const stack = testStack();
  const services = await stack.services();
  const email = anAddress("bruno");
  for (const _ of [1, 2]) {
    const browser = aBrowser(stack);
    await browser.send("POST", "/api/session/code", { email: email.toUpperCase() });
    const code = await codeSentTo(services, email);
    expect((await browser.send("POST", "/api/session/verify", { email, code, ...newcomer })).status).toBe(200);
  }
  const people = await services.db.select().from(user).where(eq(user.email, email));
  expect(people).toHaveLength(1);
  expect(await services.db.select().from(session)).toHaveLength(2);
});
