import { like } from "drizzle-orm";
import { expect, test } from "vitest";
import { verification } from "../../db/schema/user.ts";
import { keptMails } from "../../dev/doors/mailbox.ts";
import { aBrowser } from "../../dev/testing/a-browser.ts";
import { aKnownPerson, anAddress } from "../../dev/testing/sign-in-people.ts";
import { testStack } from "../../dev/testing/stack.ts";

test("an address gets ten codes an hour, whether it is known or not", async () => {
  const stack = testStack();
  const services = await stack.services();
  const known = (await aKnownPerson(services, anAddress("ana"))).email;
  for (const email of [known, anAddress("nobody")]) {
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++)
      statuses.push((await aBrowser(stack).send("POST", "/api/session/code", { email })).status);
    expect(statuses).toEqual([...Array(10).fill(202), 429]);
    expect(await keptMails(services.env.DB, email)).toHaveLength(10);
    const anHourAgo = new Date(Date.now() - 1);
    await services.db.update(verification).set({ expiresAt: anHourAgo }).where(like(verification.identifier, "sent:%"));
    expect((await aBrowser(stack).send("POST", "/api/session/code", { email })).status).toBe(202);
  }
});

/** Twice the limit of a minute: wherever in the platform's minute a test begins, one of them is over. */
const TRIES = 41;

test("who tries codes of one address too often is stopped there, and others are not", async () => {
  const browser = aBrowser(testStack());
  const email = anAddress("ana");
  const seen = new Set<string>();
  for (let n = 0; n < TRIES; n++) {
    const { status, body } = await browser.send("POST", "/api/session/verify", { email, code: "123456" });
    seen.add(`${status} ${JSON.stringify(body)}`);
  }
  expect([...seen].sort()).toEqual(['400 {"error":{"code":"wrong_code"}}', '429 {"error":{"code":"too_many_tries"}}']);
  const other = await browser.send("POST", "/api/session/verify", { email: anAddress("bruno"), code: "123456" });
  expect(other.status).toBe(400);
});
