import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { aDistributionDetail, aManagedDistribution, aMember } from "../../testing/manage-builders.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import DistributionsPage from "./distributions.tsx";

withNativeDialog();

const farm = "0190a000-0000-7000-8000-0000000000f1";
const other = "0190a000-0000-7000-8000-0000000000f2";
const aCatalog = (id: string, producerName: string) => ({
  id,
  number: 9481,
  name: "Vente au marché",
  producerName,
  producerSlug: "ferme",
  scene: "field",
  commune: "Captieux",
  products: 20,
  payoutStatus: "active",
});
const last = aManagedDistribution();
const planRoute = "POST /api/manage/captieux/distributions";

interface Opening {
  roles?: string[];
  dates?: (typeof last)[];
  api?: Record<string, ApiHandler>;
}

async function open({ roles = ["admin"], dates = [last], api = {} }: Opening = {}) {
  const server = fakeApi({
    "GET /api/markets/captieux/trials": { body: { trials: [] } },
    "GET /api/manage/captieux/cycles": { body: { cycles: [] } },
    "GET /api/manage/captieux/distributions": { body: { distributions: dates } },
    "GET /api/markets/captieux": { body: { timeZone: "Europe/Paris", placeName: "Halle de Captieux" } },
    "GET /api/manage/captieux/catalogs": {
      body: { catalogs: [aCatalog(farm, "Ferme de Peyrignolles"), aCatalog(other, "Les Poules du Bois")] },
    },
    "GET /api/manage/captieux/members": {
      body: {
        members: [aMember({ userId: last.lead?.userId ?? "", firstName: "Claire", lastName: "Dubosc" }), aMember()],
      },
    },
    [`GET /api/distributions/${last.id}/manage`]: {
      body: aDistributionDetail({
        catalogs: [
          {
            catalogId: farm,
            catalogName: "",
            producerName: "",
            producerSlug: "",
            answer: "yes",
            offers: 9,
            ...quiet,
            producerId: farm,
            closesAt: null,
          },
          {
            catalogId: other,
            catalogName: "",
            producerName: "",
            producerSlug: "",
            answer: "no",
            offers: 0,
            ...quiet,
            producerId: other,
            closesAt: null,
          },
        ],
      }),
    },
    ...api,
  });
  const page = await renderPage({
    route: "/manage/:slug/distributions",
    at: "/manage/captieux/distributions",
    page: DistributionsPage,
    places: ["market", "dates"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles }] }),
  });
  await screen.findByRole("heading", { level: 1, name: "Distributions" });
  return { ...page, ...server };
}

async function openForm(options?: Opening) {
  const page = await open(options);
  fireEvent.click(await screen.findByRole("button", { name: "Nouvelle distribution" }));
  const sheet = within(await screen.findByRole("dialog", { name: "Nouvelle distribution" }));
  await sheet.findByLabelText("Jour");
  return {
    ...page,
    sheet,
    plan: () => fireEvent.click(sheet.getByRole("button", { name: "Prévoir cette distribution" })),
  };
}
const typedIn = (field: HTMLElement) =>
  field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : "";

/** Nothing asked and nothing said. */
const quiet = { word: "", invitedAt: null, stockAskedAt: null, stockConfirmedAt: null };

describe("the dates of a market", () => {
  it("stand under what they are, the open sale with what was ordered", async () => {
    await open();
    const row = within(screen.getByRole("region", { name: "Vente ouverte" })).getByRole("link");
    expect(row.getAttribute("href")).toBe(`/manage/captieux/distributions/${last.id}`);
    expect(row.textContent).toMatch(/samedi 21 novembre.*Claire Dubosc.*500,46.€.*12 paniers/);
  });

  it("say what to do first where there is none", async () => {
    await open({ dates: [] });
    expect(await screen.findByText("Aucune distribution prévue")).toBeTruthy();
  });

  it("are not planned by who only follows the money", async () => {
    await open({ roles: ["treasurer"] });
    expect(screen.queryByRole("button", { name: "Nouvelle distribution" })).toBeNull();
  });
});

describe("planning a date", () => {
  it("begins with what the last one was, and only the farms that came", async () => {
    const { sheet } = await openForm();
    expect(typedIn(sheet.getByLabelText("Jour"))).toBe("2026-11-28");
    expect(typedIn(sheet.getByLabelText("Référent"))).toBe(last.lead?.userId);
    expect(sheet.getByLabelText<HTMLInputElement>("Ferme de Peyrignolles").checked).toBe(true);
    expect(sheet.getByLabelText<HTMLInputElement>("Les Poules du Bois").checked).toBe(false);
  });

  it("says at the field what cannot be, sends nothing and keeps what was typed", async () => {
    const { sheet, plan, asked } = await openForm();
    fireEvent.input(sheet.getByLabelText("Clôture"), { target: { value: "2026-11-20" } });
    fireEvent.click(sheet.getByRole("button", { name: "Tous" }));
    fireEvent.click(sheet.getByRole("button", { name: "Aucun" }));
    plan();
    const closing = sheet.getByLabelText("Clôture");
    await waitFor(() => expect(closing.getAttribute("aria-invalid")).toBe("true"));
    expect(sheet.getByText("La clôture vient après l’ouverture.")).toBeTruthy();
    expect(sheet.getByText("Choisissez au moins un catalogue.")).toBeTruthy();
    expect(typedIn(closing)).toBe("2026-11-20");
    expect(asked(planRoute)).toEqual([]);
  });

  it("plans what is on the screen and goes to the new date", async () => {
    const { sheet, plan, asked, address } = await openForm({
      api: { [planRoute]: { status: 201, body: { distributionId: "new" } } },
    });
    fireEvent.input(sheet.getByLabelText("Jour"), { target: { value: "2026-12-05" } });
    fireEvent.input(sheet.getByLabelText("Lieu"), { target: { value: "Salle des fêtes" } });
    plan();
    await waitFor(() => expect(address()).toBe("/manage/captieux/distributions/new"));
    expect(asked(planRoute)).toEqual([
      {
        route: planRoute,
        idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
        json: {
          pickupOn: "2026-12-05",
          pickupFrom: "10:00",
          pickupTo: "12:30",
          opensOn: "2026-11-30",
          opensTime: "10:00",
          closesOn: "2026-12-04",
          closesTime: "20:00",
          placeName: "Salle des fêtes",
          catalogIds: [farm],
          leadUserId: last.lead?.userId,
          basketCap: null,
          note: "",
          draft: false,
        },
      },
    ]);
  });

  it("warns of another date on that day, and plans it all the same", async () => {
    const { sheet, plan, asked } = await openForm({
      api: { [planRoute]: { status: 201, body: { distributionId: "new" } } },
    });
    fireEvent.input(sheet.getByLabelText("Jour"), { target: { value: "2026-11-21" } });
    expect(await sheet.findByText(/Une autre distribution a lieu là au même moment : samedi 21 novembre/)).toBeTruthy();
    fireEvent.input(sheet.getByLabelText("Lieu"), { target: { value: "Café" } });
    expect(await sheet.findByText(/Une autre distribution a lieu ce jour-là/)).toBeTruthy();
    plan();
    await waitFor(() => expect(asked(planRoute)).toHaveLength(1));
  });

  it("makes a cycle of it: every date is shown, holidays are left out, and one can be unticked", async () => {
    const cycleRoute = "POST /api/manage/captieux/cycles";
    const { sheet, asked } = await openForm({
      api: { [cycleRoute]: { status: 201, body: { cycleId: "c", dates: 3 } } },
    });
    fireEvent.click(sheet.getByText("Un cycle"));
    fireEvent.input(sheet.getByLabelText("Jour"), { target: { value: "2026-12-04" } });
    fireEvent.input(sheet.getByLabelText("Jusqu’au"), { target: { value: "2027-01-01" } });
    fireEvent.input(sheet.getByLabelText("Nombre de paniers au plus"), { target: { value: "40" } });
    const christmas = await sheet.findByLabelText<HTMLInputElement>("vendredi 25 décembre");
    expect([christmas.checked, christmas.disabled]).toEqual([false, true]);
    expect(sheet.getByText("Noël")).toBeTruthy();
    fireEvent.click(sheet.getByLabelText("vendredi 11 décembre"));
    fireEvent.click(sheet.getByRole("button", { name: "Prévoir ces dates" }));
    await waitFor(() => expect(asked(cycleRoute)).toHaveLength(1));
    expect(asked(cycleRoute)[0]?.json).toMatchObject({
      days: { every: "week", weeks: 1, weekday: "friday", from: "2026-12-04", to: "2027-01-01" },
      hours: {
        pickup: ["10:00", "12:30"],
        opens: { daysBefore: 5, at: "10:00" },
        closes: { daysBefore: 1, at: "20:00" },
      },
      ...{ skipHolidays: true, without: ["2026-12-11"], basketCap: 40, catalogIds: [farm], draft: false },
    });
  });

  it("keeps everything where the server refuses, and tries again under the same id", async () => {
    const { sheet, plan, asked, routes } = await openForm({ api: { [planRoute]: refusal("bad_window", {}, 400) } });
    plan();
    expect(await sheet.findByText(/Les dates ne se suivent pas/)).toBeTruthy();
    expect(typedIn(sheet.getByLabelText("Jour"))).toBe("2026-11-28");
    routes[planRoute] = { status: 201, body: { distributionId: "new" } };
    plan();
    await waitFor(() => expect(asked(planRoute)).toHaveLength(2));
    expect(new Set(asked(planRoute).map((call) => call.idempotencyKey)).size).toBe(1);
  });
});
