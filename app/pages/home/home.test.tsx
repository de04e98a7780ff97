import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution } from "../../testing/shop-builders.ts";
import Home from "./home.tsx";

const card = (slug: string, name: string, lat: number | null, lon: number | null) => ({
  slug,
  name,
  point: lat === null || lon === null ? null : { lat, lon },
  commune: name,
  postcode: "33000",
  tagline: "",
  scene: "market-hall",
  producers: 3,
  next: slug === "captieux" ? aDistribution() : null,
});
const bordeaux = card("bordeaux", "Bordeaux", 44.84, -0.581);
const captieux = card("captieux", "Captieux", 44.292, -0.262);
const nowhere = card("ailleurs", "Ailleurs", null, null);
const bazas = {
  code: "33036",
  name: "Bazas",
  postcodes: ["33430"],
  point: { lat: 44.432, lon: -0.213 },
  population: 4900,
};

async function open(lists = { markets: [nowhere, bordeaux, captieux], mine: [] as (typeof bordeaux)[] }) {
  const server = fakeApi({
    "GET /api/markets": { body: lists },
    "GET /api/communes?q=bazas": { body: { communes: [bazas] } },
  });
  await renderPage({ route: "/", at: "/", page: Home, places: ["public", "shop"] });
  return server;
}
const names = (list: string) =>
  within(screen.getByRole("region", { name: list }))
    .getAllByRole("heading", { level: 3 })
    .map((heading) => heading.textContent);

describe("finding a market", () => {
  it("shows every public market without asking anything", async () => {
    await open();
    await screen.findByRole("region", { name: "Les marchés" });
    expect(names("Les marchés")).toEqual(["Ailleurs", "Bordeaux", "Captieux"]);
    expect(screen.queryByText(/ km$/)).toBeNull();
  });

  it("puts the nearest to a commune first, with distance and next pickup, and what has no place last", async () => {
    await open();
    fireEvent.input(await screen.findByRole("combobox"), { target: { value: "bazas" } });
    fireEvent.click(await screen.findByRole("option"));
    await waitFor(() => expect(names("Les marchés les plus proches")).toEqual(["Captieux", "Bordeaux", "Ailleurs"]));
    expect(screen.getAllByText(/ km$/).map((one) => one.textContent?.replace(/\s/g, " "))).toEqual(["16 km", "54 km"]);
    expect(screen.getByText(/sam\. 21 nov\./)).toBeTruthy();
  });

  it("measures from where the phone is, and says what to do where it may not", async () => {
    await open();
    let refuse = true;
    const getCurrentPosition = vi.fn((found: PositionCallback, failed: PositionErrorCallback) =>
      refuse
        ? failed({ code: 1 } as GeolocationPositionError)
        : found({ coords: { latitude: 44.83, longitude: -0.57 } } as GeolocationPosition),
    );
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { geolocation: { getCurrentPosition } }));
    fireEvent.click(await screen.findByRole("button", { name: "Autour de moi" }));
    expect((await screen.findByText(/Position inconnue/)).textContent).toContain("écrivez votre commune");
    refuse = false;
    fireEvent.click(screen.getByRole("button", { name: "Autour de moi" }));
    await waitFor(() => expect(names("Les marchés les plus proches")).toEqual(["Bordeaux", "Captieux", "Ailleurs"]));
  });

  it("names one's own markets first, also those that are listed nowhere", async () => {
    const hidden = card("cachette", "La cachette", null, null);
    await open({ markets: [bordeaux, captieux], mine: [captieux, hidden] });
    await screen.findByRole("region", { name: "Mes marchés" });
    expect(names("Mes marchés")).toEqual(["Captieux", "La cachette"]);
    expect(names("Les marchés")).toEqual(["Bordeaux"]);
  });

  it("leads to the making of one where there is none", async () => {
    await open({ markets: [], mine: [] });
    await screen.findByText("Aucun marché pour le moment");
    const links = screen.getAllByRole("link", { name: "Créer un marché" });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/start", "/start"]);
  });
});
