import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import CatalogsPage from "../manage/catalogs.tsx";

const farm = {
  slug: "peyrignolles",
  name: "Ferme de Peyrignolles",
  commune: "Captieux",
  postcode: "33840",
  scene: "field",
  photo: null,
  labels: [],
  tagline: "",
};
const found = (rest: object = {}) => ({
  id: "c",
  number: 9481,
  name: "Vente au marché",
  description: "",
  byNumber: "link",
  byLink: false,
  producer: farm,
  products: null,
  productCount: 12,
  myMarkets: [
    { slug: "captieux", name: "Captieux", linked: false, asked: false },
    { slug: "bazas", name: "Bazas", linked: false, asked: false },
  ],
  ...rest,
});
const link = "POST /api/manage/captieux/catalogs";
const ask = "POST /api/manage/captieux/catalog-requests";

withNativeDialog();

async function open(api: Record<string, ApiHandler>) {
  const server = fakeApi({
    "GET /api/manage/captieux/catalogs": { body: { catalogs: [] } },
    "GET /api/manage/captieux/catalog-requests": { body: { requests: [], former: [] } },
    "GET /api/manage/captieux/invitations": { body: { invitations: [] } },
    ...api,
  });
  await renderPage({
    route: "/manage/:slug/catalogs",
    at: "/manage/captieux/catalogs",
    page: CatalogsPage,
    places: ["linking"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  // The page’s button opens the sheet.
  fireEvent.click(await screen.findByRole("button", { name: "Chercher un numéro" }));
  return server;
}
const search = async (number: string) => {
  fireEvent.input(await screen.findByLabelText("Numéro du catalogue"), { target: { value: number } });
  const form = screen.getByLabelText("Numéro du catalogue").closest("form");
  if (form) fireEvent.submit(form);
};

describe("a catalog by its number", () => {
  it("is connected to this market in three touches: Chercher un numéro, the number, Relier", async () => {
    const { asked } = await open({
      "GET /api/catalogs/9481": { body: found() },
      [link]: { body: { catalogId: "c" } },
    });
    await search("94 81");
    expect(await screen.findByText("Ferme de Peyrignolles")).toBeTruthy();
    expect(screen.queryByText("Relier à Bazas")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Relier à Captieux" }));
    await waitFor(() => expect(asked(link).map((call) => call.json)).toEqual([{ number: 9481 }]));
    await waitFor(() => expect(screen.queryByLabelText("Numéro du catalogue")).toBeNull());
  });

  it("is asked for where its producer chose so", async () => {
    const { asked } = await open({
      "GET /api/catalogs/9481": { body: found({ byNumber: "ask" }) },
      [ask]: { status: 201, body: { requestId: "r" } },
    });
    await search("9481");
    fireEvent.click(await screen.findByRole("button", { name: "Demander ce catalogue" }));
    fireEvent.input(await screen.findByLabelText(/Votre message/), { target: { value: " Bonjour Luc " } });
    fireEvent.click(screen.getByRole("button", { name: "Envoyer la demande" }));
    await waitFor(() =>
      expect(asked(ask).map((call) => call.json)).toEqual([{ by: "number", number: 9481, message: "Bonjour Luc" }]),
    );
  });

  it("says beside the field that no catalog has it, and what is no number", async () => {
    const server = await open({ "GET /api/catalogs/77": refusal("not_found", {}, 404) });
    await search("77");
    expect(await screen.findByText(/Aucun catalogue n’a ce numéro/)).toBeTruthy();
    await search("abc");
    expect(await screen.findByText(/des chiffres seulement/)).toBeTruthy();
    expect(server.asked("GET /api/catalogs/77")).toHaveLength(1);
  });
});
