import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { expect, it, vi } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { milli } from "../../../core/quantity/milli.ts";
import { boardTests, press } from "../testing/a-board.ts";
import { aBasket, aLine, someFacts } from "../testing/board-facts.ts";
import { coming, textOf, the } from "../testing/by-words.ts";
import { createFakeBoard } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

vi.mock("../../api/extras.ts", () => ({
  loadLeftOffers: async () => [
    {
      id: "bread",
      producerId: "four",
      producerName: "Le Four",
      productName: "Pain de seigle",
      variantLabel: "la miche",
      picture: "loaf",
      tint: "honey",
      category: "bakery",
      kind: "counted",
      unit: "piece",
      priceCents: cents(450),
      estimateGrams: null,
      maxGrams: null,
      stepMilli: milli(1000),
      leftMilli: milli(3000),
    },
  ],
  loadDueAddress: async () => "https://cabas.example/pay/token",
}));

boardTests();

const lettuce = aLine({ ref: 1 });
const bread = aLine({
  ref: 2,
  productName: "Pain de seigle",
  priceCents: cents(450),
  quantityMilli: milli(1000),
  origin: "added",
  extraCents: cents(450),
});
const owing = (rest: Parameters<typeof aBasket>[0]["dues"] = []) =>
  aBasket({ number: 12, lines: [lettuce, bread], paidCents: lettuce.chargedCents, dues: rest });

it("EXT-1 goods from what is left are asked of the room at their price", async () => {
  const board = createFakeBoard(someFacts({ baskets: [aBasket({ number: 12 })] }));
  renderBoard(board, "/12");
  fireEvent.click(await coming("button", "Ajouter un produit"));
  fireEvent.click(await coming("button", /Pain de seigle/));
  press("Plus de Pain de seigle");
  press("Ajouter · 9,00 €");
  expect(board.sent).toMatchObject([
    { kind: "add_line", basketId: "basket-12", offerId: "bread", quantityMilli: 2000 },
  ]);
  // No answer yet: what the basket costs is not known, so it cannot be confirmed.
  expect(textOf(await screen.findByText(/ajout en attente du réseau/))).toBe(
    "Pain de seigle : ajout en attente du réseau",
  );
  expect(the<HTMLButtonElement>("button", "Ajout en attente du réseau").disabled).toBe(true);
});

it("EXT-6 what is above the paid amount is confirmed with the way that was chosen", async () => {
  const board = createFakeBoard(someFacts({ baskets: [owing()] }));
  renderBoard(board, "/12");
  fireEvent.click(await coming("button", "Reste à payer 4,50 €…"));
  const sheet = await screen.findByRole("dialog", { name: /Reste à payer/ });
  // Giving away is the référent's.
  expect(within(sheet).queryByRole("button", { name: "Offrir" })).toBeNull();
  press("Espèces reçues");
  expect(board.sent).toMatchObject([{ kind: "validate", basketId: "basket-12", due: "cash" }]);
});

it("EXT-8 a card due shows its code and how the customer's page stands; another way settles it", async () => {
  const due = {
    id: "due-1",
    amountCents: cents(450),
    way: "card" as const,
    status: "open" as const,
    page: "declined" as const,
    byName: "Marie",
    at: Date.UTC(2026, 10, 21, 10),
  };
  const board = createFakeBoard(
    someFacts({ baskets: [{ ...owing([due]), status: "validated", finalCents: cents(730), dueCents: cents(450) }] }),
  );
  renderBoard(board, "/12");
  await coming("img", "Code pour payer 4,50 €");
  await screen.findByText(/Sa banque a refusé/);
  press("Payer autrement");
  press("Terminal de carte, payé");
  expect(board.sent).toEqual([{ kind: "settle_due", basketId: "basket-12", dueId: "due-1", way: "terminal" }]);
  board.changeBasket(12, { dues: [{ ...due, way: "terminal", status: "collected" }] });
  await waitFor(() => expect(textOf(document.body)).toContain("Payé au terminal"));
});
