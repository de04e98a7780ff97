import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Shop } from "../../../core/contract/market.ts";
import { bps } from "../../../core/money/bps.ts";
import { cents } from "../../../core/money/cents.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { cartOf } from "../../cart/cart.ts";
import { cartLine } from "../../cart/offer-line.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { aCheckout, anOrder } from "../../testing/order-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution, anOffer, aShop, aWeighedOffer } from "../../testing/shop-builders.ts";
import CartPage from "./cart.tsx";
import { goToPayment } from "./go-to-payment.ts";

withNativeDialog();
vi.mock("../../api/sale-feed.ts", () => ({ watchSale: () => () => undefined }));
vi.mock("./go-to-payment.ts", () => ({ goToPayment: vi.fn() }));
beforeEach(() => {
  vi.mocked(goToPayment).mockClear();
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = vi.fn();
});

const tomatoes = anOffer();
const chicken = aWeighedOffer();
const fee: Shop["fees"][number] = {
  id: "flat",
  label: "Participation aux frais du marché",
  kind: "flat",
  producerId: "",
  amountCents: cents(100),
  vatBps: bps(2000),
};

let date = 0;
interface Cart {
  shop?: Partial<Shop>;
  signedIn?: boolean;
  api?: (path: string) => Record<string, ApiHandler>;
  lines?: ReturnType<typeof cartLine>[];
  checkoutId?: string;
  /** Behind the cart's address. */
  more?: string;
}

/** A cart of 1.5 kg of tomatoes and a chicken, unless said otherwise. */
async function open({ shop = {}, signedIn = true, api, lines, checkoutId, more = "" }: Cart = {}) {
  date += 1;
  const id = `cart-${date}`;
  const path = `/api/distributions/${id}`;
  const loaded = aShop({ ...shop, distribution: aDistribution({ id, ...shop.distribution }) });
  const server = fakeApi({
    [`GET ${path}/shop`]: { body: { ...loaded, distribution: { ...loaded.distribution, id } } },
    "GET /api/orders": { body: { orders: [] } },
    "GET /api/account/balances": { body: { balances: [] } },
    [`GET ${path}/last-basket`]: { body: { basket: null } },
    ...api?.(path),
  });
  const cart = cartOf(id);
  const page = await renderPage({
    route: "/cart/:slug",
    at: `/cart/captieux?date=${id}${more}`,
    page: () => {
      for (const line of lines ?? [cartLine(tomatoes, milli(1500)), cartLine(chicken, milli(1000))]) cart.put(line);
      if (checkoutId) cart.noteCheckout(checkoutId);
      return <CartPage />;
    },
    places: ["checkout", "shop", "account"],
    session: aSession({ user: signedIn ? ana : null }),
  });
  await screen.findByRole("heading", { level: 1, name: "Mon panier" });
  return { ...page, ...server, cart, path };
}
const row = (name: string) => {
  const item = screen.getByText(name).closest("li");
  if (!item) throw new Error(`${name} stands in no line`);
  return within(item);
};
const pay = () => screen.findByRole("button", { name: /^Payer/ });

describe("a cart on its way to payment", () => {
  it("stands by producer, with fees, what is expected and what is paid now", async () => {
    await open({ shop: { fees: [fee] } });
    await pay();
    screen.getByText("Ferme de Peyrignolles");
    screen.getByText("Les Poules du Bois");
    const totals = within(screen.getByRole("region", { name: "Total" }));
    expect(totals.getByText("Participation aux frais du marché").parentElement?.textContent).toMatch(/1,00\s€/);
    expect(totals.getByText("Total prévu").parentElement?.textContent).toMatch(/29,92\s€/);
    expect(totals.getByText("Payé maintenant").parentElement?.textContent).toMatch(/34,56\s€/);
    totals.getByText(/4,64\s€ si les poids sont ceux prévus/);
  });

  it("goes to the payment page with what is in it, and remembers which", async () => {
    const { asked, cart, path } = await open({
      api: (at) => ({ [`POST ${at}/checkouts`]: { status: 201, body: aCheckout({ id: "c1" }) } }),
    });
    await pay();
    fireEvent.change(screen.getByLabelText("Si un produit manque"), { target: { value: "replace" } });
    fireEvent.click(await pay());
    await waitFor(() => expect(goToPayment).toHaveBeenCalledOnce());
    expect(asked(`POST ${path}/checkouts`)).toEqual([
      {
        route: `POST ${path}/checkouts`,
        json: {
          lines: [
            { offerId: "tomatoes", quantityMilli: 1500 },
            { offerId: "chicken", quantityMilli: 1000 },
          ],
          ifMissing: "replace",
        },
        idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(cart.checkoutId()).toBe("c1");
    expect(cart.lines()).toHaveLength(2);
  });

  it("asks again under the same key after a lost answer", async () => {
    let lost = true;
    const { asked, path } = await open({
      api: (at) => ({
        [`POST ${at}/checkouts`]: () => {
          if (lost) throw new TypeError("connection lost");
          return { status: 201, body: aCheckout() };
        },
      }),
    });
    fireEvent.click(await pay());
    await screen.findByText(/Cela n’a pas marché/);
    lost = false;
    fireEvent.click(await pay());
    await waitFor(() => expect(goToPayment).toHaveBeenCalledOnce());
    const [first, second] = asked(`POST ${path}/checkouts`);
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  });

  it("shows at the line what is short, and mends it with one touch", async () => {
    const { cart } = await open({
      api: (at) => ({
        [`POST ${at}/checkouts`]: refusal("out_of_stock", { offers: [{ offerId: "tomatoes", leftMilli: 500 }] }),
      }),
    });
    fireEvent.click(await pay());
    const mend = await screen.findByRole("button", { name: /Prendre ce qui reste\s: 0,5\skg/ });
    await waitFor(() => expect(document.activeElement?.closest("li")).toBe(mend.closest("li")));
    expect(screen.queryByRole("button", { name: /^Payer/ })).toBeNull();
    fireEvent.click(mend);
    expect(cart.quantity("tomatoes")).toBe(500);
    await pay();
    expect(goToPayment).not.toHaveBeenCalled();
  });

  it("keeps a withdrawn good in sight, with the reason, until it is taken out", async () => {
    const { cart } = await open({ lines: [cartLine(anOffer({ id: "leeks", name: "Poireaux" }), milli(1000))] });
    await screen.findByText("Plus en vente");
    row("Poireaux").getAllByText("N’est pas en vente cette fois.");
    fireEvent.click(row("Poireaux").getByRole("button", { name: "Retirer" }));
    expect(cart.isEmpty()).toBe(true);
    await screen.findByText("Votre panier est vide");
  });

  it("mends everything at once where several lines need it", async () => {
    const { cart } = await open({
      shop: { stock: { "pool-tomatoes": 600, "pool-chicken": 0 } },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Tout ajuster" }));
    expect(cart.lines().map((line) => [line.offerId, line.quantityMilli])).toEqual([["tomatoes", 500]]);
    await pay();
  });

  it("says that a closed sale takes no payment, and keeps the cart", async () => {
    const { cart } = await open({ shop: { distribution: aDistribution({ closesAt: aDistribution().opensAt + 1 }) } });
    await screen.findByText("Les commandes ne sont pas ouvertes. Votre panier est gardé.");
    expect(cart.lines()).toHaveLength(2);
  });

  it("tells who is no member of a closed market how to become one, and keeps the cart", async () => {
    const { cart } = await open({ shop: { mayOrder: false } });
    await screen.findByText("Ce marché est réservé à ses membres. Votre panier est gardé.");
    expect(screen.getByRole("link", { name: "Devenir membre" }).getAttribute("href")).toBe("/m/captieux");
    expect(screen.queryByRole("button", { name: /^Payer/ })).toBeNull();
    expect(cart.lines()).toHaveLength(2);
  });

  it("adds to a paid basket without asking its flat fee twice", async () => {
    await open({
      shop: { fees: [fee] },
      api: () => ({
        "GET /api/orders": {
          body: { orders: [anOrder({ distribution: aDistribution({ id: `cart-${date}` }) })] },
        },
      }),
    });
    await screen.findByText("S’ajoute à votre panier n° 12.", { normalizer: (text) => text.replace(/\s/g, " ") });
    expect(screen.queryByText("Participation aux frais du marché")).toBeNull();
  });
});

describe("who one is comes last", () => {
  it("asks mail, code and name in a sheet, and goes on to pay without losing the cart", async () => {
    let named = false;
    const { becomes, asked, cart } = await open({
      signedIn: false,
      api: (at) => ({
        "POST /api/session/code": { status: 202, body: {} },
        "POST /api/session/verify": ({ json }) => {
          named = typeof json === "object" && json !== null && "firstName" in json;
          if (!named) return refusal("name_required", {}, 400);
          becomes(aSession({ user: ana }));
          return { body: { newcomer: true } };
        },
        [`POST ${at}/checkouts`]: { status: 201, body: aCheckout() },
      }),
    });
    fireEvent.click(await pay());
    const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
    await screen.findByLabelText("Votre adresse mail");
    type("Votre adresse mail", "ana@exemple.fr");
    fireEvent.click(screen.getByRole("button", { name: "Recevoir mon code" }));
    await screen.findByLabelText("Code à 6 chiffres");
    type("Code à 6 chiffres", "123 456");
    await screen.findByLabelText("Prénom");
    fireEvent.click(screen.getByRole("button", { name: "Continuer" }));
    await screen.findByText("Indiquez votre prénom.");
    type("Prénom", "Ana");
    type("Nom", "Lefèvre");
    type("Téléphone", "06 12 34 56 78");
    fireEvent.click(screen.getByRole("button", { name: "Continuer" }));
    await waitFor(() => expect(goToPayment).toHaveBeenCalledOnce());
    expect(asked("POST /api/session/verify").map((call) => call.json)).toEqual([
      { email: "ana@exemple.fr", code: "123456", locale: "fr" },
      {
        email: "ana@exemple.fr",
        code: "123456",
        locale: "fr",
        firstName: "Ana",
        lastName: "Lefèvre",
        phone: "06 12 34 56 78",
      },
    ]);
    expect(cart.lines()).toHaveLength(2);
  });

  it("keeps what was typed where a code is refused", async () => {
    await open({
      signedIn: false,
      api: () => ({
        "POST /api/session/code": { status: 202, body: {} },
        "POST /api/session/verify": refusal("wrong_code", {}, 400),
      }),
    });
    fireEvent.click(await pay());
    fireEvent.input(await screen.findByLabelText("Votre adresse mail"), { target: { value: "ana@exemple.fr" } });
    fireEvent.click(screen.getByRole("button", { name: "Recevoir mon code" }));
    fireEvent.input(await screen.findByLabelText("Code à 6 chiffres"), { target: { value: "111111" } });
    await screen.findByText(/Ce code n’est pas le bon/);
    expect(screen.getByLabelText<HTMLInputElement>("Code à 6 chiffres").value).toBe("111111");
    fireEvent.click(screen.getByRole("button", { name: "Autre adresse" }));
    expect(screen.getByLabelText<HTMLInputElement>("Votre adresse mail").value).toBe("ana@exemple.fr");
  });
});

describe("a payment that was begun and not come back from", () => {
  it("gives the page up, so that its own goods are not missing", async () => {
    const { asked, cart } = await open({
      checkoutId: "c7",
      api: () => ({
        "POST /api/checkouts/c7/confirm": { body: aCheckout({ id: "c7" }) },
        "POST /api/checkouts/c7/cancel": { body: aCheckout({ id: "c7", status: "cancelled", url: null }) },
      }),
    });
    await waitFor(() => expect(asked("POST /api/checkouts/c7/cancel")).toHaveLength(1));
    await waitFor(() => expect(cart.checkoutId()).toBeNull());
    expect(cart.lines()).toHaveLength(2);
  });

  it("says that the cart was paid meanwhile, and only then empties it", async () => {
    const { cart } = await open({
      checkoutId: "c8",
      api: () => ({
        "POST /api/checkouts/c8/confirm": {
          body: aCheckout({ id: "c8", status: "paid", basketId: "b12", basketNumber: 12 }),
        },
      }),
    });
    await screen.findByText(/Ce panier est payé : il porte le n° 12/, {
      normalizer: (text) => text.replace(/\s/g, " "),
    });
    expect(cart.isEmpty()).toBe(true);
    expect(screen.getByRole("link", { name: "Voir mon panier" }).getAttribute("href")).toBe("/orders/b12");
  });
});

describe("what a market asks for with an order", () => {
  const pressPay = async () => fireEvent.click(await pay());

  it("is asked in place, exactly where it is missing, and goes with the order", async () => {
    const refused = refusal("address_required", { missing: ["address", "terms"] });
    const { asked, routes } = await open({
      api: (path) => ({
        [`POST ${path}/checkouts`]: refused,
        "GET /api/markets/captieux/terms": { body: { version: 3, body: "Venir avec un cabas.", at: 1 } },
      }),
    });
    await pressPay();
    const sheet = within(await screen.findByRole("dialog", { name: "Encore un mot avant de payer" }));
    await sheet.findByText("Venir avec un cabas.");
    expect(sheet.queryByLabelText("Téléphone")).toBeNull();
    const route = Object.keys(routes).find((key) => key.endsWith("/checkouts")) ?? "";
    fireEvent.click(sheet.getByRole("button", { name: "Continuer vers le paiement" }));
    await sheet.findByText("Indiquez votre adresse complète.");
    await sheet.findByText("Cochez pour continuer.");
    expect(asked(route)).toHaveLength(1);
    fireEvent.input(sheet.getByLabelText("Adresse"), { target: { value: "3 rue du Four, 33840 Captieux" } });
    fireEvent.click(sheet.getByLabelText("J’ai lu et j’accepte ces conditions"));
    routes[route] = { status: 201, body: aCheckout({ id: "c9" }) };
    fireEvent.click(sheet.getByRole("button", { name: "Continuer vers le paiement" }));
    await waitFor(() => expect(goToPayment).toHaveBeenCalledTimes(1));
    expect(asked(route)[1]?.json).toMatchObject({
      given: { address: "3 rue du Four, 33840 Captieux", agreesTo: 3 },
    });
    expect(asked(route)[0]?.idempotencyKey).not.toBe(asked(route)[1]?.idempotencyKey);
  });

  it("may be left for later: the cart stays", async () => {
    const { cart } = await open({
      api: (path) => ({ [`POST ${path}/checkouts`]: refusal("phone_required", { missing: ["phone"] }) }),
    });
    await pressPay();
    await screen.findByLabelText("Téléphone");
    fireEvent.click(screen.getByRole("button", { name: "Fermer" }));
    await waitFor(() => expect(screen.queryByLabelText("Téléphone")).toBeNull());
    expect(cart.lines()).toHaveLength(2);
  });
});

describe("an empty cart of somebody who has ordered here before", () => {
  const { quantityMilli: _, ...leeks } = { ...cartLine(anOffer({ id: "old-leeks", name: "Poireaux" }), milli(1000)) };
  const last = {
    pickupOn: "2026-11-14",
    lines: [cartLine(tomatoes, milli(2000)), { ...leeks, quantityMilli: 1000 }],
  };
  const api = (path: string) => ({ [`GET ${path}/last-basket`]: { body: { basket: last } } });

  it("is filled as last time in one touch; what is not on sale comes along and says so", async () => {
    const { cart } = await open({ lines: [], api });
    fireEvent.click(await screen.findByRole("button", { name: "Reprendre mon dernier panier" }));
    expect(cart.lines().map(({ offerId, quantityMilli }) => [offerId, quantityMilli])).toEqual([
      [tomatoes.id, 2000],
      ["old-leeks", 1000],
    ]);
    expect(row("Poireaux").getAllByText("N’est pas en vente cette fois.").length).toBeGreaterThan(0);
  });

  it("is filled at once by the mail's link, and once only", async () => {
    const { cart, address } = await open({ lines: [], api, more: "&again=1" });
    await waitFor(() => expect(cart.lines()).toHaveLength(2));
    await waitFor(() => expect(address()).not.toContain("again"));
    cart.clear();
    expect(await screen.findByText("Votre panier est vide")).toBeTruthy();
    expect(cart.isEmpty()).toBe(true);
  });

  it("asks who one is where the mail's link is opened on a device that knows nobody", async () => {
    await open({ lines: [], signedIn: false, more: "&again=1" });
    fireEvent.click(await screen.findByRole("button", { name: "Reprendre mon dernier panier" }));
    expect(await screen.findByLabelText("Votre adresse mail")).toBeTruthy();
  });

  it("offers nothing to a visitor", async () => {
    await open({ lines: [], signedIn: false });
    await screen.findByText("Votre panier est vide");
    expect(screen.queryByRole("button", { name: "Reprendre mon dernier panier" })).toBeNull();
  });
});
