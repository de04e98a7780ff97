import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import type { ManagedFees } from "../../../../core/contract/fees.ts";
import { bps } from "../../../../core/money/bps.ts";
import { ana, aSession } from "../../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../../testing/fake-api.ts";
import { withNativeDialog } from "../../../testing/native-dialog.ts";
import { renderPage } from "../../../testing/render-page.tsx";
import FeesPage from "./fees.tsx";

const preparing: ManagedFees["fees"][number] = {
  id: "0190a000-0000-7000-8000-0000000000f1",
  kind: "percent",
  label: "Préparation",
  bps: bps(200),
  vatBps: bps(2000),
  producerId: "",
  producerName: null,
};
const luc = { id: "0190a000-0000-7000-8000-0000000000e1", name: "Ferme de Peyrignolles" };
const read = "GET /api/manage/captieux/fees";
const write = "POST /api/manage/captieux/fees";

withNativeDialog();

async function open(fees: ManagedFees, api: Record<string, ApiHandler> = {}) {
  const server = fakeApi({ [read]: { body: fees }, ...api });
  await renderPage({
    route: "/manage/:slug/settings/fees",
    at: "/manage/captieux/settings/fees",
    page: FeesPage,
    places: ["money", "market"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  return server;
}
const type = (name: string, value: string) =>
  fireEvent.input(screen.getByLabelText<HTMLInputElement>(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const spaced = { normalizer: (text: string) => text.replace(/\s/g, " ") };

describe("a market's fees", () => {
  it("are added in one sheet that shows what they come to on a basket of 40 €", async () => {
    const { asked, routes } = await open(
      { fees: [], producers: [luc] },
      { [write]: { status: 201, body: { feeId: "x" } } },
    );
    await screen.findByText("Pas encore de frais");
    press("Ajouter des frais");
    const sheet = await screen.findByRole("dialog");
    press("Enregistrer");
    expect(await within(sheet).findByText("Donnez un nom de 2 à 60 caractères.")).toBeTruthy();
    expect(asked(write)).toEqual([]);
    type("Nom", "Préparation");
    type("Part du prix des produits", "2");
    await within(sheet).findByText("Sur un panier de 40,00 € : 0,80 €", spaced);
    fireEvent.change(screen.getByLabelText("Sur les produits de"), { target: { value: luc.id } });
    routes[read] = { body: { fees: [preparing], producers: [luc] } };
    press("Enregistrer");
    await waitFor(() =>
      expect(asked(write).map((call) => call.json)).toEqual([
        { kind: "percent", label: "Préparation", bps: 200, vatBps: 2000, producerId: luc.id },
      ]),
    );
    await screen.findByRole("heading", { name: "Préparation" });
  });

  it("are changed by a new one in their place", async () => {
    const { asked } = await open(
      { fees: [preparing], producers: [] },
      { [write]: { status: 201, body: { feeId: "x" } } },
    );
    fireEvent.click(await screen.findByRole("button", { name: "Modifier" }));
    expect(screen.getByLabelText<HTMLInputElement>("Part du prix des produits").value).toBe("2");
    type("Part du prix des produits", "3,5");
    press("Enregistrer");
    await waitFor(() => expect(asked(write)[0]?.json).toMatchObject({ bps: 350, replaces: preparing.id }));
  });

  it("are retired in one touch, which can be taken back", async () => {
    const away = `DELETE /api/manage/captieux/fees/${preparing.id}`;
    const { asked, routes } = await open(
      { fees: [preparing], producers: [] },
      { [away]: {}, [write]: { status: 201, body: { feeId: "x" } } },
    );
    routes[read] = { body: { fees: [], producers: [] } };
    fireEvent.click(await screen.findByRole("button", { name: "Retirer" }));
    await screen.findByText("Pas encore de frais");
    expect(asked(away)).toHaveLength(1);
  });

  it("that somebody else changed meanwhile are said to be so", async () => {
    const away = `DELETE /api/manage/captieux/fees/${preparing.id}`;
    await open({ fees: [preparing], producers: [] }, { [away]: refusal("not_found", {}, 404) });
    fireEvent.click(await screen.findByRole("button", { name: "Retirer" }));
    await screen.findByText("Ces frais ont été changés entre-temps. Voici ce qui est enregistré.");
  });
});
