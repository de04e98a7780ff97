import { fireEvent, screen, waitFor } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import type { JournalEntry, JournalPage as Page } from "../../../core/contract/journal.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import JournalPage from "./journal.tsx";

const anEntry = (given: Partial<JournalEntry>): JournalEntry => ({
  id: "a-1",
  at: Date.UTC(2026, 10, 21, 9, 15),
  kind: "count",
  byName: "Marie Dupuy",
  basketNumber: 12,
  customer: "Ana Lefèvre",
  productName: "Batavia",
  unit: "piece",
  orderedMilli: milliOf(2),
  before: 2000,
  after: 0,
  reason: "missing",
  ...given,
});
const aPage = (entries: JournalEntry[], given: Partial<Page> = {}): { body: Page } => ({
  body: {
    entries,
    next: null,
    total: entries.length,
    people: ["Karim", "Marie Dupuy"],
    timeZone: "Europe/Paris",
    ...given,
  },
});
const path = "/api/distributions/d1/journal";
const open = async () => {
  await renderPage({ route: "/journal/:distributionId", at: "/journal/d1", page: JournalPage, places: ["history"] });
  await screen.findByRole("heading", { level: 1, name: "Historique" });
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const items = () => screen.getAllByRole("listitem").map((item) => plain(item.textContent ?? ""));

it("tells who changed what, whose basket it is, from what to what and why; the rest comes page by page", async () => {
  fakeApi({
    [`GET ${path}`]: aPage([anEntry({})], { next: "5-a-1", total: 2 }),
    [`GET ${path}?before=5-a-1`]: aPage(
      [
        anEntry({
          id: "b",
          kind: "validated",
          byName: "Karim",
          after: { totalCents: 2091, refundCents: 250 },
          productName: null,
          reason: null,
        }),
      ],
      { total: 2 },
    ),
  });
  await open();
  await screen.findByText("2 changements");
  expect(items()[0]).toContain("Marie Dupuy · panier 12, Ana LefèvreBatavia · 2 pièces → manquant · manquant");
  fireEvent.click(screen.getByRole("button", { name: "Suite" }));
  await waitFor(() => expect(items()).toHaveLength(2));
  expect(items()[1]).toContain("A validé · 20,91 €, 2,50 € rendus");
});

it("is searched and narrowed by the market, and the table is the same", async () => {
  const server = fakeApi({
    [`GET ${path}`]: aPage([anEntry({})]),
    [`GET ${path}?person=Karim`]: aPage([]),
    [`GET ${path}?person=Karim&q=oeufs`]: aPage([]),
  });
  await open();
  await screen.findByText("1 changement");
  fireEvent.change(screen.getByLabelText("Par qui"), { target: { value: "Karim" } });
  expect(await screen.findByText("Rien ne correspond")).toBeTruthy();
  fireEvent.input(screen.getByRole("searchbox"), { target: { value: "oeufs" } });
  await waitFor(() => expect(server.asked(`GET ${path}?person=Karim&q=oeufs`)).toHaveLength(1));
  expect(screen.getByRole("link", { name: "Tableau (CSV)" }).getAttribute("href")).toBe(
    `${path}.csv?person=Karim&q=oeufs`,
  );
});
