import { screen, within } from "@solidjs/testing-library";
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
  fakeApi({ "GET /api/orders/b12": order ? { body: order } : { status: 404, body: { error: { code: "not_found" } } } });
  await renderPage({
    route: "/orders/:basketId",
    at: "/orders/b12",
    page: OrderPage,
    places: ["orders", "shop"],
    session: aSession({ user: ana }),
  });
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
