import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import type { Order } from "../../../core/contract/order.ts";
import { cents } from "../../../core/money/cents.ts";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { aBasketLine, anOrder } from "../../testing/order-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import OrderPage from "./order.tsx";

async function open(order: Order | undefined) {
  const server = fakeApi({
    "GET /api/orders/b12": order ? { body: order } : { status: 404, body: { error: { code: "not_found" } } },
  });
  await renderPage({
    route: "/orders/:basketId",
    at: "/orders/b12",
    page: OrderPage,
    places: ["orders", "shop"],
    session: aSession({ user: ana }),
  });
  return server;
}

const settled = { finalMilli: milliOf(1), finalCents: cents(420) };

describe("one order", () => {
  it("shows number, name and code to present, and the way to add while the sale is open", async () => {
    await open(anOrder());
    await screen.findByRole("heading", { level: 1, name: /Panier n°\s12/ });
    await screen.findByRole("img", { name: /le panier n°\s12/ });
    screen.getByText("Ana Lefèvre");
    screen.getByText("Place de la Mairie");
    expect(screen.getByRole("link", { name: "Ajouter des produits" }).getAttribute("href")).toContain(
      "/m/captieux/shop?date=",
    );
    const help = screen.getByRole("link", { name: "Donner un coup de main ce jour-là" });
    expect(help.getAttribute("href")).toBe("/m/captieux/help");
  });

  it("tells what the day changed and why, and where the refund stands", async () => {
    const eggs = aBasketLine({ ...settled, finalCents: cents(0), finalMilli: milliOf(0), reason: "missing" });
    const chicken = aBasketLine({
      id: "line-2",
      productName: "Poulet fermier",
      kind: "weighed",
      unit: "piece",
      estimateGrams: grams(1800),
      estimateCents: cents(2322),
      chargedCents: cents(2786),
      finalCents: cents(2183),
      finalMilli: milliOf(1),
      finalGrams: grams(1692),
    });
    const bread = aBasketLine({ ...settled, id: "line-3", productName: "Pain", variantLabel: "500 g" });
    await open(
      anOrder({
        status: "validated",
        basketLines: [eggs, chicken, bread],
        paidCents: cents(3626),
        finalCents: cents(2603),
        refundedCents: cents(1023),
        refunds: [{ id: "r1", amountCents: cents(1023), status: "sent", cause: "validation", decidedAt: 0 }],
      }),
    );
    const changes = within((await screen.findByText(/2 changements le jour même/)).closest("section") ?? document.body);
    expect(changes.getAllByRole("listitem").map((item) => item.textContent?.replace(/\s/g, " "))).toEqual([
      "Œufs plein airmanquant−4,20 €",
      "Poulet fermierpoids réel−1,39 €",
    ]);
    screen.getByText(/1,692\skg/);
    screen.getByText("envoyé");
    expect(screen.queryByText("À montrer au retrait")).toBeNull();
  });

  it("says so where nothing changed", async () => {
    await open(anOrder({ status: "validated", finalCents: cents(420), basketLines: [aBasketLine(settled)] }));
    await screen.findByText("Tout est comme commandé");
  });

  it("is nobody else's to see", async () => {
    await open(undefined);
    await screen.findByRole("heading", { level: 1, name: "Cette page n’existe pas" });
  });
});

describe("an order whose date was moved", () => {
  const moved = (choice: "keep" | null) =>
    anOrder({ moved: { formerPickupStartsAt: anOrder().distribution.pickupStartsAt - 86_400_000, choice } });
  const CHOICE = `POST /api/orders/${anOrder().id}/move-choice`;

  it("asks whether it is kept or given back, and says what was chosen", async () => {
    const server = await open(moved(null));
    await screen.findByRole("heading", { name: "Votre retrait change" });
    server.routes[CHOICE] = { body: { refundCents: 0 } };
    server.routes["GET /api/orders/b12"] = { body: moved("keep") };
    fireEvent.click(screen.getByRole("button", { name: "Je garde mon panier" }));
    expect(await screen.findByText("Vous gardez votre panier.")).toBeTruthy();
    expect(server.asked(CHOICE).map(({ json }) => json)).toEqual([{ choice: "keep" }]);
    // Whoever kept it may still give it back.
    expect(screen.queryByRole("button", { name: "Je garde mon panier" })).toBeNull();
    screen.getByRole("button", { name: "Je suis remboursé" });
  });

  it("says at the question what did not work, and asks again under the same key", async () => {
    const server = await open(moved(null));
    server.routes[CHOICE] = () => Promise.reject(new TypeError("connection lost"));
    fireEvent.click(await screen.findByRole("button", { name: "Je suis remboursé" }));
    await screen.findByRole("alert");
    server.routes[CHOICE] = { body: { refundCents: 3626 } };
    server.routes["GET /api/orders/b12"] = { body: anOrder({ status: "cancelled" }) };
    fireEvent.click(screen.getByRole("button", { name: "Je suis remboursé" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Votre retrait change" })).toBeNull());
    const keys = server.asked(CHOICE).map(({ idempotencyKey }) => idempotencyKey);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  it("asks nothing of a basket that is validated", async () => {
    await open({ ...moved(null), status: "validated", finalCents: cents(420), basketLines: [aBasketLine(settled)] });
    await screen.findByText("Tout est comme commandé");
    expect(screen.queryByRole("heading", { name: "Votre retrait change" })).toBeNull();
  });
});
