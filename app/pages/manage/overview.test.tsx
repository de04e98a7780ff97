import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Readiness } from "../../../core/contract/participation.ts";
import type { FirstSteps } from "../../../core/contract/setup.ts";
import { cents } from "../../../core/money/cents.ts";
import type { Overview } from "../../api/manage.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi } from "../../testing/fake-api.ts";
import { aManagedDistribution } from "../../testing/manage-builders.ts";
import { renderPage } from "../../testing/render-page.tsx";
import OverviewPage from "./overview.tsx";

const sale = aManagedDistribution();
const past = aManagedDistribution({ id: "past", pickupOn: "2026-11-14", state: "closed" });
const anOverview = (rest: Partial<Overview> = {}): Overview => ({
  market: { id: "m", slug: "captieux", name: "Le marché de Captieux", placeName: "Halle", commune: "Captieux" },
  open: sale,
  today: null,
  next: [],
  unvalidated: 0,
  unvalidatedLimit: 4,
  waiting: [],
  members: 50,
  ...rest,
});
const publish = "POST /api/manage/captieux/distributions/publish";
const decide = "POST /api/manage/captieux/requests";
const ready: Readiness = {
  catalogs: 8,
  answered: 6,
  coming: 5,
  stocksConfirmed: 2,
  stocksAsked: 0,
  offers: 40,
  soldOut: 0,
  priceChanged: 0,
  lead: null,
  leads: [{ userId: "marie", firstName: "Marie" }],
};
const waiting: Overview["waiting"] = [
  { kind: "validation_due", distributionId: "past", count: 30 },
  { kind: "lead_missing", distributionId: sale.id, count: 1 },
  { kind: "payout_held", distributionId: null, count: 2 },
];

const allDone: FirstSteps = {
  described: true,
  catalogs: 3,
  published: true,
  draftId: null,
  leadNamed: true,
  notAlone: true,
  payoutReady: true,
};

const fakeRequests = (join: string, body: unknown): Record<string, ApiHandler> => ({ [join]: { body }, [decide]: {} });

async function open(
  rest: Partial<Overview> = {},
  roles = ["admin"],
  steps = allDone,
  more: Record<string, ApiHandler> = {},
) {
  const route = "GET /api/manage/captieux";
  const server = fakeApi({
    "GET /api/markets/captieux/trials": { body: { trials: [] } },
    [route]: { body: anOverview(rest) },
    "GET /api/manage/captieux/first-steps": { body: steps },
    [`GET /api/distributions/${sale.id}/readiness`]: { body: ready },
    "GET /api/manage/captieux/distributions": { body: { distributions: [sale, past] } },
    ...more,
  });
  await renderPage({
    route: "/manage/:slug",
    at: "/manage/captieux",
    page: OverviewPage,
    places: ["market", "setup", "answers", "people"],
    session: aSession({
      user: { ...ana, firstName: "Claire" },
      markets: [{ id: "m", slug: "captieux", name: "Captieux", roles }],
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "Bonjour Claire" });
  return { ...server, route };
}
const waits = async () => within(await screen.findByRole("region", { name: "Ce qui vous attend" }));

afterEach(() => vi.useRealTimers());

describe("what waits for a team", () => {
  it("names each thing with its date and leads to where it is done", async () => {
    await open({ waiting });
    const links = (await waits()).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      [expect.stringMatching(/Valider la distribution.: 30 paniers.*samedi 14 novembre/), "/board/past"],
      [expect.stringMatching(/Nommer un référent.*samedi 21 novembre/), `/manage/captieux/distributions/${sale.id}`],
      ["2 versements retenus", "/manage/captieux/payments"],
    ]);
  });

  it("names catalogs asked for, and decides who may join in one touch", async () => {
    const join = "GET /api/manage/captieux/requests";
    const asks = { id: "r", userId: "u", name: "Ana Lopes", email: "ana@example.org", message: "Bonjour", askedAt: 1 };
    const server = fakeRequests(join, { requests: [asks] });
    const { asked } = await open(
      {
        waiting: [
          { kind: "catalog_request", distributionId: null, count: 2 },
          { kind: "membership_request", distributionId: null, count: 1 },
        ],
      },
      ["admin"],
      allDone,
      server,
    );
    const link = (await waits()).getByRole("link", { name: /2 catalogues demandés/ });
    expect(link.getAttribute("href")).toBe("/manage/captieux/catalogs");
    fireEvent.click(await screen.findByRole("button", { name: "Accepter" }));
    await waitFor(() => expect(asked(decide).map((call) => call.json)).toEqual([{ ids: ["r"], accepted: true }]));
  });

  it("shows a treasurer only what a treasurer can do", async () => {
    await open({ waiting }, ["treasurer"]);
    expect((await waits()).getAllByRole("link").map((link) => link.textContent)).toEqual(["2 versements retenus"]);
  });

  it("says so when nothing waits", async () => {
    await open();
    expect((await waits()).getByText("Rien n’attend. Tout est à jour.")).toBeTruthy();
  });

  it.each([
    [1, /1 distribution passée à valider, sur 4 au plus/, /Au-delà de 4/],
    [5, /5 distributions passées à valider/, /ne s’ouvrent plus. Validez/],
  ])("counts %d unvalidated dates from the first one on (DIS-1, DIS-2)", async (unvalidated, counted, meaning) => {
    await open({ unvalidated });
    expect(screen.getByText(counted)).toBeTruthy();
    expect(screen.getByText(meaning)).toBeTruthy();
  });
});

describe("is the day ready", () => {
  it("says what is missing, and mends each with one touch", async () => {
    const invite = "POST /api/manage/captieux/invitations-to-sales";
    const stocks = `POST /api/distributions/${sale.id}/stock-requests`;
    const lead = `PUT /api/distributions/${sale.id}/duties`;
    const { asked, routes } = await open();
    Object.assign(routes, { [invite]: { body: { asked: 2 } }, [stocks]: { body: { asked: 3 } }, [lead]: {} });
    const card = within(await screen.findByRole("region", { name: /Samedi est-il prêt/ }));
    expect(card.getByText("Réponses : 6 sur 8")).toBeTruthy();
    expect(card.getByText("2 stocks confirmés sur 5")).toBeTruthy();
    expect(card.getByText("Tous les prix sont à jour")).toBeTruthy();
    fireEvent.click(card.getByRole("button", { name: "Inviter" }));
    await waitFor(() => expect(asked(invite).map((call) => call.json)).toEqual([{ distributionIds: [sale.id] }]));
    fireEvent.click(card.getByRole("button", { name: "Demander" }));
    await waitFor(() => expect(asked(stocks)).toHaveLength(1));
    fireEvent.click(card.getByRole("button", { name: "Nommer Marie" }));
    await waitFor(() => expect(asked(lead).map((call) => call.json)).toEqual([{ userId: "marie", task: "lead" }]));
  });
});

describe("what keeps a sale from opening", () => {
  it("is a draft: one touch publishes it", async () => {
    const { asked, routes } = await open({ open: { ...sale, state: "draft" } });
    Object.assign(routes, { [publish]: { body: { published: 1 } } });
    const card = within(await screen.findByRole("region", { name: /est-il prêt/ }));
    fireEvent.click(card.getByRole("button", { name: "Publier" }));
    await waitFor(() => expect(asked(publish).map((call) => call.json)).toEqual([{ ids: [sale.id] }]));
  });

  it("is more than four past dates: counted, with the way to them (DIS-6)", async () => {
    await open({ open: { ...sale, state: "planned", held: true }, unvalidated: 5 });
    const card = within(await screen.findByRole("region", { name: /est-il prêt/ }));
    expect(card.getByText("L’ouverture est bloquée : 5 distributions passées à valider, 4 au plus")).toBeTruthy();
    const out = card.getByRole("link", { name: "Valider ou annuler" });
    expect(out.getAttribute("href")).toBe("/manage/captieux/distributions?show=past");
  });
});

describe("the day and the sale", () => {
  it("lead to the board, with how far it is", async () => {
    await open({ today: aManagedDistribution({ id: "today", baskets: 30, validated: 18, state: "closed" }) });
    const day = within(screen.getByRole("region", { name: "Paniers du jour" }));
    expect(day.getByRole("progressbar", { name: "18 validés sur 30" })).toBeTruthy();
    expect(day.getByRole("link", { name: "Ouvrir les paniers" }).getAttribute("href")).toBe("/board/today");
  });

  it("grow by themselves, and keep what is shown when the network is gone for a moment", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ["setInterval", "clearInterval"] });
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { routes, route } = await open();
    const card = within(screen.getByRole("region", { name: "La vente est ouverte" }));
    expect(card.getByText("12")).toBeTruthy();
    routes[route] = { body: anOverview({ open: { ...sale, baskets: 13, paidCents: cents(52_000) } }) };
    await vi.advanceTimersByTimeAsync(5000);
    await waitFor(() => expect(card.getByText("13")).toBeTruthy());
    routes[route] = { status: 503, body: { error: { code: "not_ready" } } };
    await vi.advanceTimersByTimeAsync(5000);
    await waitFor(() => expect(warned).toHaveBeenCalledWith("not-renewed", expect.anything()));
    expect(card.getByText("13")).toBeTruthy();
  });

  it("tell a new market what to do first, ticked off by what it has", async () => {
    const begun = { ...allDone, described: true, catalogs: 0, published: false, draftId: sale.id, payoutReady: false };
    await open({ open: null }, ["admin"], begun);
    const steps = within(await screen.findByRole("region", { name: "Pour commencer" }));
    expect(steps.getByText("3 sur 6")).toBeTruthy();
    expect(steps.getAllByRole("link").map((link) => [link.getAttribute("href"), link.textContent?.slice(-8)])).toEqual([
      ["/manage/captieux/settings", expect.stringMatching(/fait$/)],
      ["/manage/captieux/catalogs", expect.stringMatching(/à faire$/)],
      ["/manage/captieux/members", expect.stringMatching(/fait$/)],
      [`/manage/captieux/distributions/${sale.id}`, expect.stringMatching(/fait$/)],
      ["/manage/captieux/payments", expect.stringMatching(/à faire$/)],
      [`/manage/captieux/distributions/${sale.id}`, expect.stringMatching(/à faire$/)],
      ["/manage/captieux/poster", "partager"],
    ]);
  });

  it("no longer speak of first steps when all is there", async () => {
    const { asked } = await open();
    await waitFor(() => expect(asked("GET /api/manage/captieux/first-steps")).toHaveLength(1));
    expect(screen.queryByRole("region", { name: "Pour commencer" })).toBeNull();
  });
});
