import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { session } from "../../db/schema/user.ts";
import { keptMails } from "../../dev/doors/mailbox.ts";
import { aBrowser, IPHONE } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress, another, codeSentTo } from "../../dev/testing/sign-in-people.ts";
import { testStack } from "../../dev/testing/stack.ts";

const PASSWORD = "correct horse battery";
const NEW = "nine carrots and a leek";
const wrongCredentials = { status: 400, body: { error: { code: "wrong_credentials" } } };

test("a password opens a session; a wrong one, an unknown address and an account without one answer alike", async () => {
  const stack = testStack();
  const services = await stack.services();
  const { email } = await aKnownPerson(services, anAddress("ana"), PASSWORD);
  const codeOnly = (await aKnownPerson(services, anAddress("code"))).email;
  const browser = aBrowser(stack);
  expect(await browser.send("POST", "/api/session/password", { email, password: PASSWORD })).toMatchObject({
    status: 200,
  });
  expect((await browser.get("/api/session")).body).toMatchObject({ user: { email, hasPassword: true } });

  const tries = [email, anAddress("nobody"), codeOnly].map(async (address) => {
    const answer = await aBrowser(stack).send("POST", "/api/session/password", {
      email: address,
      password: `${PASSWORD}!`,
    });
    return { ...answer, headers: [...answer.headers].sort() };
  });
  const [wrong, ...others] = await Promise.all(tries);
  expect(wrong).toMatchObject({ ...wrongCredentials, cookies: [] });
  expect(others).toEqual([wrong, wrong]);
});

test("a new password by mail ends every session and opens none", async () => {
  const stack = testStack();
  const services = await stack.services();
  const { email } = await aKnownPerson(services, anAddress("ana"), PASSWORD);
  const phone = aBrowser(stack);
  const thief = aBrowser(stack, IPHONE);
  for (const browser of [phone, thief])
    await browser.send("POST", "/api/session/password", { email, password: PASSWORD });

  expect(await phone.send("POST", "/api/session/reset", { email })).toMatchObject({ status: 202, body: {} });
  const [mail] = await keptMails(services.env.DB, email);
  expect(mail?.subject).toContain("Your code to change your password");
  const code = await codeSentTo(services, email);
  // A code for one purpose is none for another.
  expect((await aBrowser(stack).send("POST", "/api/session/verify", { email, code })).body).toEqual({
    error: { code: "wrong_code" },
  });
  expect(
    (await phone.send("POST", "/api/session/reset/confirm", { email, code: another(code), password: NEW })).body,
  ).toEqual({ error: { code: "wrong_code" } });
  expect(await phone.send("POST", "/api/session/reset/confirm", { email, code, password: NEW })).toMatchObject({
    status: 200,
  });

  expect(await services.db.select().from(session)).toEqual([]);
  for (const browser of [phone, thief]) expect((await browser.get("/api/session")).body).toMatchObject({ user: null });
  expect(await phone.send("POST", "/api/session/password", { email, password: PASSWORD })).toMatchObject(
    wrongCredentials,
  );
  expect(await phone.send("POST", "/api/session/password", { email, password: NEW })).toMatchObject({ status: 200 });
  expect((await phone.send("POST", "/api/session/reset/confirm", { email, code, password: PASSWORD })).body).toEqual({
    error: { code: "wrong_code" },
  });
});

test("asking to reset an unknown address answers the same and mails nobody", async () => {
  const stack = testStack();
  const services = await stack.services();
  const email = anAddress("nobody");
  expect(await aBrowser(stack).send("POST", "/api/session/reset", { email })).toMatchObject({ status: 202, body: {} });
  expect(await keptMails(services.env.DB)).toEqual([]);
  expect(
    (await aBrowser(stack).send("POST", "/api/session/reset/confirm", { email, code: "123456", password: NEW })).body,
  ).toEqual({ error: { code: "wrong_code" } });
});

test("a mail server that is away does not tell which address is known", async () => {
  const stack = testStack({ mail: { send: async () => Promise.reject(new Error("away")) } });
  const services = await stack.services();
  const { email } = await aKnownPerson(services, anAddress("ana"), PASSWORD);
  const answers = [email, anAddress("nobody")].map((address) =>
    aBrowser(stack).send("POST", "/api/session/reset", { email: address }),
  );
  expect((await Promise.all(answers)).map(({ status, body }) => ({ status, body }))).toEqual([
    { status: 202, body: {} },
    { status: 202, body: {} },
  ]);
});

test("who entered by code sets a first password; changing it asks for the old one, ends other devices and keeps this one", async () => {
  const stack = testStack();
  const services = await stack.services();
  const { id, email } = await aKnownPerson(services, anAddress("ana"));
  const phone = aBrowser(stack);
  await phone.send("POST", "/api/session/code", { email });
  await phone.send("POST", "/api/session/verify", { email, code: await codeSentTo(services, email) });

  expect((await phone.send("PUT", "/api/account/password", { password: "short" })).body).toEqual({
    error: { code: "bad_input", data: { fields: ["password"] } },
  });
  expect((await phone.send("PUT", "/api/account/password", { password: PASSWORD })).status).toBe(204);
  const laptop = aBrowser(stack, IPHONE);
  expect(await laptop.send("POST", "/api/session/password", { email, password: PASSWORD })).toMatchObject({
    status: 200,
  });

  expect(await phone.send("PUT", "/api/account/password", { password: NEW })).toMatchObject(wrongCredentials);
  expect(await phone.send("PUT", "/api/account/password", { current: NEW, password: NEW })).toMatchObject(
    wrongCredentials,
  );
  expect((await phone.send("PUT", "/api/account/password", { current: PASSWORD, password: NEW })).status).toBe(204);
  expect((await phone.get("/api/session")).body).toMatchObject({ user: { id } });
  expect((await laptop.get("/api/session")).body).toMatchObject({ user: null });
  expect(await services.db.select().from(session).where(eq(session.userId, id))).toHaveLength(1);
});
