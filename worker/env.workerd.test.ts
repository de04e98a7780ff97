import { expect, test, vi } from "vitest";
import { openDatabase } from "../db/database.ts";
import { everyRow } from "../db/testing/every-row.ts";
import { testStack } from "../dev/testing/stack.ts";

const everywhere = [
  ["GET", "/api/health"],
  ["GET", "/api/session"],
  ["POST", "/api/session/code"],
  ["POST", "/webhooks/stripe"],
  ["GET", "/parties/basket-board/01890000-0000-7000-8000-000000000000"],
  ["GET", "/m/captieux"],
] as const;

test.each([
  ["APP_URL", undefined],
  ["APP_URL", "cabas dot example"],
  ["AUTH_SECRET", undefined],
  ["AUTH_SECRET", "too-short-to-be-a-secret"],
  ["STRIPE_SECRET_KEY", undefined],
  ["STRIPE_SECRET_KEY", ""],
  ["STRIPE_WEBHOOK_SECRET", undefined],
  ["STRIPE_WEBHOOK_SECRET", "whsec"],
  ["SMTP_URL", "mail.example without a scheme"],
])("%s as %s: nothing works, and the log says its name and no value", async (name, value) => {
  const said: unknown[] = [];
  vi.spyOn(console, "error").mockImplementation((...words) => void said.push(...words));
  const stack = testStack({ bindings: { [name]: value } });
  const { env } = await testStack().services();
  const before = await everyRow(openDatabase(env.DB));
  for (const [method, path] of everywhere) {
    const answer = await stack.request(path, { method, ...(method === "POST" ? { body: "{}" } : {}) });
    expect({ path, status: answer.status, body: await answer.json() }).toEqual({
      path,
      status: 500,
      body: { error: { code: "internal" } },
    });
  }
  await expect(stack.services()).rejects.toThrow(name);
  expect(await everyRow(openDatabase(env.DB))).toEqual(before);
  const text = JSON.stringify(said);
  expect(text).toContain(name);
  for (const secret of ["test-secret-test", "sk_test_local", "whsec_local", value].filter(
    (one) => one !== undefined && one !== "",
  ))
    expect(text).not.toContain(secret);
});
