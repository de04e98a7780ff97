import { expect, test } from "@playwright/test";
import { comeIn, newcomer } from "./newcomer.ts";

// From a database that holds nothing: everything below is made by these people on these screens.

test("the first real Saturday: a market makes itself, sells, hands over and pays", async ({ browser }) => {
  const claire = await newcomer(browser, "Claire", "Dubosc", "desktop");

  const market = await test.step("Claire creates a market: five questions", async () => {
    const { page, touches } = claire;
    await page.goto("/start");
    await page.getByLabel("Nom du marché").fill("Le marché de Bazas");
    await touches.reset();
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByLabel("Commune").pressSequentially("bazs");
    await page.getByRole("option", { name: /^Bazas/ }).click();
    await page.getByLabel("Lieu").fill("Place de la cathédrale");
    for (let question = 2; question < 5; question++) await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("button", { name: "Créer le marché" }).click();
    // A first text, a commune chosen, and five times the one button.
    expect(await touches.count()).toBe(6);
    await comeIn(claire);
    await expect(page.getByRole("heading", { name: "Bonjour Claire" })).toBeVisible();
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });
  expect(market).toBe("le-marche-de-bazas");
});
