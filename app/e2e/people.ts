import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

/** One of the demo's people in a browser of their own. */
export type Person = { name: string; email: string; context: BrowserContext; page: Page };

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;

/** Opens a browser for somebody, signed in by one click where `email` is a demo person's. Errors of the page fail the test. */
export async function person(browser: Browser, name: string, size: keyof typeof sizes): Promise<Person> {
  const context = await browser.newContext({ viewport: sizes[size], hasTouch: size === "phone" });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw new Error(`${name}'s page failed: ${error.message}`);
  });
  return { name, email: `${name.toLowerCase()}@demo.cabas.example`, context, page };
}

/** By the sign-in page's own button, as a visitor of the demo does. */
export async function signInWithOneClick({ page, name }: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole("button", { name: new RegExp(`^${name}`) })).toHaveCount(0);
}

/** By the script-friendly door: mail and password. */
export async function signInByPassword({ context, email }: Person): Promise<void> {
  const answer = await context.request.post("/api/session/password", { data: { email, password: "cabas-demo-2026" } });
  expect(answer.status()).toBe(200);
}

/** By the demo's own door, where signing in is not what is looked at. */
export async function signInAtOnce({ context, email }: Person): Promise<void> {
  const answer = await context.request.post("/dev/sign-in", { data: { email } });
  expect(answer.ok()).toBe(true);
}
