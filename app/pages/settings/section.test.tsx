import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { toasts } from "../../ui/toast-list.ts";
import SettingsSection from "./section.tsx";

const settings = {
  slug: "captieux",
  name: "Le marché de Captieux",
  tagline: "Un seul panier",
  about: "",
  howItWorks: "",
  aboutDoc: null,
  howItWorksDoc: null,
  logoFileId: null,
  coverFileId: null,
  composition: "during",
  placeName: "Halle",
  placeAddress: "",
  commune: "Captieux",
  postcode: "33840",
  lat: null,
  lon: null,
  placeHours: "",
  placeNotes: "",
  contactName: "",
  contactEmail: "bonjour@example.org",
  contactPhone: "",
  contactShown: false,
  externalUrl: "",
  visibility: "public",
  registration: "open",
  phoneRequired: true,
  addressRequired: false,
  uncollectedText: "",
  weighedCharge: "maximum",
  usualHours: null,
  timeZone: "Europe/Paris",
  terms: { version: 2, body: "Venir avec un cabas.", at: 1, accepted: 12 },
  plannedDates: 3,
  tiles: "",
};
const read = "GET /api/manage/captieux/settings";
const save = "PATCH /api/manage/captieux";
afterEach(() => sessionStorage.clear());

async function open(section: string, api: Record<string, ApiHandler> = {}) {
  const server = fakeApi({ [read]: { body: settings }, ...api });
  await renderPage({
    route: "/manage/:slug/settings/:section",
    at: `/manage/captieux/settings/${section}`,
    page: SettingsSection,
    places: ["settings", "market", "map", "pictures", "editor"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  await screen.findByRole("button", { name: "Enregistrer" });
  return server;
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const saveButton = () => screen.getByRole<HTMLButtonElement>("button", { name: "Enregistrer" });
const sent = (server: Awaited<ReturnType<typeof open>>) => server.asked(save).map((call) => call.json);

describe("a page of settings", () => {
  it("sends only what was changed, and can take it back", async () => {
    const server = await open("contact", { [save]: {} });
    expect(saveButton().disabled).toBe(true);
    type("Téléphone", "06 12 34 56 78");
    fireEvent.click(screen.getByLabelText("Afficher ces coordonnées sur la page publique"));
    fireEvent.click(saveButton());
    await waitFor(() => expect(sent(server)).toEqual([{ contactPhone: "06 12 34 56 78", contactShown: true }]));
    await waitFor(() => expect(saveButton().disabled).toBe(true));
    toasts().at(-1)?.action?.run();
    await waitFor(() => expect(sent(server)[1]).toEqual({ contactPhone: "", contactShown: false }));
  });

  it("keeps what was typed over a reload, until it is saved or taken back", async () => {
    await open("contact");
    type("Personne à contacter", "Claire");
    await open("contact");
    expect(await screen.findByText(/Ce n’est pas encore enregistré/)).toBeDefined();
    expect(screen.getAllByLabelText<HTMLInputElement>("Personne à contacter").at(-1)?.value).toBe("Claire");
  });

  it("goes back to what is saved", async () => {
    await open("place");
    type("Nom du lieu", "Gymnase");
    fireEvent.click(screen.getByRole("button", { name: "Revenir à ce qui est enregistré" }));
    await waitFor(() => expect(field("Nom du lieu").value).toBe("Halle"));
    expect(saveButton().disabled).toBe(true);
  });

  it("sends nothing that the server would refuse, and shows where", async () => {
    const server = await open("contact");
    type("Adresse mail", "nulle part");
    fireEvent.click(saveButton());
    await waitFor(() => expect(field("Adresse mail").getAttribute("aria-invalid")).toBe("true"));
    expect(sent(server)).toEqual([]);
    expect(document.activeElement).toBe(field("Adresse mail"));
  });

  it("names the field that the server refused, and keeps what was typed", async () => {
    await open("texts", { [save]: refusal("bad_input", { fields: ["tagline"] }, 400) });
    type("En une phrase", "Dix fermes");
    fireEvent.click(saveButton());
    await waitFor(() => expect(field("En une phrase").getAttribute("aria-invalid")).toBe("true"));
    expect(field("En une phrase").value).toBe("Dix fermes");
  });

  it("explains the three choices and tells who agreed to which terms", async () => {
    const server = await open("access", { [save]: {} });
    expect(screen.getByText(/Version 2, acceptée par 12 personnes/)).toBeDefined();
    fireEvent.click(screen.getByRole("radio", { name: /Privé/ }));
    type("Conditions du marché", "Venir avec deux cabas.");
    fireEvent.click(saveButton());
    await waitFor(() => expect(sent(server)).toEqual([{ visibility: "private", terms: "Venir avec deux cabas." }]));
  });

  it("says before a change of zone that planned dates keep their instants", async () => {
    await open("place");
    expect(screen.getByText(/3 dates prévues gardent leur instant/)).toBeDefined();
  });

  it("gives usual hours, takes them out and puts them back", async () => {
    const server = await open("sales", { [save]: {} });
    fireEvent.click(screen.getByRole("button", { name: "Indiquer des horaires habituels" }));
    type("Retrait de", "09:30");
    fireEvent.click(screen.getByRole("button", { name: "Retirer les horaires habituels" }));
    expect(saveButton().disabled).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Remettre les horaires" }));
    fireEvent.click(saveButton());
    await waitFor(() =>
      expect(sent(server)).toEqual([
        {
          usualHours: {
            weekday: "saturday",
            pickup: ["09:30", "12:00"],
            opens: { daysBefore: 6, at: "08:00" },
            closes: { daysBefore: 2, at: "20:00" },
          },
        },
      ]),
    );
  });

  it("that nobody knows is not there", async () => {
    fakeApi({});
    await renderPage({
      route: "/manage/:slug/settings/:section",
      at: "/manage/captieux/settings/nothing",
      page: SettingsSection,
      places: ["settings", "market"],
    });
    expect(await screen.findByRole("heading", { level: 1 })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Enregistrer" })).toBeNull();
  });
});
