import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import StartPage from "./start.tsx";

withNativeDialog();

const bazas = {
  code: "33036",
  name: "Bazas",
  postcodes: ["33430"],
  point: { lat: 44.43, lon: -0.21 },
  population: 4900,
};
const made = {
  name: "Le marché de Bazas",
  kind: "market",
  place: { commune: "Bazas", postcode: "33430", point: bazas.point },
  placeName: "Place de la cathédrale",
  hours: {
    weekday: "saturday",
    pickup: ["10:00", "12:00"],
    opens: { daysBefore: 6, at: "08:00" },
    closes: { daysBefore: 2, at: "20:00" },
  },
  composition: "during",
};

async function open({ signedIn = true, api = {} }: { signedIn?: boolean; api?: Record<string, ApiHandler> } = {}) {
  const server = fakeApi({
    "GET /api/communes?q=baz": { body: { communes: [bazas] } },
    "POST /api/markets": { status: 201, body: { slug: "bazas" } },
    ...api,
  });
  const page = await renderPage({
    route: "/start",
    at: "/start",
    page: StartPage,
    places: ["setup", "account", "demo"],
    session: signedIn ? aSession({ user: ana }) : aSession(),
  });
  return { ...server, ...page };
}
/** French puts a narrow space before its question marks. */
const spaced = (text: string) => text.replace(/\s/g, " ");
const question = (text: string) =>
  screen.findByRole("heading", { level: 1, name: (heading) => spaced(heading) === text });
let touches = 0;
const touch = (name: string) => {
  touches += 1;
  fireEvent.click(screen.getByRole("button", { name }));
};
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

/** The four questions before the last one, with what most markets do. */
async function answerFour() {
  touches = 0;
  await question("Comment s’appelle votre marché ?");
  type("Nom du marché", "Le marché de Bazas");
  touch("Continuer");
  await question("Où vient-on chercher son panier ?");
  type("Commune", "baz");
  touches += 1;
  fireEvent.click(await screen.findByRole("option", { name: "Bazas 33430" }));
  type("Lieu", "Place de la cathédrale");
  touch("Continuer");
  await question("Quel jour et à quelle heure ?");
  touch("Continuer");
  await question("Comment les paniers sont-ils faits ?");
  touch("Continuer");
  await question("Quand les commandes s’arrêtent-elles ?");
}

describe("creating a market", () => {
  it("takes three texts and six touches, and leads to the market's own place", async () => {
    const { asked, address } = await open();
    await answerFour();
    expect(screen.getByText(/^Commandes du dimanche 8\sh au jeudi 20\sh, retrait le samedi\.$/)).toBeTruthy();
    touch("Créer le marché");
    await waitFor(() => expect(address()).toBe("/manage/bazas"));
    expect(asked("POST /api/markets").map((call) => call.json)).toEqual([made]);
    expect(touches).toBe(6);
    expect(localStorage.getItem("cabas:start")).toBeNull();
  });

  it("says beside each field what is missing, and goes nowhere", async () => {
    await open();
    await question("Comment s’appelle votre marché ?");
    touch("Continuer");
    expect(screen.getByLabelText("Nom du marché").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Écrivez le nom du marché.")).toBeTruthy();
    type("Nom du marché", "Bazas");
    touch("Continuer");
    await question("Où vient-on chercher son panier ?");
    type("Commune", "baz");
    touch("Continuer");
    expect(screen.getByText("Choisissez la commune dans la liste.")).toBeTruthy();
    expect(screen.getByText("Écrivez le lieu.")).toBeTruthy();
    await question("Où vient-on chercher son panier ?");
  });

  it("refuses hours and orders that are out of order", async () => {
    const { calls } = await open();
    await answerFour();
    fireEvent.change(screen.getByRole("combobox", { name: "Fermeture" }), { target: { value: "0" } });
    touch("Créer le marché");
    expect(screen.getByText("Les commandes s’arrêtent avant le retrait.")).toBeTruthy();
    expect(calls.filter(({ route }) => route.startsWith("POST"))).toEqual([]);
  });

  it("goes back through the questions and keeps every answer", async () => {
    await open();
    await answerFour();
    touch("Retour");
    await question("Comment les paniers sont-ils faits ?");
    touch("Retour");
    await question("Quel jour et à quelle heure ?");
    touch("Retour");
    await question("Où vient-on chercher son panier ?");
    expect(screen.getByLabelText("Commune")).toHaveProperty("value", "Bazas (33430)");
    touch("Retour");
    await question("Comment s’appelle votre marché ?");
    expect(screen.getByLabelText("Nom du marché")).toHaveProperty("value", "Le marché de Bazas");
    expect(JSON.parse(localStorage.getItem("cabas:start") ?? "{}")).toMatchObject({
      placeName: "Place de la cathédrale",
    });
  });

  it("asks who one is only at the end, and makes the market after it with the answers typed before", async () => {
    const { asked, address, becomes } = await open({
      signedIn: false,
      api: {
        "POST /api/session/code": { status: 202, body: {} },
        "POST /api/session/verify": { body: { newcomer: false } },
      },
    });
    await answerFour();
    touch("Créer le marché");
    await screen.findByText("Encore une chose : qui êtes-vous ?", { normalizer: spaced });
    type("Votre adresse mail", "claire@example.org");
    fireEvent.submit(screen.getByLabelText("Votre adresse mail").closest("form") ?? document.body);
    const code = await screen.findByLabelText(/code/i);
    becomes(aSession({ user: ana }));
    fireEvent.input(code, { target: { value: "123456" } });
    await waitFor(() => expect(asked("POST /api/session/verify").length).toBeGreaterThan(0));
    await waitFor(() => expect(address()).toBe("/manage/bazas"));
    expect(asked("POST /api/markets").map((call) => call.json)).toEqual([made]);
  });

  it("keeps the answers where the server refuses, and says why", async () => {
    const { address } = await open({ api: { "POST /api/markets": refusal("too_many_tries", {}, 429) } });
    await answerFour();
    touch("Créer le marché");
    await screen.findByText("Vos réponses sont gardées sur cet appareil.");
    expect(address()).toBe("/start?q=5");
  });
});
