import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { person, signInWithOneClick } from "./people.ts";

type Line = { productName: string; kind: string; unit: string };
type Basket = { id: string; number: number; firstName: string; lastName: string; status: string; lines: Line[] };
type Due = { id: string; status: string; way: string };
type Offer = { productName: string; variantLabel: string; kind: string; priceCents: number; leftMilli: number | null };

const read = async <Answer>(request: APIRequestContext, path: string): Promise<Answer> =>
  await (await request.get(path)).json();

/** Of the demo's board today: baskets that nobody has confirmed, each with a good that is counted. */
async function openBaskets(request: APIRequestContext, distributionId: string): Promise<Basket[]> {
  const { baskets } = await read<{ baskets: Basket[] }>(request, `/api/distributions/${distributionId}/board`);
  return baskets.filter((one) => one.status === "ordered" && one.lines.some((line) => line.kind === "counted"));
}

/** The dearest counted good of which there is enough for everybody here: more than any weighed one gives back. */
async function dearest(request: APIRequestContext, distributionId: string): Promise<Offer> {
  const { offers } = await read<{ offers: Offer[] }>(request, `/api/distributions/${distributionId}/left`);
  const [found] = offers
    .filter(({ kind, leftMilli }) => kind === "counted" && (leftMilli === null || leftMilli >= 12_000))
    .sort((a, b) => b.priceCents - a.priceCents);
  if (found === undefined) throw new Error("nothing is left");
  return found;
}

const choose = async (page: Page, offer: Offer, times: number, button: RegExp) => {
  const sheet = page.getByRole("dialog").filter({ has: page.getByRole("searchbox") });
  await sheet.getByRole("searchbox").fill(offer.productName);
  await sheet.getByRole("listitem").filter({ hasText: offer.variantLabel }).first().getByRole("button").click();
  for (let n = 1; n < times; n++) await page.getByRole("button", { name: `Plus de ${offer.productName}` }).click();
  await page.getByRole("button", { name: button }).click();
};

const owe = (page: Page) => page.getByRole("button", { name: /^Reste à payer/ });

test("more on the spot: added, replaced, a walk-in; paid by a code, in cash, by terminal", async ({ browser }) => {
  const [marie, claire] = await Promise.all([person(browser, "Marie", "phone"), person(browser, "Claire", "desktop")]);
  for (const one of [marie, claire]) await signInWithOneClick(one);
  const { request } = marie.context;
  const { boards } = await read<{ boards: { distributionId: string }[] }>(request, "/api/session");
  const distributionId = boards[0]?.distributionId ?? "";
  const [first, second, third, fourth] = await openBaskets(request, distributionId);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error("no baskets to work on");
  const offer = await dearest(request, distributionId);
  const duesOf = async (basketId: string): Promise<Due[]> => {
    const { baskets } = await read<{ baskets: (Basket & { dues: Due[] })[] }>(
      request,
      `/api/distributions/${distributionId}/board`,
    );
    return baskets.find((one) => one.id === basketId)?.dues ?? [];
  };

  await test.step("Marie adds goods; the customer's own phone pays what is due behind its code", async () => {
    await marie.page.goto(`/board/${distributionId}/${first.number}`);
    await marie.page.getByRole("button", { name: "Ajouter un produit" }).click();
    await choose(marie.page, offer, 2, /^Ajouter · /);
    await owe(marie.page).click();
    await marie.page.getByRole("button", { name: "Par carte, sur son téléphone" }).click();
    await expect(marie.page.getByRole("img", { name: /^Code pour payer/ })).toBeVisible();
    const [due] = await duesOf(first.id);
    const link = await request.post(`/api/distributions/${distributionId}/dues/${due?.id}/link`, { data: {} });
    const { url } = await link.json();

    const customer = await person(browser, "Ana", "phone");
    await customer.page.goto(new URL(url).pathname);
    await customer.page.getByRole("button", { name: /^Payer \d/ }).click();
    await expect(customer.page.getByText("Simulateur de paiement")).toBeVisible();
    await customer.page.getByRole("button", { name: /^Payer/ }).click();
    await expect(customer.page.getByRole("heading", { name: "C’est payé" })).toBeVisible();
    await expect(marie.page.getByText("Payé par carte")).toBeVisible();
    await customer.context.close();
  });

  await test.step("a good is replaced at its own price, the rest paid in cash", async () => {
    await marie.page.goto(`/board/${distributionId}/${second.number}`);
    const line = second.lines.find((one) => one.kind === "counted")?.productName ?? "";
    await marie.page
      .getByRole("button", { name: new RegExp(`^${line}.*€`) })
      .first()
      .click();
    await marie.page.getByRole("dialog").getByRole("button", { name: "Remplacer…" }).click();
    await choose(marie.page, offer, 3, /^Remplacer · /);
    await expect(marie.page.getByText("remplacé").first()).toBeVisible();
    await owe(marie.page).click();
    await marie.page.getByRole("button", { name: "Espèces reçues" }).click();
    await expect
      .poll(async () => (await duesOf(second.id)).map((one) => `${one.way} ${one.status}`))
      .toEqual(["cash collected"]);
  });

  await test.step("a third one's rest is carried to the next order; a fourth one's Claire gives away", async () => {
    for (const [basket, who, way, is] of [
      [third, marie, "Reporter à sa prochaine commande", "carried carried"],
      [fourth, claire, "Offrir", "waived waived"],
    ] as const) {
      await who.page.goto(`/board/${distributionId}/${basket.number}`);
      await who.page.getByRole("button", { name: "Ajouter un produit" }).click();
      await choose(who.page, offer, 3, /^Ajouter · /);
      await owe(who.page).click();
      await who.page.getByRole("button", { name: way }).click();
      await expect
        .poll(async () => (await duesOf(basket.id)).map((one) => `${one.way} ${one.status}`), { message: way })
        .toEqual([is]);
    }
  });

  await test.step("somebody without an order gets a basket and pays by terminal", async () => {
    await marie.page.goto(`/board/${distributionId}`);
    await marie.page.getByRole("button", { name: "Plus d’actions" }).click();
    await marie.page.getByRole("button", { name: "Client sans commande" }).click();
    await marie.page.getByLabel("Prénom").fill("Zoé");
    await marie.page.getByRole("button", { name: "Ouvrir le panier" }).click();
    await expect(marie.page.getByRole("heading", { name: /Zoé/, level: 1 })).toBeVisible();
    await marie.page.getByRole("button", { name: "Ajouter un produit" }).click();
    await choose(marie.page, offer, 1, /^Ajouter · /);
    await owe(marie.page).click();
    await marie.page.getByRole("button", { name: "Terminal de carte, payé" }).click();
    await expect(marie.page.getByRole("button", { name: /Zoé\s*Validé/ })).toBeVisible();
  });

  await test.step("Claire sees what the till holds", async () => {
    const till = await read<{ cashCents: number; terminalCents: number; carriedCents: number; openCents: number }>(
      claire.context.request,
      `/api/distributions/${distributionId}/till`,
    );
    expect(till.cashCents).toBeGreaterThan(0);
    expect(till.terminalCents).toBeGreaterThanOrEqual(offer.priceCents);
    expect(till.carriedCents).toBeGreaterThan(0);
    expect(till.openCents).toBe(0);
  });
  for (const one of [marie, claire]) await one.context.close();
});
