import { fireEvent, screen } from "@solidjs/testing-library";
import { beforeAll, describe, expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { loadMessages } from "../../i18n/catalogue.ts";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { coming, the } from "../testing/by-words.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();
beforeAll(() => loadMessages("missing"));

async function typeArrived(quantity: string): Promise<void> {
  const field = await screen.findByRole("spinbutton", { name: /^Batavia.: quantité venue$/ });
  fireEvent.input(field, { target: { value: quantity } });
  fireEvent.keyDown(field, { key: "Enter" });
}

describe("goods", () => {
  it("are ticked basket by basket", async () => {
    const board = aBoard();
    renderBoard(board);
    fireEvent.click(the("radio", "Produits"));
    press(/^Batavia3 paniers6 pièces/);
    expect(await coming("heading", "Batavia")).toBeTruthy();
    press("12, Ana Lefèvre : tout y est");
    expect(board.folded(12).lines.get(1)).toEqual({ count: 2000 });
    expect(screen.getByText("2 sur 3")).toBeTruthy();
  });

  it("that did not come are missing everywhere nobody has seen them, with three touches", async () => {
    const board = aBoard();
    board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(1) });
    renderBoard(board);
    fireEvent.click(the("radio", "Produits"));
    press(/^Batavia/);
    fireEvent.click(await coming("button", "N’est pas venu"));
    expect(await screen.findByText(/1 panier où quelqu’un l’a déjà vu/)).toBeTruthy();
    press(/^1 panier, 2,80 € : confirmer$/);
    expect(board.folded(7).lines.get(4)).toEqual({ count: 0, reason: "missing" });
    expect(board.folded(12).lines.get(1)).toEqual({ count: 1000 });
    press(/^Annuler/);
    expect(board.folded(7).lines.get(4)).toBeUndefined();
  });

  it("of a whole farm that did not come are missing everywhere, with three touches", async () => {
    const board = aBoard();
    renderBoard(board);
    fireEvent.click(the("radio", "Produits"));
    fireEvent.click(await coming("button", "N’est pas venu : Les Poules du Bois"));
    fireEvent.click(await coming("button", /^1 panier, .* : confirmer$/));
    expect([...board.folded(7).lines]).toEqual([
      [5, { count: 0, reason: "missing" }],
      [3, { count: 0, reason: "missing" }],
    ]);
    press(/^Annuler/);
    expect([...board.folded(7).lines]).toEqual([]);
  });

  it("of which some came are shared by the order of ordering, in turn, or by hand, and the choice is noted", async () => {
    const board = aBoard();
    renderBoard(board);
    fireEvent.click(the("radio", "Produits"));
    press(/^Batavia/);
    fireEvent.click(await coming("button", "N’est pas venu"));
    await typeArrived("2");
    // Baskets 7 and 12 ordered two each; number 7 came first.
    fireEvent.click(await coming("button", /^1 panier, 2,80 € : confirmer$/));
    expect(board.folded(7).lines.get(4)).toBeUndefined();
    expect(board.folded(12).lines.get(1)).toEqual({ count: 0, reason: "missing" });
    expect(board.sent).toEqual([
      {
        kind: "note_share",
        basketId: "basket-7",
        product: "Batavia",
        arrivedMilli: 2000,
        orderedMilli: 4000,
        way: "in_order",
      },
    ]);
    press(/^Annuler/);
    fireEvent.click(await coming("button", "N’est pas venu"));
    await typeArrived("2");
    fireEvent.click(the("radio", "Un chacun d’abord"));
    fireEvent.click(await coming("button", /^2 paniers, 2,80 € : confirmer$/));
    expect([board.folded(7).lines.get(4), board.folded(12).lines.get(1)]).toEqual([
      { count: 1000, reason: "missing" },
      { count: 1000, reason: "missing" },
    ]);
    expect(board.sent.at(-1)).toMatchObject({ way: "in_turn" });
  });
});
