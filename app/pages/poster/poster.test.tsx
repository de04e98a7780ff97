import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it, vi } from "vitest";
import type { MarketPage } from "../../../core/contract/market.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aDistribution } from "../../testing/shop-builders.ts";
import PosterPage from "./poster.tsx";

const market: MarketPage = {
  id: "m",
  slug: "captieux",
  name: "Le marché de Captieux",
  kind: "market",
  tagline: "",
  about: "",
  howItWorks: "",
  aboutDoc: null,
  howItWorksDoc: null,
  uncollectedText: "",
  placeName: "Halle",
  placeAddress: "",
  commune: "Captieux",
  postcode: "33840",
  timeZone: "Europe/Paris",
  scene: "market-hall",
  point: null,
  placeHours: "",
  placeNotes: "",
  usualHours: {
    weekday: "saturday",
    pickup: ["10:00", "12:00"],
    opens: { daysBefore: 6, at: "08:00" },
    closes: { daysBefore: 2, at: "20:00" },
  },
  contact: null,
  externalUrl: "",
  logoFileId: null,
  coverFileId: null,
  visibility: "public",
  registration: "open",
  viewer: { member: true, mayOrder: true, requestStatus: null },
  leads: [],
  distributions: [aDistribution()],
  producers: [],
};

async function open(change: Partial<MarketPage> = {}) {
  fakeApi({ "GET /api/markets/captieux": { body: { ...market, ...change } } });
  await renderPage({
    route: "/manage/:slug/poster",
    at: "/manage/captieux/poster",
    page: PosterPage,
    places: ["setup"],
  });
  await screen.findByRole("article");
}
const address = `${location.host}/m/captieux`;

it("says where, when and at which address, with a code that opens it", async () => {
  await open();
  const [poster] = screen.getAllByRole("article");
  expect(poster?.textContent).toMatch(/tous les samedis, 10\sh – 12\sh/);
  expect(poster?.textContent).toContain("Halle, Captieux");
  expect(poster?.textContent).toContain("samedi 21 novembre");
  expect(poster?.textContent).toContain(address);
  expect(await screen.findByRole("img", { name: address })).toBeTruthy();
});

it("makes four flyers of one page, and prints", async () => {
  await open({ usualHours: null });
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  fireEvent.click(screen.getByRole("radio", { name: "Tracts A6, quatre par page" }));
  await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(4));
  fireEvent.click(screen.getByRole("button", { name: "Imprimer" }));
  expect(print).toHaveBeenCalledOnce();
});

it("gives words ready to send, with the next pickup and the address", async () => {
  await open();
  const sms = screen.getAllByRole("link", { name: "Envoyer" })[0]?.getAttribute("href") ?? "";
  expect(decodeURIComponent(sms)).toBe(
    `sms:?&body=Le marché de Captieux : commandez en ligne, retirez votre panier (samedi 21 novembre, Halle, Captieux). http://${address}`,
  );
});
