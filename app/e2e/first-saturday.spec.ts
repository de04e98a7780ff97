import { expect, type Page, test } from "@playwright/test";
import { linkIn, mailAbout } from "./mailbox.ts";
import { comeIn, type Newcomer, newcomer } from "./newcomer.ts";
import { pay, put } from "./ordering.ts";

// From a database that holds nothing: everything below is made by these people on these screens, on the demo's clock.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Sale = { id: string; opensAt: number; closesAt: number; pickupStartsAt: number; pickupEndsAt: number };

/** Time passes: the demo's own door, which stops at everything that falls due on the way. */
async function passTo(claire: Newcomer, instant: number): Promise<void> {
  const answer = await claire.context.request.post("/dev/clock", { data: { to: instant }, timeout: 120_000 });
  expect((await answer.json()).marketNow).toBe(instant);
}

/** A farm with its first goods, on a phone. */
async function openFarm(
  farmer: Newcomer,
  farm: { name: string; commune: string; profession: string },
  goods: readonly { name: string; price: string; quantity: string }[],
): Promise<string> {
  const { page, touches } = farmer;
  await page.goto("/producer/new");
  await touches.reset();
  await page.getByLabel("Nom de la ferme ou de l’atelier").fill(farm.name);
  await page.getByLabel("Commune").pressSequentially(farm.commune);
  await page
    .getByRole("option", { name: new RegExp(`^${farm.commune}`) })
    .first()
    .click();
  await page.getByLabel("Ce que vous faites").fill(farm.profession);
  await page.getByRole("button", { name: "Ouvrir mon espace" }).click();
  // The commune in its list, and one button.
  expect(await touches.count()).toBe(2);
  await comeIn(farmer);
  await expect(page.getByRole("heading", { name: "Produits" })).toBeVisible();
  for (const [n, good] of goods.entries()) {
    await page.getByRole("link", { name: n === 0 ? "Votre premier produit" : "Ajouter un produit" }).click();
    await touches.reset();
    await page.getByLabel("Nom", { exact: true }).fill(good.name);
    await page.getByLabel(/^Prix/).first().fill(good.price);
    await page.getByLabel(/^Quantité que vous avez/).fill(good.quantity);
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.getByRole("heading", { name: "Produits" })).toBeVisible();
    // Name, price, quantity are typed, the unit is proposed with everything else: one touch.
    expect(await touches.count()).toBe(1);
    await expect(page.getByText(good.name, { exact: true }).first()).toBeVisible();
  }
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

const catalogNumber = async (page: Page, slug: string): Promise<string> => {
  await page.goto(`/producer/${slug}/catalogs`);
  return /N° (\d+)/.exec(await page.getByText(/^N° \d+$/).innerText())?.[1] ?? "";
};

test("the first real Saturday: a market makes itself, sells, hands over and pays", async ({ browser, baseURL }) => {
  const [claire, luc, maite, thomas, ana, bruno] = [
    await newcomer(browser, "Claire", "Dubosc", "desktop"),
    await newcomer(browser, "Luc", "Darrieux", "phone"),
    await newcomer(browser, "Maité", "Lacoste", "phone"),
    await newcomer(browser, "Thomas", "Bernadet", "phone"),
    await newcomer(browser, "Ana", "Lefèvre", "phone"),
    await newcomer(browser, "Bruno", "Castex", "phone"),
  ];
  const { request } = claire.context;

  await test.step("Claire creates a market: five questions", async () => {
    const { page, touches } = claire;
    await page.goto("/");
    await page
      .getByRole("link", { name: /Créer un marché/ })
      .first()
      .click();
    await touches.reset();
    await page.getByLabel("Nom du marché").fill("Le marché de Bazas");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByLabel("Commune").pressSequentially("bazs");
    await page.getByRole("option", { name: /^Bazas/ }).click();
    await page.getByLabel("Lieu").fill("Place de la cathédrale");
    for (let question = 2; question < 5; question++) await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("button", { name: "Créer le marché" }).click();
    // The commune in its list, and once a question.
    expect(await touches.count()).toBe(6);
    await comeIn(claire);
    await expect(page.getByRole("heading", { name: "Bonjour Claire" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/manage/bazas");
  });
  const market = "/manage/bazas";

  const farms = await test.step("three farms open their space on a phone, with their first goods", async () => ({
    luc: await openFarm(luc, { name: "Ferme de Peyrignolles", commune: "Captieux", profession: "Maraîcher" }, [
      { name: "Batavia", price: "1,20", quantity: "40" },
      { name: "Poulet fermier", price: "9,80", quantity: "12" },
    ]),
    maite: await openFarm(maite, { name: "GAEC de la Lande", commune: "Bazas", profession: "Éleveuse et fromagère" }, [
      { name: "Tomme de brebis", price: "24", quantity: "20" },
    ]),
    thomas: await openFarm(thomas, { name: "Le fournil du Ciron", commune: "Villandraut", profession: "Boulanger" }, [
      { name: "Pain au levain", price: "4,50", quantity: "30" },
    ]),
  }));

  await test.step("Luc's catalog is linked by its link, Maité's by its number, Thomas is asked", async () => {
    await luc.page.goto(`/producer/${farms.luc}/catalogs`);
    await luc.page.getByRole("button", { name: "Partager" }).click();
    await luc.page.getByRole("button", { name: "Créer le lien" }).click();
    await expect(luc.page.getByRole("img", { name: /Code QR/ })).toBeVisible();
    const own = await (await luc.context.request.get(`/api/producer/${farms.luc}/catalogs`)).json();
    const { number, linkToken } = own.catalogs[0];
    await claire.page.goto(`/c/${number}?k=${linkToken}`);
    await claire.page.getByRole("button", { name: "Relier à Le marché de Bazas" }).click();
    await expect(claire.page.getByText("Déjà relié à Le marché de Bazas")).toBeVisible();

    const said = await catalogNumber(maite.page, farms.maite);
    await claire.page.goto(`${market}/catalogs`);
    await claire.page.getByRole("button", { name: "Chercher" }).click();
    await claire.page.getByLabel("Numéro du catalogue").fill(said);
    await claire.page.getByRole("dialog").getByRole("button", { name: "Chercher" }).click();
    await claire.page.getByRole("button", { name: "Relier à Le marché de Bazas" }).click();
    await expect(claire.page.getByRole("heading", { name: "GAEC de la Lande" })).toBeVisible();

    await claire.page.goto(`${market}/catalogs/find`);
    const bakery = claire.page.getByRole("article").filter({ hasText: "Le fournil du Ciron" });
    await bakery.getByRole("button", { name: "Demander" }).click();
    await claire.page
      .getByLabel("Votre message")
      .fill("Bonjour, nous ouvrons samedi sur la place. Du pain avec nous ?");
    await claire.page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(claire.page.getByText("Demande envoyée à Le fournil du Ciron")).toBeVisible();
    await thomas.page.goto(`/producer/${farms.thomas}/markets`);
    await thomas.page.getByRole("button", { name: "Accepter" }).click();
    await thomas.page.getByRole("dialog").getByRole("button", { name: "Accepter" }).click();
    await expect(thomas.page.getByText("Le marché de Bazas peut maintenant vendre vos produits")).toBeVisible();
    await thomas.page.getByLabel("Ma réponse à ses nouvelles dates").selectOption("yes");
    await expect(thomas.page.getByText("Réponse habituelle enregistrée")).toBeVisible();
  });

  const sale =
    await test.step("Claire publishes the first date, plans a weekly cycle and invites the farms", async () => {
      const { page } = claire;
      await page.goto(`${market}/distributions`);
      await page.getByRole("button", { name: /Publier 1 brouillon/ }).click();
      await expect(page.getByText("1 date publiée")).toBeVisible();
      const list = async () => (await (await request.get("/api/manage/bazas/distributions")).json()).distributions;
      const [first] = await list();
      await page.getByRole("button", { name: "Nouvelle distribution" }).click();
      const form = page.getByRole("dialog");
      await form.getByText("Un cycle", { exact: true }).click();
      await form.getByLabel("Jusqu’au").fill(new Date(first.pickupStartsAt + 29 * DAY).toISOString().slice(0, 10));
      await form.getByRole("button", { name: "Prévoir ces dates" }).click();
      await expect(page.getByText(/dates prévues/)).toBeVisible();
      await expect.poll(async () => (await list()).length).toBeGreaterThan(3);

      await page.goto(market);
      await expect(page.getByText(/est-il prêt/)).toBeVisible();
      await page.getByRole("button", { name: /Inviter/ }).click();
      await page.getByRole("button", { name: "Nommer Claire" }).click();
      await expect(page.getByText(/Référent\s:\sClaire/).first()).toBeVisible();
      return first as Sale;
    });

  await test.step("Luc answers from his mail in two touches, Maité on her sales page, Thomas has said yes to all", async () => {
    const mail = await mailAbout(luc.context.request, luc.email, /venez-vous/);
    await luc.page.goto(linkIn(mail, /^\/answer\//));
    await luc.touches.reset();
    await luc.page.getByRole("button", { name: /^Je participe/ }).click();
    await expect(luc.page.getByRole("heading", { name: /vous venez/ })).toBeVisible();
    // The mail's link was the other one.
    expect(await luc.touches.count()).toBe(1);
    await maite.page.goto(`/producer/${farms.maite}/sales`);
    // An answered date moves down to those to come: whatever stands first then is another one.
    const first = await maite.page
      .getByRole("radiogroup", { name: /réponse pour/ })
      .first()
      .getAttribute("aria-label");
    const answer = maite.page.getByRole("radiogroup", { name: first ?? "", exact: true });
    await answer.getByText("Je participe", { exact: true }).click();
    await expect(answer.getByRole("radio", { name: "Je participe" })).toBeChecked();
    const answers = async () => (await maite.context.request.get(`/api/producer/${farms.maite}/sales`)).json();
    await expect
      .poll(async () =>
        (await answers()).sales.find((one: { distribution: { id: string } }) => one.distribution.id === sale.id),
      )
      .toMatchObject({ answer: "yes" });
    await claire.page.goto(`${market}/distributions/${sale.id}`);
    await expect(claire.page.getByText(/Ferme de Peyrignolles/).first()).toBeVisible();
  });

  await test.step("Claire invites Ana by mail; Bruno finds the market by its commune", async () => {
    await claire.page.goto(`${market}/members`);
    await claire.page
      .getByRole("button", { name: /Inviter/ })
      .first()
      .click();
    await claire.page.getByRole("dialog").getByRole("textbox").first().fill(`Ana Lefèvre <${ana.email}>`);
    await claire.page
      .getByRole("dialog")
      .getByRole("button", { name: /Inviter|Envoyer/ })
      .click();
    const mail = await mailAbout(request, ana.email, /invite/);
    await ana.page.goto(linkIn(mail, /^\/invitation\//));
    await comeIn(ana);
    await expect(ana.page.getByRole("heading", { name: "Le marché de Bazas" })).toBeVisible();
    await bruno.page.goto("/");
    await bruno.page.getByRole("combobox", { name: /Où êtes-vous/ }).pressSequentially("Bazas");
    await bruno.page.getByRole("option", { name: /^Bazas/ }).click();
    await bruno.page
      .getByRole("link", { name: /Le marché de Bazas/ })
      .first()
      .click();
    await expect(bruno.page.getByRole("heading", { name: "Le marché de Bazas" })).toBeVisible();
  });

  await test.step("the sale opens by itself; Ana comes from the opening mail; both order and pay once", async () => {
    await passTo(claire, sale.opensAt + MINUTE);
    const mail = await mailAbout(request, ana.email, /ouverte|commander/i);
    await ana.page.goto(linkIn(mail, /^\/m\/bazas/));
    await ana.page.goto(`/m/bazas/shop?date=${sale.id}`);
    await put(ana.page, "Poulet fermier", 1);
    await put(ana.page, "Batavia", 2);
    await put(ana.page, "Pain au levain", 1);
    await ana.page.getByRole("link", { name: /Voir mon panier/ }).click();
    expect(await pay(ana.page)).toBe(1);
    await bruno.page.goto(`/m/bazas/shop?date=${sale.id}`);
    await put(bruno.page, "Batavia", 3);
    await put(bruno.page, "Tomme de brebis", 1);
    await bruno.page.getByRole("link", { name: /Voir mon panier/ }).click();
    expect(await pay(bruno.page, () => comeIn(bruno))).toBe(2);
  });

  await test.step("the window closes, the farms get their totals, the papers are ready", async () => {
    await passTo(claire, sale.closesAt + 16 * MINUTE);
    await mailAbout(request, luc.email, /préparer/);
    await claire.page.goto(`/paper/${sale.id}/attendance`);
    await expect(claire.page.getByText("Lefèvre").filter({ visible: true }).first()).toBeVisible();
    await claire.page.goto(`/paper/${sale.id}/preparation`);
    await expect(claire.page.getByText("Batavia").filter({ visible: true }).first()).toBeVisible();
  });

  await test.step("Luc opens the account that his money goes to", async () => {
    await luc.page.goto(`/producer/${farms.luc}/payouts`);
    await luc.page.getByRole("button", { name: "Recevoir mes versements" }).click();
    await luc.page.waitForURL(/onboard/);
    await luc.page.getByRole("button").first().click();
    await expect(luc.page.getByText(/Votre compte de versement est ouvert/)).toBeVisible();
  });

  await test.step("Saturday: Claire weighs, hands over, validates the day", async () => {
    await passTo(claire, sale.pickupStartsAt + 30 * MINUTE);
    const { page } = claire;
    await page.goto(`/board/${sale.id}`);
    await page.getByRole("button", { name: /^1 .*Ana Lefèvre/ }).click();
    await page.getByRole("button", { name: /^Poulet fermier.*peser$/ }).click();
    for (const key of ["1", "5", "5", "0"])
      await page.getByRole("dialog").getByRole("button", { name: key, exact: true }).click();
    await page.getByRole("button", { name: "Garder 1,550 kg" }).click();
    await page.getByRole("button", { name: /Valider \d/ }).click();
    await expect(page.getByRole("button", { name: /^1 .*Ana Lefèvre.*Validé/ })).toBeVisible();
    await page.getByRole("button", { name: "Plus d’actions" }).click();
    await page.getByText("Valider la distribution").click();
    await page.getByRole("button", { name: "Valider la distribution" }).click();
    await expect(page.getByText(/Distribution validée/).first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step("Monday: Luc is paid to the cent what was delivered", async () => {
    const payouts = async () => await (await luc.context.request.get(`/api/producer/${farms.luc}/payouts`)).json();
    const [settled] = (await payouts()).settlements;
    // 1,55 kg of chicken at 9,80 €/kg and five lettuces at 1,20 €.
    expect(settled.grossCents).toBe(1519 + 5 * 120);
    await passTo(claire, sale.pickupStartsAt + 9 * DAY + 12 * HOUR);
    await expect.poll(async () => (await payouts()).settlements[0].status, { timeout: 60_000 }).toBe("paid");
    const simulator = `http://127.0.0.1:${Number(new URL(baseURL ?? "").port) + 1}/_sim/state`;
    const { transfers } = await (await request.get(simulator)).json();
    const sent = (transfers as { amount: number; metadata: { settlement_id: string } }[])
      .filter((one) => one.metadata.settlement_id === settled.id)
      .reduce((sum, one) => sum + one.amount, 0);
    expect(sent).toBe(settled.netCents);
    await luc.page.goto(`/producer/${farms.luc}/payouts`);
    await expect(luc.page.getByText("versé").first()).toBeVisible();
  });
  for (const one of [claire, luc, maite, thomas, ana, bruno]) await one.context.close();
});
