import { type Browser, expect } from "@playwright/test";
import { codeFor, newestMail } from "./mailbox.ts";
import { type Person, person } from "./people.ts";
import { countTouches, type Touches } from "./touches.ts";

/** Somebody whom nobody here knows yet, with a browser of their own. */
export type Newcomer = Person & { lastName: string; touches: Touches };

export async function newcomer(
  browser: Browser,
  name: string,
  lastName: string,
  size: "phone" | "desktop",
): Promise<Newcomer> {
  const made = await person(browser, name, size);
  const email = `${name}.${lastName}@example.org`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return { ...made, lastName, email, touches: await countTouches(made.page) };
}

/** Through the sign-in that a page shows: address (unless it stands there), code from the mailbox, and a name where it is asked. */
export async function comeIn({ page, context, email, name, lastName }: Newcomer): Promise<void> {
  const address = page.getByLabel("Votre adresse mail");
  await address.fill(email);
  const before = await newestMail(context.request, email);
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  const field = page.getByLabel("Code à 6 chiffres");
  await expect(field).toBeVisible();
  await field.fill(await codeFor(context.request, email, before));
  const first = page.getByLabel("Prénom");
  await expect(field).toBeHidden();
  // Either the name is asked for, or the account knows it.
  const known = async () => (await (await context.request.get("/api/session")).json()).user?.firstName || undefined;
  await expect.poll(async () => (await first.isVisible()) || (await known())).toBeTruthy();
  if (await first.isVisible()) {
    await first.fill(name);
    await page.getByLabel("Nom", { exact: true }).fill(lastName);
    await page.getByLabel("Téléphone").fill("06 12 34 56 78");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(first).toBeHidden();
  }
}
