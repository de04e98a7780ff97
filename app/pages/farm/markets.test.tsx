import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import MarketsPage from "./markets.tsx";

const answer = "POST /api/producer/luc/catalog-requests/r";
const leave = "POST /api/producer/luc/markets/captieux/c1/leave";
const body = {
  markets: [
    {
      slug: "captieux",
      name: "Captieux",
      commune: "Captieux",
      scene: "market-hall",
      catalogId: "c1",
      catalogName: "Vente au marché",
      linkedAt: 1,
      defaultAnswer: "ask",
      openSales: 1,
      plannedSales: 2,
      leftOut: ["Chou"],
    },
  ],
  requests: [
    {
      id: "r",
      marketSlug: "bazas",
      marketName: "Bazas",
      commune: "Bazas",
      askedBy: "Otto",
      message: "Vos choux nous plaisent.",
      askedAt: 1,
      catalogId: null,
    },
  ],
  catalogs: [
    { id: "c1", name: "Vente au marché", number: 9481 },
    { id: "c2", name: "Restaurants", number: 9482 },
  ],
};

withNativeDialog();

async function open() {
  const server = fakeApi({ "GET /api/producer/luc/markets": { body }, [answer]: {}, [leave]: {} });
  await renderPage({
    route: "/producer/:slug/markets",
    at: "/producer/luc/markets",
    page: MarketsPage,
    places: ["farm"],
    session: aSession({ user: ana, producers: [{ id: "p", slug: "luc", name: "Luc", role: "owner" }] }),
  });
  await screen.findByText("Bazas aimerait vendre vos produits");
  return server;
}

describe("a farm's markets", () => {
  it("a question is accepted in two touches, with the catalog one chooses", async () => {
    const { asked } = await open();
    fireEvent.click(screen.getByRole("button", { name: "Accepter" }));
    const sheet = within(await screen.findByRole("dialog", { name: "Répondre à Bazas" }));
    fireEvent.change(sheet.getByLabelText("Catalogue donné"), { target: { value: "c2" } });
    fireEvent.click(sheet.getByRole("button", { name: "Accepter" }));
    await waitFor(() =>
      expect(asked(answer).map((call) => call.json)).toEqual([{ accept: true, word: "", catalogId: "c2" }]),
    );
  });

  it("shows what a market leaves out, and asks what becomes of open sales before leaving", async () => {
    const { asked } = await open();
    expect(screen.getByText(/ne met pas en vente : Chou\./)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Quitter ce marché" }));
    const sheet = within(await screen.findByRole("dialog"));
    fireEvent.change(sheet.getByLabelText("Vos produits dans les ventes ouvertes"), { target: { value: "leave" } });
    fireEvent.click(sheet.getByRole("button", { name: "Quitter ce marché" }));
    await waitFor(() => expect(asked(leave).map((call) => call.json)).toEqual([{ openSales: "leave" }]));
  });
});
