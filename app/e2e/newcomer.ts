import { type Browser, expect, type Page } from "@playwright/test";
import { codeFor } from "./mailbox.ts";
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
  await page.getByRole("button", { name: "Recevoir mon code" }).click();
  const field = page.getByLabel("Code à 6 chiffres");
  await expect(field).toBeVisible();
  await field.fill(await codeFor(context.request, email));
  const first = page.getByLabel("Prénom");
  await expect(field).toBeHidden();
  if (await isThere(page, "Prénom")) {
    await first.fill(name);
    await page.getByLabel("Nom", { exact: true }).fill(lastName);
    await page.getByLabel("Téléphone").fill("06 12 34 56 78");
    await page.getByRole("button", { name: "Continuer" }).click();
    await expect(first).toBeHidden();
  }
}

const isThere = (page: Page, label: string): Promise<boolean> => page.getByLabel(label).isVisible();
