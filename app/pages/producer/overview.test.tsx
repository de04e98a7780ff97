import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import OverviewPage from "./overview.tsx";

withNativeDialog();

const answer = "POST /api/producer/luc/catalog-requests/r";
const request = {
  id: "r",
  marketSlug: "bazas",
  marketName: "Bazas",
  commune: "Bazas",
  askedBy: "Otto",
  message: "Vos choux nous plaisent.",
  askedAt: 1,
  catalogId: "c1",
};

async function open(requests: unknown[]) {
  const server = fakeApi({
    "GET /api/producer/luc/sales": {
      body: { producer: { id: "luc", slug: "luc", name: "Ferme", payoutStatus: "active" }, markets: [], sales: [] },
    },
    "GET /api/producer/luc/payouts": {
      body: { account: { status: "active", wants: [] }, settlements: [], waiting: [] },
    },
    "GET /api/producer/luc/markets": {
      body: { markets: [], requests, catalogs: [{ id: "c1", name: "Marché", number: 9481 }] },
    },
    [answer]: {},
  });
  await renderPage({
    route: "/producer/:slug",
    at: "/producer/luc",
    page: OverviewPage,
    places: ["producer", "answers", "farm"],
    session: aSession({ user: ana, producers: [{ id: "luc", slug: "luc", name: "Ferme", role: "owner" }] }),
  });
  await screen.findByRole("heading", { level: 1 });
  return server;
}

it("a market’s question is answered from the overview in two touches", async () => {
  const { asked } = await open([request]);
  const asks = within(await screen.findByRole("region", { name: "Demandes" }));
  expect(asks.getByText("Bazas aimerait vendre vos produits")).toBeTruthy();
  fireEvent.click(asks.getByRole("button", { name: "Accepter" }));
  const sheet = within(await screen.findByRole("dialog", { name: "Répondre à Bazas" }));
  fireEvent.click(sheet.getByRole("button", { name: "Accepter" }));
  await waitFor(() =>
    expect(asked(answer).map((call) => call.json)).toEqual([{ accept: true, word: "", catalogId: "c1" }]),
  );
});

it("leaves no room where nobody asks", async () => {
  const { asked } = await open([]);
  await waitFor(() => expect(asked("GET /api/producer/luc/markets")).toHaveLength(1));
  expect(screen.queryByRole("region", { name: "Demandes" })).toBeNull();
});
