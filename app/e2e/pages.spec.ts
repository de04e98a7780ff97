import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { axeFinds } from "./axe.ts";
import { type Ids, type PageSeen, pages } from "./pages.ts";

// Every page as the person who uses it, on the smallest phone: it draws, nothing fails, nothing sticks out, axe finds nothing.

const signIn = (request: APIRequestContext, who: string) =>
  request.post("/dev/sign-in", { data: { email: `${who}@demo.cabas.example` } });

async function idsOf(request: APIRequestContext): Promise<Ids> {
  const answer = async (path: string) => (await request.get(path)).json();
  await signIn(request, "ana");
  const { orders } = await answer("/api/orders");
  const shop = await answer("/api/markets/captieux/shop");
  await signIn(request, "marie");
  const { boards } = await answer("/api/session");
  await signIn(request, "luc");
  const { catalogs } = await answer("/api/producer/ferme-de-peyrignolles/catalogs");
  const catalog: string = catalogs[0].id;
  const { products } = await answer(`/api/producer/ferme-de-peyrignolles/catalogs/${catalog}/products`);
  return {
    open: shop.distribution.id,
    today: boards[0].distributionId,
    basket: orders[0].id,
    catalog,
    product: products[0].id,
  };
}

/** What is wrong with these pages on a phone; empty when nothing is. */
async function failuresOf(browser: Browser, seen: readonly PageSeen[]): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const { request } = context;
  const ids = await idsOf(request);
  await context.clearCookies();
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(`${page.url()}: ${error.message}`));
  let signedIn: string | null = null;
  for (const [who, path, heading] of seen) {
    if (who !== signedIn && who !== null) await signIn(request, who);
    signedIn = who;
    await page.goto(path(ids));
    await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(heading);
    await page.waitForLoadState("networkidle");
    for (const { id, nodes } of await axeFinds(page)) {
      const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
      failures.push(`${path(ids)}: ${id} at ${places.join(", ")}`);
    }
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sticksOut > 0) failures.push(`${path(ids)}: ${sticksOut} px wider than the phone`);
  }
  await context.close();
  return failures;
}

for (const [place, seen] of Object.entries(pages)) {
  test(`every page of ${place} draws on a small phone, and axe finds nothing`, async ({ browser }) => {
    expect(await failuresOf(browser, seen)).toEqual([]);
  });
}

test("the built app speaks English where the device asks for it, by day and by night", async ({ browser }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 768, height: 900 } });
    await context.addInitScript(() => localStorage.setItem("cabas.locale", "en"));
    const page = await context.newPage();
    await page.goto("/m/captieux/shop");
    await expect(page.getByRole("button", { name: "Vegetables" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect((await axeFinds(page)).map(({ id }) => id)).toEqual([]);
    await context.close();
  }
});
