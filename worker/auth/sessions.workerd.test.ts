import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { session } from "../../db/schema/user.ts";
import { ANDROID, aBrowser, IPHONE } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress } from "../../dev/testing/sign-in-people.ts";
import { testStack } from "../../dev/testing/stack.ts";

const PASSWORD = "correct horse battery";
const DAY = 86_400_000;

type Devices = { sessions: { id: string; device: string; current: boolean; lastSeenAt: number }[] };

async function anaOn(stack: ReturnType<typeof testStack>, ...devices: string[]) {
  const services = await stack.services();
  const { id, email } = await aKnownPerson(services, anAddress("ana"), PASSWORD);
  const browsers = devices.map((device) => aBrowser(stack, device));
  for (const browser of browsers) await browser.send("POST", "/api/session/password", { email, password: PASSWORD });
  return { services, id, email, browsers };
}

test("a session's cookie cannot be read by scripts, does not travel with foreign posts, and is signed", async () => {
  const stack = testStack();
  const { email } = await anaOn(stack);
  const { cookies } = await aBrowser(stack).send("POST", "/api/session/password", { email, password: PASSWORD });
  expect(cookies).toHaveLength(1);
  const [value = "", ...flags] = (cookies[0] ?? "").split("; ");
  expect(value).toMatch(/^cabas\.session_token=[^.]+\.[^.]+$/);
  expect(flags.sort()).toEqual(["HttpOnly", "Max-Age=5184000", "Path=/", "SameSite=Lax"]);

  const forged = `${value.slice(0, -4)}AAA%3D`;
  const asked = await stack.request("/api/session", { cookie: forged });
  expect(await asked.json()).toMatchObject({ user: null });
});

test("behind https the cookie travels over https only", async () => {
  const stack = testStack({ bindings: { APP_URL: "https://cabas.example" } });
  const { email } = await anaOn(stack);
  const { cookies } = await aBrowser(stack).send("POST", "/api/session/password", { email, password: PASSWORD });
  expect(cookies[0]).toContain("; Secure");
});

test("signing in gives a new session each time; a cookie from before is not taken over", async () => {
  const stack = testStack();
  const { browsers, email } = await anaOn(stack, ANDROID);
  const [browser = aBrowser(stack)] = browsers;
  const before = browser.cookie();
  await browser.send("POST", "/api/session/password", { email, password: PASSWORD });
  expect(browser.cookie()).not.toBe(before);
});

test("signing out ends the session at once, wherever its cookie is kept", async () => {
  const stack = testStack();
  const { browsers, services } = await anaOn(stack, ANDROID);
  const [browser = aBrowser(stack)] = browsers;
  const kept = browser.cookie();
  expect((await browser.send("DELETE", "/api/session")).status).toBe(204);
  expect(browser.cookie()).toBe("");
  expect(await services.db.select().from(session)).toEqual([]);
  const asked = await stack.request("/api/account/sessions", { cookie: kept });
  expect(asked.status).toBe(401);
  expect((await browser.send("DELETE", "/api/session")).status).toBe(204);
});

test("a person sees her devices and ends one of them, and nobody else's", async () => {
  const stack = testStack();
  const { browsers } = await anaOn(stack, ANDROID, IPHONE);
  const [phone = aBrowser(stack), other = aBrowser(stack)] = browsers;
  const stranger = await anaOn(stack, ANDROID);
  const [foreign = aBrowser(stack)] = stranger.browsers;

  const { sessions } = (await phone.get("/api/account/sessions")).body as Devices;
  expect(
    sessions.map(({ device, current }) => ({ device, current })).sort((a, b) => a.device.localeCompare(b.device)),
  ).toEqual([
    { device: "Chrome, Android", current: true },
    { device: "Safari, iPhone", current: false },
  ]);
  expect(Object.keys(sessions[0] ?? {}).sort()).toEqual(["createdAt", "current", "device", "id", "lastSeenAt"]);

  const lost = sessions.find((one) => !one.current)?.id ?? "";
  const notFound = { status: 404, body: { error: { code: "not_found" } } };
  expect(await foreign.send("DELETE", `/api/account/sessions/${lost}`)).toMatchObject(notFound);
  expect(await foreign.send("DELETE", "/api/account/sessions/none")).toMatchObject(notFound);
  expect((await other.get("/api/session")).body).toMatchObject({ user: { firstName: "Ana" } });
  expect((await phone.send("DELETE", `/api/account/sessions/${lost}`)).status).toBe(204);
  expect((await other.get("/api/session")).body).toMatchObject({ user: null });
  expect((await phone.get("/api/session")).body).toMatchObject({ user: { firstName: "Ana" } });
});

test("a session in use is renewed once a day, one that ran out is none", async () => {
  const stack = testStack();
  const { browsers, services, id } = await anaOn(stack, ANDROID);
  const [browser = aBrowser(stack)] = browsers;
  expect((await browser.get("/api/session")).cookies).toEqual([]);

  const old = Date.now() - 3 * DAY;
  await services.db.update(session).set({ updatedAt: new Date(old), expiresAt: new Date(old + 60 * DAY) });
  const renewed = await browser.get("/api/session");
  expect(renewed.body).toMatchObject({ user: { id } });
  expect(renewed.cookies).toEqual([expect.stringContaining("Max-Age=5184000")]);
  const [row] = await services.db.select().from(session);
  expect(row?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 59 * DAY);
  const { sessions } = (await browser.get("/api/account/sessions")).body as Devices;
  expect(sessions[0]?.lastSeenAt).toBeGreaterThan(Date.now() - DAY);

  await services.db
    .update(session)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(session.userId, id));
  expect((await browser.get("/api/session")).body).toMatchObject({ user: null });
  expect((await browser.get("/api/account/sessions")).status).toBe(401);
});

test("a person changes her own name, phone and language", async () => {
  const stack = testStack();
  const { browsers } = await anaOn(stack, ANDROID);
  const [browser = aBrowser(stack)] = browsers;
  expect((await browser.send("PATCH", "/api/account", { lastName: "Lefèvre-Roux", locale: "fr" })).status).toBe(204);
  expect((await browser.get("/api/session")).body).toMatchObject({
    user: { firstName: "Ana", lastName: "Lefèvre-Roux", phone: "06 12 34 56 78", locale: "fr" },
  });
});
