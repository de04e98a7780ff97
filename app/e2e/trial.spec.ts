import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { person, signInAtOnce } from "./people.ts";

/** What the provider was ever asked for, and the newest mail to anybody: what a trial must not move. */
async function outside(request: APIRequestContext, baseURL: string) {
  const simulator = `http://127.0.0.1:${Number(new URL(baseURL).port) + 1}/_sim/state`;
  const { refunds, transfers } = await (await request.get(simulator)).json();
  const { mails } = await (await request.get("/dev/mail.json")).json();
  return { refunds: refunds.length, transfers: transfers.length, newestMail: mails[0]?.id };
}

const ticks = (page: Page, done: number) =>
  expect(page.getByRole("button", { name: new RegExp(`Les étapes de l’essai, ${done} / 6`) })).toBeVisible();

const openBasket = (page: Page, number: number) =>
  page
    .getByRole("list", { name: "Paniers" })
    .getByRole("button", { name: new RegExp(`^${number} `) })
    .click();

test("a trial: one click, a guest by the code, a script that ticks itself, a list typed back in, and nothing leaves", async ({
  browser,
  baseURL,
}) => {
  const claire = await person(browser, "Claire", "phone");
  const guest = await person(browser, "Zoé", "phone");
  await signInAtOnce(claire);
  const before = await outside(claire.context.request, baseURL ?? "");

  await test.step("one click on the market's overview makes it and opens its board", async () => {
    await claire.page.goto("/manage/captieux");
    await claire.page.getByRole("button", { name: "Faire un essai" }).click();
    await expect(claire.page).toHaveURL(/\/board\/[0-9a-f-]{36}$/);
    await ticks(claire.page, 0);
    await expect(claire.page.getByText("enregistré")).toBeVisible();
  });
  const board = new URL(claire.page.url()).pathname;

  await test.step("a guest comes by the code that is on the screen", async () => {
    await claire.page.getByRole("button", { name: "Plus d’actions" }).click();
    await claire.page.getByRole("link", { name: "Inviter un téléphone" }).click();
    await expect(claire.page.getByRole("img", { name: "Inviter un téléphone" })).toBeVisible();
    const { passes } = await (
      await claire.context.request.get(`/api/distributions/${board.split("/").at(-1)}/day-passes`)
    ).json();
    await guest.page.goto(new URL(passes[0].url).pathname);
    await guest.page.getByLabel("Votre prénom").fill("Zoé");
    await guest.page.getByRole("button", { name: "Ouvrir le tableau" }).click();
    await expect(guest.page).toHaveURL(board);
    await expect(claire.page.getByText("Zoé", { exact: true })).toBeVisible();
    await claire.page.goto(board);
  });

  await test.step("what happens on the board ticks the script: missing, weighed, validated, together, offline", async () => {
    await openBasket(claire.page, 1);
    await openBasket(guest.page, 1);
    await ticks(claire.page, 1);
    const { baskets } = await (
      await claire.context.request.get(`/api/distributions/${board.split("/").at(-1)}/board`)
    ).json();
    const [first] = baskets;
    const counted = first.lines.find((line: { kind: string }) => line.kind === "counted").productName;
    const weighed = first.lines.find((line: { kind: string }) => line.kind === "weighed").productName;
    await claire.page
      .getByRole("button", { name: new RegExp(`^${counted}`) })
      .first()
      .click();
    await claire.page.getByRole("dialog").getByRole("button", { name: "manquant", exact: true }).click();
    await claire.page.keyboard.press("Escape");
    await ticks(claire.page, 2);
    await guest.page
      .getByRole("button", { name: new RegExp(`^${weighed}`) })
      .first()
      .click();
    const grams = String(first.lines.find((line: { kind: string }) => line.kind === "weighed").estimateGrams);
    for (const key of grams)
      await guest.page.getByRole("dialog").getByRole("button", { name: key, exact: true }).click();
    await guest.page.getByRole("button", { name: /^Garder/ }).click();
    await guest.page.keyboard.press("Escape");
    await ticks(claire.page, 3);
    await claire.page.getByRole("button", { name: /Valider \d/ }).click();
    await ticks(claire.page, 4);
    await claire.context.setOffline(true);
    await expect(claire.page.getByText(/Hors ligne/)).toBeVisible();
    await openBasket(claire.page, 2);
    await claire.page
      .getByRole("button", { name: /tout y est/i })
      .first()
      .click();
    await claire.context.setOffline(false);
    await ticks(claire.page, 5);
  });

  await test.step("a filled list is typed back in, keyboard only, undone and typed again", async () => {
    await claire.page.goto(`${board}/typing`);
    const field = claire.page.getByRole("textbox");
    await expect(field).toBeFocused();
    const keys = async (text: string) => {
      await claire.page.keyboard.type(text);
      await claire.page.keyboard.press("Enter");
    };
    await keys("3");
    await expect(field).toHaveAccessibleName(/^Panier 3, /);
    await claire.page.keyboard.type("t m1 x9");
    await expect(claire.page.getByText("« x9 » ne se lit pas : rien n’est écrit.")).toBeVisible();
    await claire.page.keyboard.press("Escape");
    await keys("t m1");
    const row = claire.page.locator("[data-row='3']");
    await expect(row).toContainText("manque");
    await claire.page.keyboard.press("Control+z");
    await expect(row).not.toContainText("manque");
    await keys("t m1 v r");
    await expect(row).toContainText("Validé");
    await expect(row).toContainText("retiré");
    for (const number of [4, 5, 6, 7, 8]) {
      await keys(String(number));
      await keys("t v");
      await expect(claire.page.locator(`[data-row='${number}']`)).toContainText("Validé");
    }
  });

  await test.step("the référent ends the code: that phone is out at once, what it saw stays readable", async () => {
    await claire.page.goto(`${board}/join`);
    await claire.page.getByRole("button", { name: "Couper ce code" }).click();
    await expect(guest.page.getByText(/Vous n’avez plus accès à ce tableau/)).toBeVisible();
    await expect(guest.page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  await test.step("the day is closed: the script is done, nobody is paid, nothing was asked of the outside", async () => {
    await claire.page.goto(`${board}?panel=close`);
    // The phone that was sent away is not waited for.
    await claire.page.getByRole("button", { name: "Valider la distribution" }).click();
    await ticks(claire.page, 6);
    await expect(claire.page.getByText(/sera payé|seront payés/)).toHaveCount(0);
    expect(await outside(claire.context.request, baseURL ?? "")).toEqual(before);
  });

  await test.step("and it is thrown away", async () => {
    await claire.page.goto("/manage/captieux");
    await claire.page.getByRole("button", { name: "Jeter cet essai" }).click();
    await expect(claire.page.getByText("Essai jeté")).toBeVisible();
    await expect(claire.page.getByRole("button", { name: "Faire un essai" })).toBeVisible();
    const gone = await claire.context.request.get(`/api/distributions/${board.split("/").at(-1)}/board`);
    expect(gone.status()).toBe(404);
  });
  for (const one of [claire, guest]) await one.context.close();
});
