import { type APIRequestContext, chromium, expect, type Page, test } from "@playwright/test";
import { axeFinds } from "./axe.ts";
import { filmQrCode } from "./camera-file.ts";
import { person, signInAtOnce } from "./people.ts";
import { countTouches } from "./touches.ts";

// The hour of the hand-over, counted: what Marie's thumb does for a customer (docs: "Flows in touches").

type Line = { kind: "counted" | "weighed"; quantityMilli: number; estimateGrams: number | null; productName: string };
type Basket = { number: number; firstName: string; lastName: string; status: string; lines: Line[] };

const boardOf = async (request: APIRequestContext): Promise<string> =>
  (await (await request.get("/api/session")).json()).boards[0].distributionId;

async function openBaskets(request: APIRequestContext, distributionId: string): Promise<Basket[]> {
  const { baskets } = await (await request.get(`/api/distributions/${distributionId}/board`)).json();
  return baskets.filter((basket: Basket) => basket.status === "ordered");
}
const weighed = ({ lines }: Basket) => lines.filter(({ kind }) => kind === "weighed");
const must = <Item>(item: Item | undefined): Item => {
  if (item === undefined) throw new Error("the demo has no such basket today");
  return item;
};

const search = (page: Page) => page.getByRole("searchbox");
const confirm = (page: Page) => page.getByRole("button", { name: /Valider \d/ });
const backOnTheList = async (page: Page) => {
  await expect(page.getByRole("heading", { name: "Paniers du jour", level: 1 })).toBeVisible();
  await expect(search(page)).toHaveValue("");
};

test("Marie hands over a clean basket in 2 touches, one weight in 4 and digits, and by the keyboard alone", async ({
  browser,
}) => {
  const marie = await person(browser, "Marie", "phone");
  const { page, context } = marie;
  await signInAtOnce(marie);
  const distributionId = await boardOf(context.request);
  const touches = await countTouches(page);
  await page.goto(`/board/${distributionId}`);
  await expect(page.getByText("enregistré")).toBeVisible();
  const baskets = await openBaskets(context.request, distributionId);
  const clean = baskets.filter((basket) => basket.lines.length > 0 && weighed(basket).length === 0);

  await test.step("a clean basket", async () => {
    const basket = must(clean[0]);
    await search(page).fill(String(basket.number));
    await touches.reset();
    await page.getByRole("button", { name: new RegExp(`^${basket.number} `) }).click();
    await confirm(page).click();
    await backOnTheList(page);
    expect(await touches.count()).toBe(2);
  });

  await test.step("one weight", async () => {
    const basket = must(
      baskets.find(
        (one) => weighed(one).length === 1 && weighed(one).every(({ quantityMilli }) => quantityMilli === 1000),
      ),
    );
    const digits = String(must(weighed(basket)[0]).estimateGrams);
    await search(page).fill(String(basket.number));
    await touches.reset();
    await page.getByRole("button", { name: new RegExp(`^${basket.number} `) }).click();
    await page.getByRole("button", { name: /: peser$/ }).click();
    for (const digit of digits)
      await page.getByRole("dialog").getByRole("button", { name: digit, exact: true }).click();
    await page.getByRole("button", { name: /^Garder/ }).click();
    await confirm(page).click();
    await backOnTheList(page);
    expect(await touches.count()).toBe(4 + digits.length);
  });

  await test.step("a place and a bag in a touch or two each", async () => {
    const basket = must(clean[2]);
    await page.goto(`/board/${distributionId}/${basket.number}`);
    await page.getByRole("button", { name: "Donner un emplacement" }).click();
    await page.getByRole("textbox", { name: "Emplacement" }).fill("B3");
    await page.keyboard.press("Enter");
    await touches.reset();
    await page.getByRole("button", { name: "Emplacement B3" }).click();
    await page.getByRole("button", { name: "B4", exact: true }).click();
    await expect(page.getByRole("button", { name: "Emplacement B4" })).toBeVisible();
    expect(await touches.count()).toBe(2);
  });

  await test.step("no touch at all", async () => {
    const basket = must(clean[1]);
    await page.goto(`/board/${distributionId}`);
    await expect(page.getByRole("button", { name: new RegExp(`^${basket.number} `) })).toBeVisible();
    await search(page).focus();
    await touches.reset();
    await page.keyboard.type(String(basket.number));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(basket.lastName) })).toBeVisible();
    for (
      let presses = 0;
      presses < 80 && !(await confirm(page).evaluate((it) => it === document.activeElement));
      presses++
    )
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await backOnTheList(page);
    expect(await touches.count()).toBe(0);
  });

  await test.step("a good that did not come", async () => {
    await page.locator("label", { hasText: "Produits" }).click();
    const good = page.getByRole("button", { name: /^Persil plat/ });
    await expect(good).toBeVisible();
    await touches.reset();
    await good.click();
    await page.getByRole("button", { name: "N’est pas venu", exact: true }).click();
    await page.getByRole("button", { name: /^\d+ paniers?, [\d,]+ € : confirmer$/ }).click();
    expect(await touches.count()).toBe(3);
    await expect(page.getByText(/^Persil plat\s: manquant dans \d+ paniers?/)).toBeVisible();
    await page.getByRole("button", { name: "Retour à la liste" }).click();
  });

  await test.step("every view is one that a screen reader can use, in hall mode, too", async () => {
    await page.getByRole("button", { name: "Plus d’actions" }).click();
    await page.getByRole("checkbox", { name: /Mode halle/ }).check();
    await page.keyboard.press("Escape");
    const found: string[] = [];
    // In the sun: every word stands out by seven to one, by day and by night (WCAG 1.4.6).
    const look = async (where: string) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const { id, nodes } of await axeFinds(page, ["color-contrast-enhanced"]))
          found.push(...nodes.map(({ html }) => `${where}, ${colorScheme}: ${id} ${html}`));
      }
    };
    for (const view of ["Stands", "Au frais", "Emplacements", "États", "Produits", "Numéro"]) {
      await page.getByRole("radio", { name: view }).check();
      await expect(page.getByRole("button", { name: /^\d+ |panier/ }).first()).toBeVisible();
      await look(view);
    }
    const open = must((await openBaskets(context.request, distributionId)).find((one) => weighed(one).length > 0));
    await page.goto(`/board/${distributionId}/${open.number}`);
    await expect(confirm(page)).toBeVisible();
    await look("a basket");
    await page
      .getByRole("button", { name: /: peser$/ })
      .first()
      .click();
    await expect(page.getByRole("button", { name: "Tapez le poids" })).toBeVisible();
    await look("the keypad");
    expect(found).toEqual([]);
  });
  await context.close();
});

test("a guest joins in two touches, without an account: the code, a first name, the board", async ({ browser }) => {
  const [claire, zoe] = await Promise.all([person(browser, "Claire", "phone"), person(browser, "Zoé", "phone")]);
  await signInAtOnce(claire);
  const distributionId = await boardOf(claire.context.request);
  await claire.page.goto(`/board/${distributionId}/join`);
  await expect(claire.page.getByRole("img", { name: "Inviter un téléphone" })).toBeVisible();
  const { passes } = await (await claire.context.request.get(`/api/distributions/${distributionId}/day-passes`)).json();

  const touches = await countTouches(zoe.page);
  // The first touch is the one on what her camera reads.
  await zoe.page.goto(new URL(passes[0].url).pathname);
  await expect(zoe.page.getByLabel("Votre prénom")).toBeFocused();
  await zoe.page.keyboard.type("Zoé");
  await zoe.page.getByRole("button", { name: "Ouvrir le tableau" }).click();
  await expect(zoe.page.getByRole("heading", { name: "Paniers du jour", level: 1 })).toBeVisible();
  await expect(zoe.page.getByText("enregistré ✓")).toBeVisible();
  expect(1 + (await touches.count())).toBe(2);
  await expect(claire.page.getByText("Zoé", { exact: true })).toBeVisible();
  for (const one of [claire, zoe]) await one.context.close();
});

test("a customer's code opens their basket without a network, and says that they are here", async ({
  baseURL,
  request,
}, info) => {
  await request.post("/dev/sign-in", { data: { email: "marie@demo.cabas.example" } });
  const distributionId = await boardOf(request);
  await request.post("/dev/sign-in", { data: { email: "ana@demo.cabas.example" } });
  const { orders } = await (await request.get("/api/orders")).json();
  const order = must(orders.find((one: { distribution: { id: string } }) => one.distribution.id === distributionId));
  const { code, number } = await (await request.get(`/api/orders/${order.id}`)).json();
  const film = info.outputPath("camera.y4m");
  filmQrCode(film, `${baseURL}/q/${code}`);
  const browser = await chromium.launch({
    ...info.project.use.launchOptions,
    args: [
      ...(info.project.use.launchOptions?.args ?? []),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 390, height: 844 },
    permissions: ["camera"],
  });
  await context.request.post("/dev/sign-in", { data: { email: "marie@demo.cabas.example" } });
  const page = await context.newPage();
  await page.goto(`/board/${distributionId}`);
  await expect(page.getByText("enregistré ✓")).toBeVisible();
  // From here on the phone has only what it was given: the reader too comes from the service worker.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/Hors ligne/).first()).toBeVisible();
  await page.getByRole("button", { name: "Lire un code" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Ana/ })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/${number}$`));
  await expect(page.getByRole("checkbox", { name: "Le client est là" })).toBeChecked();
  await browser.close();
});
