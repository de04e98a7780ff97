import { expect, type Page, test } from "@playwright/test";
import { mailAbout, newestMail } from "./mailbox.ts";
import { pay, put } from "./ordering.ts";
import { person, signInByPassword } from "./people.ts";
import { countTouches } from "./touches.ts";

const farm = "ferme-de-peyrignolles";

async function type(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole("dialog").getByRole("button", { name: digit, exact: true }).click();
}

test("before the day: a farm's own weights and missing goods; on the board a farm that did not come; who changed what", async ({
  browser,
}) => {
  const [ana, luc, marie] = await Promise.all(
    (["Ana", "Luc", "Marie"] as const).map((name) => person(browser, name, "phone")),
  );
  if (ana === undefined || luc === undefined || marie === undefined) throw new Error("nobody came");
  for (const one of [ana, luc, marie]) await signInByPassword(one);
  const { request } = ana.context;
  const date: string = (await (await request.get("/api/markets/captieux/shop")).json()).distribution.id;
  const past = { after: await newestMail(request, ana.email) };

  const number = await test.step("Ana orders, and wishes something similar where a good does not come", async () => {
    await ana.page.goto(`/m/captieux/shop?date=${date}`);
    await put(ana.page, "Potimarron", 1);
    await put(ana.page, "Batavia", 2);
    await ana.page.getByRole("link", { name: /Voir mon panier/ }).click();
    await ana.page.getByLabel("Si un produit manque").selectOption("replace");
    return await pay(ana.page);
  });

  await test.step("Luc weighs her pumpkin at home", async () => {
    await luc.page.goto(`/producer/${farm}/sales/${date}`);
    await luc.page.getByRole("link", { name: "Peser mes produits" }).click();
    const pumpkins = luc.page.locator("section", { hasText: "Potimarron" });
    await pumpkins.getByRole("button", { name: new RegExp(`^${number} Ana L.* à peser`, "i") }).click();
    await type(luc.page, "1300");
    await luc.page.getByRole("button", { name: /^Garder 1,3/ }).click();
    await luc.page.keyboard.press("Escape");
    await expect(luc.page.getByText("enregistré ✓")).toBeVisible();
  });

  await test.step("and tells who ordered that there will be no lettuce: Ana has a mail, her order says it", async () => {
    await luc.page.goto(`/producer/${farm}/sales/${date}/missing`);
    await luc.page.getByRole("button", { name: /Batavia/ }).click();
    await luc.page.getByRole("button", { name: /^Prévenir \d+ clients?$/ }).click();
    await expect(luc.page.getByText(/annoncé par Ferme de Peyrignolles/)).toBeVisible();
    const mail = await mailAbout(request, ana.email, /n'aura pas de Batavia/, past);
    expect(mail.text).toContain("produit proche");
    await ana.page.goto("/orders");
    await ana.page
      .getByRole("link", { name: new RegExp(`^${number} Le marché de Captieux`) })
      .first()
      .click();
    await expect(ana.page.getByText(/n’aura pas de Batavia\s: .* vous seront rendus/)).toBeVisible();
  });

  const touches = await countTouches(marie.page);
  await test.step("Marie sees both as Luc's, and the wish; she corrects the weight, and Luc sees that", async () => {
    await marie.page.goto(`/board/${date}/${number}`);
    const pumpkin = marie.page.getByRole("button", { name: /^Potimarron.*Ferme de Peyrignolles · .*1,3/ });
    await expect(pumpkin).toBeVisible();
    await expect(marie.page.getByText("Souhaite un produit proche")).toBeVisible();
    await pumpkin.click();
    const erase = marie.page.getByRole("button", { name: "Effacer le dernier chiffre" });
    for (let n = 0; n < 5; n++) await erase.click();
    await type(marie.page, "1250");
    await marie.page.getByRole("button", { name: /^Garder 1,25/ }).click();
    await luc.page.goto(`/producer/${farm}/sales/${date}/weights`);
    await expect(luc.page.getByRole("button", { name: new RegExp(`^${number} Ana L.*Marie.* · 1,25`) })).toBeVisible();
  });

  await test.step("a whole farm that did not come is three touches", async () => {
    await marie.page.goto(`/board/${date}`);
    await expect(marie.page.getByRole("radio", { name: "Produits" })).toBeAttached();
    await touches.reset();
    await marie.page.locator("label", { hasText: "Produits" }).click();
    await marie.page.getByRole("button", { name: /^N’est pas venu : Les Poules du Bois/ }).click();
    await marie.page.getByRole("button", { name: /^\d+ paniers?, .* : confirmer$/ }).click();
    expect(await touches.count()).toBe(3);
    await expect(marie.page.getByText(/Les Poules du Bois\s: manquant dans \d+ panier/)).toBeVisible();
  });

  await test.step("she takes one of it back", async () => {
    await marie.page.getByRole("button", { name: "Plus d’actions" }).click();
    await marie.page.getByText("Annuler mes derniers changements").click();
    const sheet = marie.page.getByRole("dialog", { name: "Mes derniers changements" });
    await sheet
      .getByRole("button", { name: /^Annuler : / })
      .first()
      .click();
    await expect(marie.page.getByText(/valeur d’avant remise/)).toBeVisible();
    await marie.page.keyboard.press("Escape");
  });

  await test.step("the journal tells all of it with its authors, and gives the table", async () => {
    await marie.page.goto(`/journal/${date}`);
    await expect(marie.page.getByText(/\d+ changements/)).toBeVisible();
    await marie.page.getByRole("searchbox").fill("potimarron ana");
    await expect(marie.page.getByRole("listitem").filter({ hasText: "1,300 kg → 1,250 kg" })).toContainText("Marie");
    await expect(
      marie.page.getByRole("listitem").filter({ hasText: "Ferme de Peyrignolles" }).filter({ hasText: "1,3" }).first(),
    ).toBeVisible();
    const table = await (
      await marie.context.request.get(`/api/distributions/${date}/journal.csv?q=potimarron%20ana`)
    ).text();
    expect(table).toMatch(/Ferme de Peyrignolles,\d+,Ana [^,]+,Potimarron,weigh,,1300,g/);
    expect(table).toMatch(/Marie[^,]*,\d+,Ana [^,]+,Potimarron,weigh,1300,1250,g/);
  });
});
