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
const answerRoute = "PUT /api/producer/peyrignolles/answers";
const said = (answer: string, distributionId = card.distribution.id) => ({ answers: [{ distributionId, answer }] });
const body = (sale: ProducerSaleCard) => ({
  body: {
    producer: { id: "luc", slug: "peyrignolles", name: "Ferme", payoutStatus: "active" },
    markets: [],
    sales: [sale],
  },
});

async function open(sale: Partial<ProducerSaleCard>, api: Record<string, ApiHandler> = {}) {
  const first = aProducerSaleCard(sale);
  const server = fakeApi({ [list]: body(first), ...api });
  await renderPage({
    route: "/producer/:slug/sales",
    at: "/producer/peyrignolles/sales",
    page: SalesPage,
    places: ["producer", "answers"],
    session: aSession({
      user: ana,
      producers: [{ id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles", role: "owner" }],
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "Ventes" });
  return { ...server, first };
}
const radio = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });

describe("answering many dates", () => {
  const second = {
    ...card,
    answer: null,
    distribution: { ...card.distribution, id: "second", pickupOn: "2026-12-05" },
  };
  const first = { ...card, answer: null };
  const two = {
    body: {
      ...body(first).body,
      markets: [{ slug: "captieux", name: "Le marché de Captieux", defaultAnswer: "ask" }],
      sales: [first, second],
    },
  };

  it("takes two touches for all of them: tick all, come; and one to take it back", async () => {
    const { asked } = await open({}, { [list]: two, [answerRoute]: { body: { answered: 2 } } });
    fireEvent.click(screen.getByRole("button", { name: "Cocher les 2 dates" }));
    const bar = within(screen.getByRole("region", { name: "2 dates cochées" }));
    fireEvent.click(bar.getByRole("button", { name: "Je participe" }));
    const both = (answer: string) => ({
      answers: [...said(answer).answers, ...said(answer, "second").answers],
    });
    await waitFor(() => expect(toasts().at(-1)?.text()).toBe("Vous participez à 2 dates"));
    toasts().at(-1)?.action?.run();
    await waitFor(() => expect(asked(answerRoute).map((call) => call.json)).toEqual([both("yes"), both("none")]));
  });

  it("says once for all what the next dates get", async () => {
    const standing = "PUT /api/producer/peyrignolles/default-answer";
    const { asked } = await open({}, { [list]: two, [standing]: {} });
    fireEvent.change(screen.getByLabelText("Le marché de Captieux"), { target: { value: "yes" } });
    await waitFor(() =>
      expect(asked(standing).map((call) => call.json)).toEqual([{ marketSlug: "captieux", answer: "yes" }]),
    );
  });
});

describe("answering a sale", () => {
  it("is one touch, saved at once, and the list follows", async () => {
    const { asked, routes, first } = await open({ answer: null }, { [answerRoute]: { body: { answered: 1 } } });
    expect(screen.getByRole("heading", { name: "À répondre" })).toBeTruthy();
    routes[list] = body({ ...first, answer: "yes" });
    fireEvent.click(radio("Je participe"));
    await waitFor(() => expect(asked(answerRoute).map((call) => call.json)).toEqual([said("yes")]));
    expect(await screen.findByRole("heading", { name: "En cours" })).toBeTruthy();
    expect(radio("Je participe").checked).toBe(true);
  });

  it("can be taken back", async () => {
    const { asked } = await open({}, { [answerRoute]: { body: { answered: 1 } } });
    fireEvent.click(radio("Je ne viens pas"));
    await waitFor(() => expect(toasts().at(-1)?.text()).toMatch(/Vous ne venez pas le/));
    toasts().at(-1)?.action?.run();
    await waitFor(() => expect(asked(answerRoute).map((call) => call.json)).toEqual([said("no"), said("yes")]));
  });

  it("asks first where people have paid already, and nothing is sent without a yes", async () => {
    const { asked } = await open({ baskets: 12 }, { [answerRoute]: { body: { answered: 1 } } });
    fireEvent.click(radio("Je ne viens pas"));
    const sheet = within(screen.getByRole("dialog", { name: /Ne pas venir le samedi 21 novembre/ }));
    expect(sheet.getByText(/12 paniers déjà payés/)).toBeTruthy();
    fireEvent.click(sheet.getByRole("button", { name: "Annuler" }));
    await waitFor(() => expect(radio("Je participe").checked).toBe(true));
    expect(asked(answerRoute)).toEqual([]);
    fireEvent.click(radio("Je ne viens pas"));
    fireEvent.click(await screen.findByRole("button", { name: "Je ne viens pas" }));
    await waitFor(() => expect(asked(answerRoute).map((call) => call.json)).toEqual([said("no")]));
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
