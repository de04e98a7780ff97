import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

// Every page as the person who uses it, on the smallest phone: it draws, nothing fails, nothing sticks out, axe finds nothing grave.

type Ids = { open: string; today: string; basket: string };
const pages: readonly (readonly [who: string | null, path: (ids: Ids) => string, heading: RegExp])[] = [
  [null, () => "/", /Votre marché/],
  [null, () => "/m/captieux", /Le marché de Captieux/],
  [null, () => "/m/captieux/shop", /Le marché/],
  [null, () => "/p/ferme-de-peyrignolles", /Ferme de Peyrignolles/],
  [null, () => "/sign-in", /./],
  ["ana", ({ open }) => `/cart/captieux?date=${open}`, /panier/i],
  ["ana", () => "/orders", /./],
  ["ana", ({ basket }) => `/orders/${basket}`, /./],
  ["ana", () => "/account", /compte/],
  ["claire", () => "/manage/captieux", /Bonjour Claire/],
  ["claire", () => "/manage/captieux/distributions", /Distributions/],
  ["claire", ({ today }) => `/manage/captieux/distributions/${today}`, /\d/],
  ["claire", () => "/manage/captieux/orders", /Commandes/],
  ["claire", () => "/manage/captieux/catalogs", /Catalogues/],
  ["claire", () => "/manage/captieux/members", /Membres/],
  ["paul", () => "/manage/captieux/payments", /Paiements/],
  ["claire", () => "/manage/captieux/settings", /Paramètres/],
  ["marie", ({ today }) => `/board/${today}`, /Paniers du jour/],
  ["marie", ({ today }) => `/board/${today}/1`, /./],
  ["marie", ({ today }) => `/paper/${today}/attendance`, /./],
  ["luc", () => "/producer/ferme-de-peyrignolles", /Luc/],
  ["luc", () => "/producer/ferme-de-peyrignolles/sales", /./],
  ["luc", ({ open }) => `/producer/ferme-de-peyrignolles/sales/${open}`, /La vente/],
  ["luc", () => "/producer/ferme-de-peyrignolles/payouts", /./],
];

test("every page draws on a small phone, and axe finds nothing serious", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const { request } = context;
  await request.post("/dev/sign-in", { data: { email: "ana@demo.cabas.example" } });
  const { orders } = await (await request.get("/api/orders")).json();
  const shop = await (await request.get("/api/markets/captieux/shop")).json();
  await request.post("/dev/sign-in", { data: { email: "marie@demo.cabas.example" } });
  const { boards } = await (await request.get("/api/session")).json();
  const ids: Ids = { open: shop.distribution.id, today: boards[0].distributionId, basket: orders[0].id };
  await context.clearCookies();

  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(`${page.url()}: ${error.message}`));
  let signedIn: string | null = null;
  for (const [who, path, heading] of pages) {
    if (who !== signedIn && who !== null)
      await request.post("/dev/sign-in", { data: { email: `${who}@demo.cabas.example` } });
    signedIn = who;
    await page.goto(path(ids));
    await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(heading);
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page }).disableRules(["frame-tested"]).analyze();
    for (const one of violations.filter(({ impact }) => impact === "serious" || impact === "critical")) {
      failures.push(
        `${path(ids)}: ${one.id} at ${one.nodes
          .map((node) => node.target.join(" "))
          .slice(0, 3)
          .join(", ")}`,
      );
    }
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sticksOut > 0) failures.push(`${path(ids)}: ${sticksOut} px wider than the phone`);
  }
  expect(failures).toEqual([]);
  await context.close();
});

test("the built app speaks English where the device asks for it, by day and by night", async ({ browser }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 768, height: 900 } });
    await context.addInitScript(() => localStorage.setItem("cabas.locale", "en"));
    const page = await context.newPage();
    await page.goto("/m/captieux/shop");
    await expect(page.getByRole("button", { name: "Vegetables" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id),
    ).toEqual([]);
    await context.close();
  }
});
