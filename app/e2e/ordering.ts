import { expect, type Page } from "@playwright/test";

/** Puts a good into the cart as somebody who knows its name does: the list draws only what is in sight. */
export async function put(page: Page, product: string, times: number): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Chercher un produit" });
  const glass = page.getByRole("button", { name: "Chercher un produit" });
  await expect(search.or(glass).first()).toBeVisible();
  if (!(await search.isVisible())) await glass.click();
  await search.fill(product);
  const card = page.getByRole("article", { name: product, exact: true });
  for (let n = 0; n < times; n++) await card.getByRole("button", { name: `Plus de ${product}` }).click();
}

/** From the cart through the hosted payment page to the basket's number. Who is not signed in yet does it on the way. */
export async function pay(page: Page, comeIn: () => Promise<void> = async () => undefined): Promise<number> {
  await page.getByRole("button", { name: /^Payer/ }).click();
  await comeIn();
  await expect(page.getByText("Simulateur de paiement")).toBeVisible();
  await page.getByRole("button", { name: /^Payer/ }).click();
  await expect(page.getByRole("heading", { name: "C’est commandé" })).toBeVisible();
  return Number(await page.locator("p.voice.num").first().innerText());
}
