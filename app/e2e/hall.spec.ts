import { expect, type Page, test } from "@playwright/test";
import { type Person, person, signInAtOnce } from "./people.ts";
import { roomOf } from "./room.ts";

/** Baskets of the demo's day that Marie does alone; Karim meets her at the first two. */
const ALONE = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const [LOOKED_AT = 0, TAKEN = 0] = ALONE;

type BoardBasket = {
  id: string;
  number: number;
  lastName: string;
  status: string;
  paidCents: number;
  finalCents: number | null;
  refundedCents: number;
};
type Facts = { baskets: BoardBasket[]; lateChanges: { basketId: string }[]; lookAgains: { basketId: string }[] };

const band = (page: Page, text: string) => page.getByText(text).first();
const row = (page: Page, number: number) =>
  page.getByRole("list", { name: "Paniers" }).getByRole("button", { name: new RegExp(`^${number} `) });
const confirm = (page: Page) => page.getByRole("button", { name: /Valider \d/ });
const account = (page: Page) => page.getByRole("region", { name: "De retour en ligne" });
/** What her confirmation met comes to her by itself; put aside, it stays in the list. */
const putAside = async (page: Page) => {
  const sheet = page.getByRole("dialog", { name: `À revoir : ${LOOKED_AT} · ` });
  await expect(sheet.getByText(/Vous avez validé/)).toBeVisible();
  await sheet.getByRole("button", { name: "Fermer" }).click();
  await expect(row(page, LOOKED_AT)).toContainText("À revoir");
};

/** "Tout y est · Valider 23,41 €" → 2341 */
const centsIn = (text: string): number => Number(/([\d\s]+),(\d\d)/u.exec(text)?.slice(1).join("").replace(/\s/gu, ""));

const openBasket = async (page: Page, number: number) => {
  await row(page, number).click();
  await expect(confirm(page)).toBeVisible();
};
const toList = async (page: Page) => {
  await page.getByRole("button", { name: "Retour à la liste" }).click();
  await expect(page.getByRole("heading", { name: "Paniers du jour", level: 1 })).toBeVisible();
};
const markMissing = async (page: Page, at: "first" | "last") => {
  // A line's own button stands before the one that ticks it.
  const lines = page.locator("main li").filter({ has: page.getByRole("button", { name: /: tout y est$/ }) });
  await lines[at]().getByRole("button").first().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "manquant", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
};

/** Six changes at a basket: three bags, the customer is here, and two more that differ from basket to basket. */
async function sixChanges(page: Page, number: number): Promise<void> {
  for (let bag = 0; bag < 3; bag++) await page.getByRole("button", { name: "Plus de Sacs" }).click();
  await page.getByRole("checkbox", { name: "Le client est là" }).check();
  // None of it, and why.
  if (number % 2 === 0) return await markMissing(page, "first");
  const ticks = page.locator("main li").getByRole("button", { name: /: tout y est$/ });
  await ticks.first().click();
  await ticks.first().click();
}

test("three phones in the hall: one works alone for 60 changes and 10 confirmations, is killed, and comes back", async ({
  browser,
  baseURL,
}) => {
  // Seventy changes by hand, each looked at: as long as the first Saturday may take.
  test.setTimeout(420_000);
  const people = await Promise.all(
    ["Marie", "Karim", "Claire"].map((name) => person(browser, name, name === "Claire" ? "desktop" : "phone")),
  );
  const [marie, karim, claire] = people as [Person, Person, Person];
  for (const one of people) await signInAtOnce(one);
  const { boards } = await (await marie.context.request.get("/api/session")).json();
  const id: string = boards[0].distributionId;
  const facts = async (): Promise<Facts> =>
    await (await karim.context.request.get(`/api/distributions/${id}/board`)).json();
  const board = `/board/${id}`;

  await test.step("the evening before: Marie's phone is made ready, and read back", async () => {
    await marie.page.goto(`${board}/prepare`);
    await expect(marie.page.getByText("Prêt hors ligne ✓")).toBeVisible({ timeout: 60_000 });
    await expect(marie.page.getByText("30 paniers")).toBeVisible();
    await marie.page.getByRole("link", { name: "Ouvrir le tableau" }).click();
    await expect(marie.page.getByText("enregistré ✓")).toBeVisible();
  });
  const room = await roomOf(karim.page);
  for (const { page } of [karim, claire]) {
    await page.goto(board);
    await expect(page.getByText("enregistré ✓")).toBeVisible();
  }

  const seen = new Map<number, number>();
  await test.step("no network: 60 changes and 10 confirmations are kept in this phone", async () => {
    await marie.context.setOffline(true);
    await expect(band(marie.page, "Hors ligne : tout continue")).toBeVisible();
    for (const [at, number] of ALONE.entries()) {
      await openBasket(marie.page, number);
      await sixChanges(marie.page, number);
      await expect(band(marie.page, `Hors ligne : ${7 * at + 6} changements gardés dans ce téléphone.`)).toBeVisible();
      await expect(marie.page.getByText("6 gardés dans ce téléphone")).toBeVisible();
      seen.set(number, centsIn(await confirm(marie.page).innerText()));
      await confirm(marie.page).click();
      await expect(row(marie.page, number)).toContainText("Validation en attente d’envoi");
    }
    await expect(band(marie.page, "Hors ligne : 70 changements gardés dans ce téléphone.")).toBeVisible();
  });

  await test.step("meanwhile Karim marks a good missing in one of her baskets and validates another", async () => {
    await openBasket(karim.page, LOOKED_AT);
    await markMissing(karim.page, "last");
    await toList(karim.page);
    await openBasket(karim.page, TAKEN);
    await confirm(karim.page).click();
    await expect(row(claire.page, TAKEN)).toContainText("Validé");
  });

  await test.step("her tab is killed; without a network everything is there again", async () => {
    await marie.page.close();
    const page = await marie.context.newPage();
    Object.assign(marie, { page });
    const answer = await page.goto(board);
    expect(answer?.fromServiceWorker()).toBe(true);
    await expect(band(page, "Hors ligne : 70 changements gardés dans ce téléphone.")).toBeVisible();
    for (const number of ALONE) await expect(row(page, number)).toContainText("Validation en attente d’envoi");
    await row(page, 14).click();
    await expect(page.getByRole("spinbutton", { name: "Sacs" })).toHaveAttribute("aria-valuenow", "3");
    await expect(page.getByRole("checkbox", { name: "Le client est là" })).toBeChecked();
    await expect(page.getByRole("button", { name: "Validation en attente d’envoi" })).toBeDisabled();
    // The list that is typed back in opens too; so does the board, by a reload.
    await page.goto(`${board}/typing`);
    await expect(page.getByRole("heading", { name: "Saisir une feuille", level: 1 })).toBeVisible();
    // What needs the market says so, and leads back.
    await page.goto(`${board}/join`);
    await expect(page.getByText("Vous êtes hors ligne.")).toBeVisible();
    await page.getByRole("link", { name: "Retour" }).click();
    await page.reload();
    await expect(band(page, "Hors ligne : 70 changements gardés dans ce téléphone.")).toBeVisible();
  });

  await test.step("back online: all is sent, and a plain account says what needs a look", async () => {
    await marie.context.setOffline(false);
    await putAside(marie.page);
    await expect(account(marie.page)).toContainText("60 saisies envoyées · 8 paniers validés · 2 paniers à regarder");
    await expect(marie.page.getByText("enregistré ✓")).toBeVisible();
    await expect(marie.page.getByText(/Hors ligne/)).toHaveCount(0);
  });

  await test.step("the market has each basket at the amount that Marie saw, each refunded once", async () => {
    const { baskets } = await facts();
    const alone = baskets.filter(({ number }) => ALONE.slice(2).includes(number));
    expect(
      alone.map(({ number, status, finalCents, refundedCents }) => [number, status, finalCents, refundedCents]),
    ).toEqual(
      alone.map(({ number, paidCents }) => {
        const amount = seen.get(number) ?? Number.NaN;
        return [number, "validated", amount, paidCents - amount];
      }),
    );
    const simulator = `http://127.0.0.1:${Number(new URL(baseURL ?? "").port) + 1}/_sim/state`;
    const refunds = async (): Promise<{ amount: number; metadata: { basket_id: string } }[]> =>
      (await (await karim.context.request.get(simulator)).json()).refunds;
    const due = alone
      .filter(({ refundedCents }) => refundedCents > 0)
      .map(({ id: basket, refundedCents }) => [basket, refundedCents]);
    await expect
      .poll(
        async () => {
          const sent = await refunds();
          return due.map(([basket]) => [
            basket,
            sent.filter(({ metadata }) => metadata.basket_id === basket).reduce((sum, { amount }) => sum + amount, 0),
          ]);
        },
        { timeout: 30_000 },
      )
      .toEqual(due);
  });

  await test.step("over a reload the account stays; each row leads to its basket", async () => {
    await marie.page.reload();
    await putAside(marie.page);
    await account(marie.page).getByRole("button", { name: "Voir" }).click();
    const sheet = marie.page.getByRole("dialog", { name: "De retour en ligne" });
    await expect(sheet.getByRole("listitem")).toHaveCount(2);
    await expect(sheet.getByRole("button", { name: new RegExp(`^${TAKEN} .*Arrivé après coup`) })).toBeVisible();
    await sheet.getByRole("button", { name: new RegExp(`^${LOOKED_AT} .*À revoir`) }).click();
    // What Karim saw stands now beside what she had confirmed.
    const again = marie.page.getByText(/Vous avez validé/).first();
    await expect(again).toBeVisible();
    await marie.page
      .getByRole("button", { name: /^Valider \d/ })
      .first()
      .click();
    await expect(row(claire.page, LOOKED_AT)).toContainText("Validé");
  });

  await test.step("Claire decides what came after Karim's validation: once", async () => {
    const before = (await facts()).baskets.find(({ number }) => number === TAKEN);
    await claire.page.getByRole("button", { name: "Plus d’actions" }).click();
    await claire.page.getByText("Valider la distribution").click();
    await expect(claire.page.getByText(`Arrivé après coup : ${TAKEN}`)).toBeVisible();
    await claire.page.getByRole("button", { name: /^Accepter, rendre/ }).click();
    await expect(claire.page.getByText(/Arrivé après coup/)).toHaveCount(0);
    const after = (await facts()).baskets.find(({ number }) => number === TAKEN);
    expect([after?.finalCents, after?.refundedCents]).toEqual([
      seen.get(TAKEN),
      (before?.paidCents ?? 0) - (seen.get(TAKEN) ?? 0),
    ]);
  });

  await test.step("Karim's link dies without a word: what he types in the dark is seen five seconds later", async () => {
    await openBasket(karim.page, 20);
    await openBasket(claire.page, 20);
    room.die();
    await karim.page.getByRole("button", { name: "Plus de Sacs" }).click();
    // A ping within two seconds, three of silence, and the way back.
    await expect(claire.page.getByRole("spinbutton", { name: "Sacs" })).toHaveAttribute("aria-valuenow", "1", {
      timeout: 8_000,
    });
  });

  await test.step("nothing is left to look at: Marie puts the account away, and it stays away", async () => {
    await expect(account(marie.page)).toContainText("60 saisies envoyées · 8 paniers validés");
    await account(marie.page).getByRole("button", { name: "Ranger ce message" }).click();
    await expect(account(marie.page)).toHaveCount(0);
    await marie.page.reload();
    await expect(marie.page.getByText("enregistré ✓")).toBeVisible();
    await expect(account(marie.page)).toHaveCount(0);
  });
  for (const one of people) await one.context.close();
});
