import { screen, waitFor, within } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FromSaleFeed, ProducerSale, SaleTotals } from "../../../core/contract/producer.ts";
import { cents } from "../../../core/money/cents.ts";
import { milli } from "../../../core/quantity/milli.ts";
import type { SaleWatch } from "../../api/sale-feed.ts";
import { watchSale } from "../../api/sale-feed.ts";
import { ana, aSession } from "../../testing/a-session.ts";
import { fakeApi } from "../../testing/fake-api.ts";
import { renderPage } from "../../testing/render-page.tsx";
import { aProducerSale, aSaleRow, someTotals } from "../../testing/sale-builders.ts";
import { aDistribution } from "../../testing/shop-builders.ts";
import SalePage from "./sale.tsx";

let watch: SaleWatch | undefined;
const leave = vi.fn();
vi.mock("../../api/sale-feed.ts", () => ({ watchSale: vi.fn() }));
beforeEach(() => {
  leave.mockClear();
  vi.mocked(watchSale).mockImplementation((asked) => {
    watch = asked;
    return leave;
  });
});
const tell = (totals: Partial<SaleTotals>) => {
  const message: FromSaleFeed = { type: "totals", totals: someTotals(totals) };
  watch?.live?.(true);
  watch?.hear(message);
};

const lettuce = aSaleRow({
  offerId: "lettuce",
  productName: "Batavia",
  variantLabel: "la pièce",
  unit: "piece",
  stockBase: "piece",
  quantityMilli: milli(75_000),
  estimateCents: cents(10_500),
  onHand: 80,
  left: 5,
});
const basil = aSaleRow({
  offerId: "basil",
  productName: "Basilic",
  unit: "bunch",
  quantityMilli: milli(0),
  estimateCents: cents(0),
  stockBase: null,
  onHand: null,
  left: null,
});
const rows = [basil, aSaleRow(), lettuce];

async function open(rest: Partial<ProducerSale> = {}) {
  const sale = aProducerSale({ totals: someTotals({ rows }), ...rest });
  fakeApi({ [`GET /api/producer/peyrignolles/sales/${sale.distribution.id}`]: { body: sale } });
  await renderPage({
    route: "/producer/:slug/sales/:distributionId",
    at: `/producer/peyrignolles/sales/${sale.distribution.id}`,
    page: SalePage,
    places: ["producer"],
    session: aSession({
      user: ana,
      producers: [{ id: "luc", slug: "peyrignolles", name: "Ferme de Peyrignolles", role: "owner" }],
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "La vente du samedi 21 novembre" });
  return sale;
}
const row = (name: string) => {
  const item = screen.getByText(name).closest("li");
  if (!item) throw new Error(`${name} stands in no line`);
  return item;
};
const order = () => screen.getAllByRole("listitem").map((item) => item.querySelector("span span")?.textContent);

describe("a sale as its farm follows it", () => {
  it("begins with what sells most, how much of what can be sold, and what is left when few are left", async () => {
    await open();
    expect(order()).toEqual(["Batavia", "Tomates anciennes", "Basilic"]);
    expect(row("Tomates anciennes").textContent).toMatch(/10.kg.*sur 40.*38,00.€/);
    expect(row("Batavia").textContent).toMatch(/75.pièces.*plus que 5.*105,00.€/);
    expect(row("Basilic").textContent).toMatch(/0.botte.*sans limite.*–/);
  });

  it("asks the room for its own totals and moves with them in place, without a reload", async () => {
    const sale = await open();
    expect(watch).toMatchObject({ distributionId: sale.distribution.id, producer: "peyrignolles" });
    tell({
      rows: [basil, aSaleRow({ quantityMilli: milli(60_000), estimateCents: cents(22_800), left: 0 }), lettuce],
      baskets: 9,
      estimateCents: cents(33_300),
      lastHourCents: cents(19_000),
    });
    await waitFor(() => expect(row("Tomates anciennes").textContent).toMatch(/\+ 50.kg à l’instant.*60.kg.*épuisé/));
    expect(screen.getByText(/\+190,00.€ cette heure/)).toBeTruthy();
    expect(screen.getByText("333,00 €")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toMatch(/Tomates anciennes.: 60.kg/);
    // It sells most now, and yet nothing jumped under the eye.
    expect(order()).toEqual(["Batavia", "Tomates anciennes", "Basilic"]);
    expect(row("Batavia").textContent).not.toContain("à l’instant");
  });

  it("says what was given back, too", async () => {
    await open();
    tell({ rows: [basil, aSaleRow({ quantityMilli: milli(8000) }), lettuce] });
    await waitFor(() => expect(row("Tomates anciennes").textContent).toMatch(/− 2.kg à l’instant/));
  });

  it("says whether it moves by itself just now", async () => {
    await open();
    expect(screen.getByText("connexion…")).toBeTruthy();
    watch?.live?.(true);
    expect(await screen.findByText(/en direct · ferme/)).toBeTruthy();
    watch?.live?.(false);
    expect(await screen.findByText("connexion…")).toBeTruthy();
  });

  it("is told beside the sale before, in words as well as in a curve", async () => {
    await open({
      previous: { pickupOn: "2026-11-14", baskets: 31, estimateCents: cents(28_000), curve: [[600, 28_000]] },
    });
    expect(screen.getByText(/31 le sam. 14 nov./)).toBeTruthy();
    expect(screen.getByRole("img", { name: /38,00.€ jusqu’ici.; la précédente avait fini à 280,00.€/ })).toBeTruthy();
  });

  it("says what comes when, and until when it must be validated for that", async () => {
    await open();
    const card = screen.getByText("Vous recevrez lun. 30 nov.").parentElement;
    expect(card?.textContent).toMatch(/36,50.€.*si validé d’ici vendredi 27 novembre/);
  });

  it("sends who has not answered to the answers, where nothing is on sale", async () => {
    await open({ totals: someTotals({ rows: [] }), answer: null });
    expect(screen.getByText("Rien en vente à cette date")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Mes réponses" }).getAttribute("href")).toBe(
      "/producer/peyrignolles/sales",
    );
  });

  it("prints this farm's lines only", async () => {
    const sale = await open();
    const link = within(screen.getByRole("region", { name: "Produits" })).getByRole("link", { name: "Préparer" });
    expect(link.getAttribute("href")).toBe(`/paper/${sale.distribution.id}/preparation?producer=peyrignolles`);
  });

  it("is no longer live once it is over", async () => {
    await open({ distribution: aDistribution({ state: "closed", validatedAt: 1 }) });
    expect(screen.getByText("validée")).toBeTruthy();
    expect(screen.queryByText(/en direct|connexion/)).toBeNull();
  });
});
