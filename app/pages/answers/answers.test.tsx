import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import type { AnswerLink, SaleOffering } from "../../../core/contract/participation.ts";
import { cents } from "../../../core/money/cents.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution } from "../../testing/shop-builders.ts";
import AnswerLinkPage from "./answer-link.tsx";
import OfferingPage from "./offering.tsx";
import StocksPage from "./stocks.tsx";

withNativeDialog();

const sale = aDistribution();
const session = aSession({
  user: ana,
  producers: [{ id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles", role: "owner" }],
});
const offering: SaleOffering = {
  marketName: "Le marché de Captieux",
  marketSlug: "captieux",
  distribution: sale,
  catalogs: [
    {
      catalogId: "c",
      catalogName: "Légumes",
      answer: "yes",
      answeredAt: 1,
      chosen: null,
      closesAt: null,
      word: "",
      invitedAt: null,
      answerBy: null,
      stockAskedAt: 1,
      stockConfirmedAt: null,
    },
  ],
  products: [
    {
      productId: "tomatoes",
      catalogId: "c",
      name: "Tomates",
      picture: "tomato",
      tint: "peach",
      base: "g",
      onHand: 40_000,
      reserved: 10_000,
      dated: false,
      off: false,
      variants: [{ id: "kg", label: "le kg", priceCents: cents(380), onSale: true }],
    },
    {
      productId: "eggs",
      catalogId: "c",
      name: "Œufs",
      picture: "egg",
      tint: "cream",
      base: "piece",
      onHand: null,
      reserved: 0,
      dated: false,
      off: false,
      variants: [{ id: "six", label: "les 6", priceCents: cents(300), onSale: true }],
    },
  ],
};
const offeringRoute = `GET /api/producer/peyrignolles/sales/${sale.id}/offering`;

describe("a mail's link", () => {
  const route = "/api/answer-links/some.token";
  const link: AnswerLink = {
    producerName: "Ferme de Peyrignolles",
    producerSlug: "peyrignolles",
    marketName: "Le marché de Captieux",
    distribution: sale,
    answer: null,
    last: { pickupOn: "2026-11-14", products: ["Tomates", "Œufs"] },
    all: 3,
    onSale: [],
  };
  const open = (get: object) => {
    const server = fakeApi({ [`GET ${route}`]: get });
    return {
      ...server,
      shown: renderPage({
        route: "/answer/:token",
        at: "/answer/some.token",
        page: AnswerLinkPage,
        places: ["answers", "producer"],
      }),
    };
  };

  it("answers at one touch, as last time, and shows what is on sale with the way to change it", async () => {
    const { asked, routes, shown } = open({ body: link });
    await shown;
    const button = await screen.findByRole("button", { name: "Je participe, comme la dernière fois" });
    expect(asked(`POST ${route}`)).toEqual([]);
    routes[`POST ${route}`] = { body: { ...link, answer: "yes", onSale: ["Tomates", "Œufs"] } };
    fireEvent.click(button);
    await screen.findByRole("heading", { level: 1, name: /Merci, c’est noté.: vous venez/ });
    expect(asked(`POST ${route}`).map((call) => call.json)).toEqual([{ answer: "yes", offering: "last" }]);
    const goods = within(screen.getByRole("region", { name: /En vente.: 2 produits/ }));
    expect(goods.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Tomates", "Œufs"]);
    expect(screen.getByRole("link", { name: "Modifier" }).getAttribute("href")).toBe(
      `/producer/peyrignolles/sales/${sale.id}/offer`,
    );
  });

  it("that is over says so, and where to go", async () => {
    const { shown } = open(refusal("not_found", {}, 404));
    await shown;
    expect(await screen.findByRole("heading", { name: "Ce lien ne répond plus" })).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("confirming stocks", () => {
  const put = `PUT /api/producer/peyrignolles/sales/${sale.id}/stocks`;
  const open = async () => {
    const server = fakeApi({ [offeringRoute]: { body: offering }, [put]: {} });
    const { address } = await renderPage({
      route: "/producer/:slug/sales/:distributionId/stocks",
      at: `/producer/peyrignolles/sales/${sale.id}/stocks`,
      page: StocksPage,
      places: ["answers", "producer"],
      session,
    });
    await screen.findByRole("heading", { level: 1, name: "Confirmer mes stocks" });
    return { ...server, address };
  };

  it("takes one touch where all is right", async () => {
    const { asked, address } = await open();
    fireEvent.click(screen.getByRole("button", { name: "Tout est juste" }));
    await waitFor(() =>
      expect(asked(put).map((call) => call.json)).toEqual([
        {
          stocks: [
            { productId: "tomatoes", onHand: 40_000 },
            { productId: "eggs", onHand: null },
          ],
        },
      ]),
    );
    await waitFor(() => expect(address()).toBe("/producer/peyrignolles/sales"));
  });

  it("counts what was corrected, and never below what is ordered", async () => {
    const { asked } = await open();
    const field = screen.getByRole("spinbutton", { name: /Tomates/ });
    fireEvent.input(field, { target: { value: "4" } });
    fireEvent.keyDown(field, { key: "Enter" });
    fireEvent.click(await screen.findByRole("button", { name: "Confirmer avec 1 correction" }));
    await waitFor(() =>
      expect(asked(put).map((call) => call.json)).toMatchObject([
        { stocks: [{ productId: "tomatoes", onHand: 10_000 }, {}] },
      ]),
    );
  });
});

describe("what is put on sale", () => {
  it("is the whole catalog, or what was ticked, with the day's own quantity", async () => {
    const put = "PUT /api/producer/peyrignolles/answers";
    const { asked } = fakeApi({ [offeringRoute]: { body: offering }, [put]: { body: { answered: 1 } } });
    await renderPage({
      route: "/producer/:slug/sales/:distributionId/offer",
      at: `/producer/peyrignolles/sales/${sale.id}/offer`,
      page: OfferingPage,
      places: ["answers", "producer"],
      session,
    });
    await screen.findByRole("button", { name: "Je participe avec 2 produits" });
    fireEvent.click(screen.getByRole("radio", { name: "Je choisis" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "Œufs" }));
    fireEvent.click(screen.getByRole("button", { name: "Quantité pour cette date" }));
    fireEvent.click(await screen.findByRole("button", { name: "Je participe avec 1 produit" }));
    await waitFor(() =>
      expect(asked(put).map((call) => call.json)).toMatchObject([
        {
          answers: [
            {
              distributionId: sale.id,
              answer: "yes",
              offering: { variantIds: ["kg"], stocks: [{ productId: "tomatoes", onHand: 40_000 }] },
              closesAt: null,
            },
          ],
        },
      ]),
    );
  });
});
