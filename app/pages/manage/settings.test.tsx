import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import SettingsPage from "./settings.tsx";

const market = {
  slug: "captieux",
  name: "Le marché de Captieux",
  tagline: "Un seul panier",
  about: "",
  howItWorks: "",
  uncollectedText: "",
  placeName: "Halle",
  placeAddress: "",
};
const read = "GET /api/markets/captieux";
const save = "PATCH /api/manage/captieux";

async function open(api: Record<string, ApiHandler>) {
  const server = fakeApi({ [read]: { body: market }, ...api });
  await renderPage({
    route: "/manage/:slug/settings",
    at: "/manage/captieux/settings",
    page: SettingsPage,
    places: ["market"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  await screen.findByLabelText("Nom du marché");
  return server;
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const saveButton = () => screen.getByRole<HTMLButtonElement>("button", { name: "Enregistrer" });

describe("a market's settings", () => {
  it("send only what was changed", async () => {
    const { asked, routes } = await open({ [save]: {} });
    expect(saveButton().disabled).toBe(true);
    type("En une phrase", "Dix fermes, un panier");
    routes[read] = { body: { ...market, tagline: "Dix fermes, un panier" } };
    fireEvent.click(saveButton());
    await waitFor(() => expect(asked(save).map((call) => call.json)).toEqual([{ tagline: "Dix fermes, un panier" }]));
    await waitFor(() => expect(saveButton().disabled).toBe(true));
    expect(field("En une phrase").value).toBe("Dix fermes, un panier");
  });

  it("go back to what is saved", async () => {
    await open({});
    type("Nom du lieu", "Gymnase");
    fireEvent.click(screen.getByRole("button", { name: "Revenir à ce qui est enregistré" }));
    await waitFor(() => expect(field("Nom du lieu").value).toBe("Halle"));
  });

  it("are not sent with a name that is too short", async () => {
    const { asked } = await open({ [save]: {} });
    type("Nom du marché", "L");
    fireEvent.click(saveButton());
    await waitFor(() => expect(field("Nom du marché").getAttribute("aria-invalid")).toBe("true"));
    expect(asked(save)).toEqual([]);
  });

  it("name the field that the server refused, and take the mended text", async () => {
    const { asked, routes } = await open({ [save]: refusal("bad_input", { fields: ["about"] }, 400) });
    type("Le marché", "Depuis 2019");
    fireEvent.click(saveButton());
    await waitFor(() => expect(field("Le marché").getAttribute("aria-invalid")).toBe("true"));
    expect(field("Le marché").value).toBe("Depuis 2019");
    routes[save] = {};
    type("Le marché", "Depuis 2019.");
    fireEvent.click(saveButton());
    await waitFor(() => expect(asked(save)).toHaveLength(2));
  });
});
