import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { aDistributionDetail } from "../../testing/manage-builders.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import DistributionPage from "../manage/distribution.tsx";

withNativeDialog();

const date = aDistributionDetail();
const path = `/api/distributions/${date.id}`;
const before = { baskets: 12, refundCents: cents(50_046), producers: 10, paymentsUnderWay: 1, validated: 0, run: null };

async function open(rest: Partial<typeof date> = {}, api: Record<string, ApiHandler> = {}) {
  const server = fakeApi({
    [`GET ${path}/manage`]: { body: { ...date, ...rest } },
    [`GET ${path}/cancellation`]: { body: before },
    [`GET ${path}/day-passes`]: { body: { passes: [] } },
    "GET /api/manage/captieux/members": { body: { members: [] } },
    ...api,
  });
  await renderPage({
    route: "/manage/:slug/distributions/:id",
    at: `/manage/captieux/distributions/${date.id}`,
    page: DistributionPage,
    places: ["market", "dates", "answers"],
    session: aSession({ user: ana, markets: [{ id: "m", slug: "captieux", name: "Captieux", roles: ["admin"] }] }),
  });
  await screen.findByRole("heading", { level: 1, name: "Samedi 21 novembre" });
  return server;
}

describe("cancelling a date", () => {
  it("says how many, how much and who is told, and wants a word", async () => {
    const { asked } = await open(
      {},
      { [`POST ${path}/cancellation`]: { status: 202, body: { runId: "r", total: 12 } } },
    );
    fireEvent.click(screen.getByRole("button", { name: "Annuler cette distribution" }));
    const sheet = within(await screen.findByRole("dialog", { name: /Annuler la distribution du samedi 21 novembre/ }));
    expect((await sheet.findByText(/12 paniers seront remboursés/)).textContent).toMatch(/500,46.€/);
    expect(sheet.getByText(/10 producteurs sont prévenus/)).toBeTruthy();
    fireEvent.click(sheet.getByRole("button", { name: "Annuler et rembourser" }));
    expect(await sheet.findByText("Écrivez au moins quelques mots.")).toBeTruthy();
    expect(asked(`POST ${path}/cancellation`)).toEqual([]);
    fireEvent.input(sheet.getByLabelText(/Votre message/), { target: { value: "Tempête annoncée" } });
    fireEvent.click(sheet.getByRole("button", { name: "Annuler et rembourser" }));
    await waitFor(() =>
      expect(asked(`POST ${path}/cancellation`)).toMatchObject([{ json: { reason: "Tempête annoncée" } }]),
    );
  });

  it("offers nothing once a basket is validated", async () => {
    await open({}, { [`GET ${path}/cancellation`]: { body: { ...before, validated: 2 } } });
    fireEvent.click(screen.getByRole("button", { name: "Annuler cette distribution" }));
    expect(await screen.findByText(/2 paniers sont déjà validés/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Annuler et rembourser" })).toBeNull();
  });

  it("shows how far the refunds are", async () => {
    const run = { total: 12, done: 7, closed: false, reason: "Tempête", byName: "Claire", openedAt: 1 };
    const refunds = { refunds: 7, refundsSent: 3, refundsFailed: 0, sentCents: cents(900) };
    await open(
      { state: "cancelled" },
      { [`GET ${path}/cancellation`]: { body: { ...before, run: { ...run, ...refunds } } } },
    );
    expect(await screen.findByText("7 paniers sur 12 remboursés")).toBeTruthy();
    expect(screen.getByText("3 remboursements confirmés par la banque sur 7")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Modifier" })).toBeNull();
  });
});

describe("changing a date", () => {
  it("warns whom a move asks, and says how many were asked", async () => {
    const answer = { status: 200, body: { dates: 1, asked: 12, left: 0 } };
    const { asked } = await open({}, { [`PUT ${path}`]: answer });
    fireEvent.click(screen.getByRole("button", { name: "Modifier" }));
    const sheet = within(screen.getByRole("dialog", { name: "Modifier cette date" }));
    expect(sheet.queryByText(/Le retrait change/)).toBeNull();
    fireEvent.input(sheet.getByLabelText("Jour"), { target: { value: "2026-11-22" } });
    expect(await sheet.findByText("Le retrait change pour 12 clients")).toBeTruthy();
    fireEvent.input(sheet.getByLabelText("Nombre de paniers au plus"), { target: { value: "beaucoup" } });
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    expect(await sheet.findByText(/entre 1 et 5000/)).toBeTruthy();
    fireEvent.input(sheet.getByLabelText("Nombre de paniers au plus"), { target: { value: "" } });
    fireEvent.click(sheet.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(asked(`PUT ${path}`)).toHaveLength(1));
    expect(asked(`PUT ${path}`)[0]?.json).toMatchObject({ pickupOn: "2026-11-22", basketCap: null, scope: "one" });
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Modifier cette date" })).toBeNull());
  });

  it("keeps the day where all that follow change with it", async () => {
    await open({ cycleId: "c" });
    fireEvent.click(screen.getByRole("button", { name: "Modifier" }));
    const sheet = within(screen.getByRole("dialog", { name: "Modifier cette date" }));
    fireEvent.click(sheet.getByText("Celle-ci et les suivantes"));
    await waitFor(() => expect(sheet.getByLabelText<HTMLInputElement>("Jour").disabled).toBe(true));
  });

  it("says why the server would not", async () => {
    await open({}, { [`PUT ${path}`]: refusal("recap_sent") });
    fireEvent.click(screen.getByRole("button", { name: "Modifier" }));
    fireEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText(/Les producteurs ont déjà reçu leur récapitulatif/)).toBeTruthy();
  });
});

describe("a sale that waits", () => {
  it("says what holds it and how to open it", async () => {
    await open({ state: "planned", held: true, opensAt: 0 });
    expect(screen.getByText(/Cette vente attend/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "À valider" })).toBeTruthy();
  });
});
