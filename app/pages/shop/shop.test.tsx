import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { cartOf } from "../../cart/cart.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution, anOffer, aShop, aWeighedOffer } from "../../testing/shop-builders.ts";
import ShopPage from "./shop.tsx";

withNativeDialog();
vi.mock("../../api/sale-feed.ts", () => ({ watchSale: () => () => undefined }));

const apples = anOffer({
  id: "apples",
  name: "Pommes Chantecler",
  category: "fruit",
  labels: ["organic"],
  producerId: "maud",
  stockPoolId: "pool-apples",
});

let date = 0;
/** Its own distribution each time: carts live as long as the window. */
async function open(shop: Parameters<typeof aShop>[0] = {}) {
  date += 1;
  const distribution = aDistribution({ id: `date-${date}`, ...shop.distribution });
  const loaded = aShop({ offers: [anOffer(), aWeighedOffer(), apples], ...shop, distribution });
  fakeApi({ "GET /api/markets/captieux/shop": { body: loaded } });
  const page = await renderPage({
    route: "/m/:slug/shop",
    at: "/m/captieux/shop",
    page: ShopPage,
    places: ["shop"],
  });
  await screen.findByRole("heading", { level: 1, name: "Le marché de Captieux" });
  return { ...page, cart: cartOf(distribution.id) };
}
const card = (name: string) => screen.getByRole("article", { name });
const names = () => screen.getAllByRole("article").map((article) => within(article).getByRole("heading").textContent);

describe("the shop", () => {
  it("shows each good with its producer, price and price per kilo, by shelf", async () => {
    await open();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "Légumes",
      "Fruits",
      "poultry",
    ]);
    const chicken = within(card("Poulet fermier"));
    chicken.getByText("Les Poules du Bois");
    expect(chicken.getByText(/≈ 1,8 kg/).textContent).toMatch(/12,90\s€\/kg/);
    expect(chicken.getByText(/^environ/).textContent).toMatch(/23,22\s€/);
  });

  it("says before anything is chosen that only members order, and how one becomes one", async () => {
    await open({ mayOrder: false });
    expect((await screen.findByRole("link", { name: "Devenir membre" })).getAttribute("href")).toBe("/m/captieux");
    screen.getByText("Ici, seuls les membres commandent.");
  });

  it("puts a good in with one touch and tells what the cart will cost", async () => {
    const { cart } = await open();
    fireEvent.click(screen.getByRole("button", { name: "Plus de Tomates anciennes" }));
    expect(cart.quantity("tomatoes")).toBe(500);
    const bar = await screen.findByRole("link", { name: /Voir mon panier/ });
    expect(bar.textContent).toMatch(/1,90\s€/);
    const field = await screen.findByRole("spinbutton", { name: "Tomates anciennes" });
    fireEvent.input(field, { target: { value: "2" } });
    fireEvent.blur(field);
    expect(cart.quantity("tomatoes")).toBe(2000);
    expect(bar.textContent).toMatch(/7,60\s€/);
  });

  it("says when few are left, and offers no more than that", async () => {
    const { cart } = await open({ stock: { "pool-tomatoes": 1200 } });
    within(card("Tomates anciennes")).getByText(/plus que 1\skg/);
    const add = () => fireEvent.click(screen.getByRole("button", { name: "Plus de Tomates anciennes" }));
    add();
    await screen.findByRole("spinbutton", { name: "Tomates anciennes" });
    add();
    add();
    expect(cart.quantity("tomatoes")).toBe(1000);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Plus de Tomates anciennes" }).disabled).toBe(true);
  });

  it("sells nothing that is sold out, and nothing while the sale is closed", async () => {
    await open({ stock: { "pool-tomatoes": 0 } });
    within(card("Tomates anciennes")).getByText("épuisé");
    expect(within(card("Tomates anciennes")).queryByRole("button", { name: /^Plus de/ })).toBeNull();
    expect(within(card("Poulet fermier")).queryByRole("button", { name: /^Plus de/ })).not.toBeNull();
  });

  it("keeps its shelves closed when the window is", async () => {
    await open({ distribution: aDistribution({ id: "closed", closesAt: aDistribution().opensAt + 1 }) });
    screen.getByText("commandes closes");
    expect(screen.queryByRole("button", { name: /^Plus de/ })).toBeNull();
  });

  it("filters by shelf and by search, forgiving accents, and says so to readers", async () => {
    await open();
    fireEvent.click(screen.getByRole("button", { name: "Fruits" }));
    await waitFor(() => expect(names()).toEqual(["Pommes Chantecler"]));
    fireEvent.click(screen.getByRole("button", { name: "Tout" }));
    await waitFor(() => expect(names()).toHaveLength(3));

    fireEvent.click(screen.getByRole("button", { name: "Chercher un produit" }));
    const search = await screen.findByRole("searchbox");
    fireEvent.input(search, { target: { value: "fermiér" } });
    await waitFor(() => expect(names()).toEqual(["Poulet fermier"]));
    expect(screen.getByRole("status").textContent).toBe("1 produit");

    fireEvent.input(search, { target: { value: "xyz" } });
    fireEvent.click(await screen.findByRole("button", { name: "Tout voir" }));
    await waitFor(() => expect(names()).toHaveLength(3));
  });

  it("opens a product with its facts, in the address", async () => {
    const described = anOffer({ description: "Charnues.", origin: "Captieux", allergens: ["celery"] });
    const { address } = await open({
      offers: [
        described,
        anOffer({ id: "jar", label: "le bocal", unit: "jar", priceCents: cents(600), stepMilli: milli(1000) }),
      ],
    });
    fireEvent.click(
      within(screen.getAllByRole("article")[0] ?? document.body).getByRole("button", { name: "Tomates anciennes" }),
    );
    const sheet = within(await screen.findByRole("dialog", { name: "Tomates anciennes" }));
    sheet.getByText("Charnues.");
    sheet.getByText("Captieux");
    sheet.getByText("Céleri");
    sheet.getByText("le bocal");
    expect(address()).toContain("product=tomatoes");
    fireEvent.click(sheet.getByRole("button", { name: "Fermer" }));
    await waitFor(() => expect(address()).not.toContain("product"));
  });

  it("shows a producer's part alone where the address says so", async () => {
    date += 1;
    fakeApi({
      "GET /api/markets/captieux/shop": {
        body: aShop({ offers: [anOffer(), apples], distribution: aDistribution({ id: `date-${date}` }) }),
      },
    });
    await renderPage({
      route: "/m/:slug/shop",
      at: "/m/captieux/shop?producer=poules-du-bois",
      page: ShopPage,
      places: ["shop"],
    });
    await screen.findByRole("article", { name: "Pommes Chantecler" });
    expect(names()).toEqual(["Pommes Chantecler"]);
  });

  it("says that a market without a date sells nothing yet", async () => {
    fakeApi({ "GET /api/markets/captieux/shop": { status: 404, body: { error: { code: "not_found" } } } });
    await renderPage({ route: "/m/:slug/shop", at: "/m/captieux/shop", page: ShopPage, places: ["shop"] });
    await screen.findByText("Pas de prochaine date");
  });

  it("offers to try again where the server does not answer, and goes on from there", async () => {
    let down = true;
    fakeApi({
      "GET /api/markets/captieux/shop": () => {
        if (down) return { status: 500, body: { error: { code: "internal" } } };
        return { body: aShop({ distribution: aDistribution({ id: "after" }) }) };
      },
    });
    await renderPage({ route: "/m/:slug/shop", at: "/m/captieux/shop", page: ShopPage, places: ["shop"] });
    const retry = await screen.findByRole("button", { name: "Réessayer" });
    screen.getByText(/Une erreur est survenue de notre côté/);
    down = false;
    fireEvent.click(retry);
    await screen.findByRole("heading", { level: 1, name: "Le marché de Captieux" });
  });
});
