import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import type { ProducerSaleCard } from "../../api/producer.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { type ApiHandler, fakeApi, refusal } from "../../testing/fake-api.ts";
import { withNativeDialog } from "../../testing/native-dialog.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aProducerSaleCard } from "../../testing/sale-builders.ts";
import { toasts } from "../../ui/toast-list.ts";
import SalesPage from "./sales.tsx";

withNativeDialog();

const list = "GET /api/producer/peyrignolles/sales";
const card = aProducerSaleCard();
const answerRoute = `PUT /api/producer/peyrignolles/sales/${card.distribution.id}/participation`;
const body = (sale: ProducerSaleCard) => ({
  body: { producer: { id: "luc", slug: "peyrignolles", name: "Ferme", payoutStatus: "active" }, sales: [sale] },
});

async function open(sale: Partial<ProducerSaleCard>, api: Record<string, ApiHandler> = {}) {
  const first = aProducerSaleCard(sale);
  const server = fakeApi({ [list]: body(first), ...api });
  await renderPage({
    route: "/producer/:slug/sales",
    at: "/producer/peyrignolles/sales",
    page: SalesPage,
    places: ["producer"],
    session: aSession({
      user: ana,
      producers: [{ id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles", role: "owner" }],
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "Ventes" });
  return { ...server, first };
}
const radio = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });

describe("answering a sale", () => {
  it("is one touch, saved at once, and the list follows", async () => {
    const { asked, routes, first } = await open({ answer: null }, { [answerRoute]: { body: { answer: "yes" } } });
    expect(screen.getByRole("heading", { name: "À répondre" })).toBeTruthy();
    routes[list] = body({ ...first, answer: "yes" });
    fireEvent.click(radio("Je participe"));
    await waitFor(() => expect(asked(answerRoute).map((call) => call.json)).toEqual([{ answer: "yes" }]));
    expect(await screen.findByRole("heading", { name: "En cours" })).toBeTruthy();
    expect(radio("Je participe").checked).toBe(true);
  });

  it("can be taken back", async () => {
    const { asked } = await open({}, { [answerRoute]: { body: { answer: "no" } } });
    fireEvent.click(radio("Je ne viens pas"));
    await waitFor(() => expect(toasts().at(-1)?.action?.label).toBe("Annuler"));
    toasts().at(-1)?.action?.run();
    await waitFor(() =>
      expect(asked(answerRoute).map((call) => call.json)).toEqual([{ answer: "no" }, { answer: "yes" }]),
    );
  });

  it("asks first where people have paid already, and nothing is sent without a yes", async () => {
    const { asked } = await open({ baskets: 12 }, { [answerRoute]: { body: { answer: "no" } } });
    fireEvent.click(radio("Je ne viens pas"));
    const sheet = within(screen.getByRole("dialog", { name: /Ne pas venir le samedi 21 novembre/ }));
    expect(sheet.getByText(/12 paniers déjà payés/)).toBeTruthy();
    fireEvent.click(sheet.getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(radio("Je participe").checked).toBe(true));
    expect(asked(answerRoute)).toEqual([]);
    fireEvent.click(radio("Je ne viens pas"));
    fireEvent.click(await screen.findByRole("button", { name: "Je ne viens pas" }));
    await waitFor(() => expect(asked(answerRoute).map((call) => call.json)).toEqual([{ answer: "no" }]));
  });

  it("stands as it was when the server refuses, and says why", async () => {
    await open({}, { [answerRoute]: refusal("sale_not_open") });
    fireEvent.click(radio("Je ne viens pas"));
    await waitFor(() => expect(toasts().at(-1)?.text()).toBe("Cette vente n’est pas ouverte."));
    await waitFor(() => expect(radio("Je participe").checked).toBe(true));
  });

  it("is over when the sale is", async () => {
    await open({ distribution: { ...card.distribution, state: "closed" } });
    expect(screen.queryByRole("radio")).toBeNull();
  });
});
