import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { mailAbout, newestMail } from "./mailbox.ts";
import { pay, put } from "./ordering.ts";
import { person, signInWithOneClick } from "./people.ts";
import { type Room, roomOf } from "./room.ts";

const market = "/manage/captieux";
const farm = "ferme-de-peyrignolles";

const DAY = 86_400_000;

/** Local dates counted from the demo's own clock, as a date field takes them. */
async function calendar(request: APIRequestContext): Promise<(days: number) => string> {
  const { marketNow } = await (await request.get("/dev/clock")).json();
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
  return (days) => format.format(new Date(marketNow + days * DAY));
}

/** From a date's shop through the hosted payment page to the basket's number. */
async function orderAndPay(
  page: Page,
  distributionId: string,
  goods: readonly (readonly [string, number])[],
): Promise<number> {
  await page.goto(`/m/captieux/shop?date=${distributionId}`);
  for (const [product, times] of goods) await put(page, product, times);
  await page.getByRole("link", { name: /Voir mon panier/ }).click();
  return await pay(page);
}

type Simulated = {
  refunds: { amount: number; metadata: { basket_id: string } }[];
  transfers: { amount: number; destination: string; metadata: { settlement_id: string } }[];
  accounts: { id: string; display_name: string }[];
};

/** A basket's row: its number, perhaps faces, the name and whatever waits. */
const rowOf = (page: Page, number: number, name: string, state = "") =>
  page.getByRole("button", { name: new RegExp(`^${number} .*${name}.*${state}`) });

const openBasket = async (page: Page, number: number, name: string) => {
  await rowOf(page, number, name).click();
  await expect(page.getByRole("heading", { name: new RegExp(name), level: 1 })).toBeVisible();
};
const confirmButton = (page: Page) => page.getByRole("button", { name: /Valider \d/ });

test("the main job: a sale, orders, two volunteers, refunds, a validation, a payout", async ({ browser, baseURL }) => {
  const simulator = `http://127.0.0.1:${Number(new URL(baseURL ?? "").port) + 1}/_sim/state`;
  const simulated = async (request: APIRequestContext): Promise<Simulated> =>
    await (await request.get(simulator)).json();
  const people = await Promise.all(
    (["Claire", "Ana", "Bruno", "Luc", "Marie", "Karim", "Paul"] as const).map((name) =>
      person(browser, name, name === "Claire" ? "desktop" : "phone"),
    ),
  );
  const [claire, ana, bruno, luc, marie, karim, paul] = people as [
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
  ];
  for (const one of people) await signInWithOneClick(one);

  // What the demo's own past has sent lies there already.
  const past = {
    ana: { after: await newestMail(ana.context.request, ana.email) },
    luc: { after: await newestMail(luc.context.request, luc.email) },
  };

  const distributionId = await test.step("Claire plans a date and opens its sale", async () => {
    const inDays = await calendar(claire.context.request);
    await claire.page.goto(`${market}/distributions`);
    await claire.page.getByRole("button", { name: "Nouvelle distribution" }).click();
    const form = claire.page.getByRole("dialog");
    await form.getByLabel("Jour", { exact: true }).fill(inDays(2));
    await form.getByRole("group", { name: "Ouverture" }).locator("input[type=date]").fill(inDays(1));
    await form.getByRole("group", { name: "Clôture" }).locator("input[type=date]").fill(inDays(1));
    await form.getByRole("button", { name: "Prévoir cette distribution" }).click();
    await expect(claire.page).toHaveURL(/\/distributions\/[0-9a-f-]{36}$/);
    await claire.page.getByRole("button", { name: "Ouvrir la vente maintenant" }).click();
    await claire.page.getByRole("button", { name: "Ouvrir maintenant" }).click();
    await expect(claire.page.getByRole("button", { name: "Fermer la vente maintenant" })).toBeVisible();
    return new URL(claire.page.url()).pathname.split("/").at(-1) ?? "";
  });

  await test.step("customers order and pay while Luc's totals move", async () => {
    await luc.page.goto(`/producer/${farm}/sales/${distributionId}`);
    await expect(luc.page.getByText(/en direct/)).toBeVisible();
    const lettuces = luc.page.getByRole("listitem").filter({ hasText: "Batavia" });
    await expect(lettuces).toContainText("0 pièce");
    expect(
      await orderAndPay(ana.page, distributionId, [
        ["Poulet fermier", 1],
        ["Batavia", 2],
        ["Carottes fanes", 1],
      ]),
    ).toBe(1);
    await expect(lettuces).toContainText("2 pièces");
    expect(
      await orderAndPay(bruno.page, distributionId, [
        ["Batavia", 3],
        ["Rillettes de poule", 1],
      ]),
    ).toBe(2);
    await expect(lettuces).toContainText("5 pièces");
    expect(await orderAndPay(paul.page, distributionId, [["Carottes fanes", 2]])).toBe(3);
    await mailAbout(ana.context.request, ana.email, /Panier n° 1\b/, past.ana);
  });

  await test.step("the window closes and the day comes", async () => {
    await claire.page.getByRole("button", { name: "Fermer la vente maintenant" }).click();
    await claire.page.getByRole("button", { name: "Fermer maintenant" }).click();
    await expect(claire.page.getByText("La vente est fermée").first()).toBeVisible();
    const refused = await bruno.context.request.post(`/api/distributions/${distributionId}/checkouts`, {
      data: { lines: [{ offerId: distributionId, quantityMilli: 1000 }] },
    });
    expect((await refused.json()).error.code).toBe("sale_not_open");
    await claire.page.goto(market);
    await claire.page.getByRole("button", { name: /Jour de la distribution/ }).click();
    await expect(claire.page.getByText("C’est le jour du retrait.")).toBeVisible({ timeout: 60_000 });
    await mailAbout(luc.context.request, luc.email, /à préparer/, past.luc);
  });

  const room: Room = await roomOf(marie.page);
  for (const { page } of [marie, karim]) {
    await page.goto(`/board/${distributionId}`);
    await expect(page.getByText("enregistré")).toBeVisible();
  }

  await test.step("Marie and Karim see each other; both confirm Ana's weighed basket: one refund", async () => {
    await openBasket(marie.page, 1, "Ana Lefèvre");
    await expect(rowOf(karim.page, 1, "Ana Lefèvre").getByRole("img", { name: /Marie/ })).toBeVisible();
    await openBasket(karim.page, 1, "Ana Lefèvre");
    await expect(marie.page.getByRole("img", { name: /Karim/ }).first()).toBeVisible();

    await marie.page.getByRole("button", { name: /^Poulet fermier.*peser$/ }).click();
    for (const key of ["1", "6", "5", "0"])
      await marie.page.getByRole("dialog").getByRole("button", { name: key, exact: true }).click();
    await marie.page.getByRole("button", { name: "Garder 1,650 kg" }).click();
    await expect(karim.page.getByText(/1,65/).first()).toBeVisible();

    await expect(confirmButton(karim.page)).toBeEnabled();
    await Promise.all([confirmButton(marie.page).click(), confirmButton(karim.page).click()]);
    for (const { page } of [marie, karim]) await expect(rowOf(page, 1, "Ana Lefèvre", "Validé")).toBeVisible();
    // 1,8 kg charged at its maximum of 2,16 kg, 1,65 kg delivered: the goods and their fee come back once.
    await expect
      .poll(async () => (await simulated(marie.context.request)).refunds.filter((one) => one.amount > 0).length, {
        timeout: 60_000,
      })
      .toBeGreaterThan(0);
  });

  const anaRefunds = await test.step("the refund is at the provider and Ana's mail says why", async () => {
    const order = await basketIn(ana.context.request, distributionId);
    const mine = async () =>
      (await simulated(ana.context.request)).refunds
        .filter((one) => one.metadata.basket_id === order.id)
        .map((one) => one.amount);
    await expect
      .poll(mine, { timeout: 60_000 })
      .toEqual([order.paidCents - (await finalOf(ana.context.request, order.id))]);
    await mailAbout(ana.context.request, ana.email, /panier n° 1\b/, { ...past.ana, saying: "1,65 kg" });
    return await mine();
  });
  expect(anaRefunds).toHaveLength(1);

  await test.step("Karim marks Bruno's rillettes missing while Marie confirms the old amount: look again, nothing refunded", async () => {
    await openBasket(karim.page, 2, "Bruno Castex");
    await openBasket(marie.page, 2, "Bruno Castex");
    const old = (await confirmButton(marie.page).innerText()).trim();
    room.hold();
    await karim.page
      .getByRole("button", { name: /^Rillettes de poule.*€/ })
      .first()
      .click();
    await karim.page.getByRole("dialog").getByRole("button", { name: "Manquant" }).click();
    await karim.page.keyboard.press("Escape");
    await expect(confirmButton(karim.page)).not.toHaveText(old);
    await confirmButton(marie.page).click();
    room.release();
    await expect(rowOf(marie.page, 2, "Bruno Castex", "À revoir")).toBeVisible();
    const brunos = await basketIn(bruno.context.request, distributionId);
    const refunded = async () =>
      (await simulated(marie.context.request)).refunds
        .filter((one) => one.metadata.basket_id === brunos.id)
        .map((one) => one.amount);
    expect(await refunded()).toEqual([]);
    const again = marie.page.getByRole("dialog");
    await expect(again.getByText(/Vous avez validé/)).toBeVisible();
    await expect(again.getByRole("button", { name: /^Garder/ })).toBeVisible();
    await again.getByRole("button", { name: /^Valider \d/ }).click();
    await expect(rowOf(marie.page, 2, "Bruno Castex", "Validé (par )?Marie")).toBeVisible();
    // The rillettes and their share of the market's fee, once.
    await expect.poll(refunded, { timeout: 60_000 }).toEqual([620 + 12]);
  });

  await test.step("Karim only ticks and notes while Marie confirms Paul's basket: no look again", async () => {
    if (!(await karim.page.getByRole("heading", { name: "Paniers du jour" }).isVisible()))
      await karim.page.getByRole("button", { name: "Retour à la liste" }).click();
    await openBasket(karim.page, 3, "Paul Mariuzzo");
    await openBasket(marie.page, 3, "Paul Mariuzzo");
    room.hold();
    await karim.page.getByRole("button", { name: /^Carottes fanes.*tout y est$/ }).click();
    await karim.page.getByRole("button", { name: "Ajouter une note" }).click();
    await karim.page.getByRole("dialog").getByRole("textbox").fill("vient à midi");
    await karim.page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await confirmButton(marie.page).click();
    room.release();
    await expect(rowOf(marie.page, 3, "Paul Mariuzzo", "Validé (par )?Marie")).toBeVisible();
  });

  await test.step("Claire validates the distribution; on the Monday Luc is paid exactly what was delivered", async () => {
    await claire.page.goto(`/board/${distributionId}`);
    await claire.page.getByRole("button", { name: "Plus d’actions" }).click();
    await claire.page.getByText("Valider la distribution").click();
    const goOn = claire.page.getByRole("checkbox", { name: /Continuer sans les attendre/ });
    // The preview, which says whether phones are waited for.
    await expect(claire.page.getByText("Paniers restants", { exact: true })).toBeVisible();
    if (await goOn.isVisible()) await goOn.check();
    await claire.page.getByRole("button", { name: "Valider la distribution" }).click();
    await expect(claire.page.getByText(/Distribution validée/).first()).toBeVisible({ timeout: 60_000 });

    await claire.page.goto(market);
    await claire.page.getByRole("button", { name: /Lundi du paiement/ }).click();
    await expect(claire.page.getByText("Les versements sont partis.")).toBeVisible({ timeout: 120_000 });

    const payouts = await (await luc.context.request.get(`/api/producer/${farm}/payouts`)).json();
    const settled = payouts.settlements.find(
      (one: { distributionId: string }) => one.distributionId === distributionId,
    );
    // Luc delivered 5 lettuces and 3 bunches of carrots; 3 % before VAT is kept, nothing of his was missing.
    expect(settled.grossCents).toBe(5 * 140 + 3 * 230);
    expect(settled.netCents).toBe(settled.grossCents - settled.platformFeeCents);
    const state = await simulated(luc.context.request);
    const sent = state.transfers
      .filter((one) => one.metadata.settlement_id === settled.id)
      .reduce((sum, one) => sum + one.amount, 0);
    expect(sent).toBe(settled.netCents);
    await luc.page.goto(`/producer/${farm}/payouts`);
    await expect(luc.page.getByText("versé").first()).toBeVisible();
  });
  for (const one of people) await one.context.close();
});

/** The person's own basket of that date. */
async function basketIn(
  request: APIRequestContext,
  distributionId: string,
): Promise<{ id: string; paidCents: number }> {
  const { orders } = await (await request.get("/api/orders")).json();
  return orders.find((one: { distribution: { id: string } }) => one.distribution.id === distributionId);
}

async function finalOf(request: APIRequestContext, basketId: string): Promise<number> {
  const order = await (await request.get(`/api/orders/${basketId}`)).json();
  return order.finalCents;
}
