import { fireEvent, screen, waitFor, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBoard, boardTests, openBasket, press, rows, willing } from "../testing/a-board.ts";
import { textOf, the } from "../testing/by-words.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();

describe("a clean basket", () => {
  it("is handed over with two touches, and the next customer can be typed at once", async () => {
    const board = aBoard();
    willing(board);
    renderBoard(board);
    await openBasket("Ana Lefèvre");
    press(/^Tout y est · Valider 7,00 €$/);
    expect(board.sent).toEqual([
      {
        kind: "validate",
        basketId: "basket-12",
        basis: {
          totalCents: 700,
          lines: [
            [1, 280],
            [2, 420],
          ],
        },
      },
    ]);
    const search = screen.getByRole<HTMLInputElement>("searchbox");
    await waitFor(() => expect(document.activeElement).toBe(search));
    expect(search.value).toBe("");
    await screen.findByText("Panier 12 validé.");
    press(/^Annuler/);
    expect(board.sent.at(-1)).toEqual({ kind: "undo", basketId: "basket-12" });
  });

  it("says by whom it was validated already", async () => {
    const board = aBoard();
    board.answer(() => ({ refused: "already_validated" }));
    renderBoard(board, "/12");
    board.changeBasket(12, { validatedByName: "Karim" });
    press(/Valider 7,00/);
    expect(await screen.findByText("Panier 12 : déjà validé par Karim.")).toBeTruthy();
  });

  it("waits without a network, and says so", async () => {
    const board = aBoard();
    board.link("offline");
    renderBoard(board, "/12");
    press(/Valider 7,00/);
    expect(screen.getByText("Panier 12 : validation gardée, envoyée au retour du réseau.")).toBeTruthy();
    await waitFor(() => expect(rows()[1]).toContain("Validation en attente d’envoi"));
    await openBasket("Ana Lefèvre");
    expect(the<HTMLButtonElement>("button", "Validation en attente d’envoi").disabled).toBe(true);
  });
});

describe("lines", () => {
  it("are ticked one by one or by producer; ticking again takes it back", () => {
    const board = aBoard();
    renderBoard(board, "/12");
    press("Batavia, 2 pièces : tout y est");
    expect(board.folded(12).lines.get(1)).toEqual({ count: 2000 });
    press("Batavia, 2 pièces : effacer l’observation");
    expect(board.folded(12).lines.get(1)).toBeUndefined();
    press("Ferme de Peyrignolles : tout y est");
    expect([...board.folded(12).lines]).toEqual([
      [1, { count: 2000 }],
      [2, { count: 1000 }],
    ]);
  });

  it("that are missing show what the customer wished for then", async () => {
    const board = aBoard();
    board.changeBasket(12, { ifMissing: "replace" });
    renderBoard(board, "/12");
    expect(screen.queryByText("Souhaite un produit proche")).toBeNull();
    board.observe(12, { k: "count", l: 2, v: milliOf(0) });
    expect(await screen.findByText("Souhaite un produit proche")).toBeTruthy();
  });

  it("that are missing say why at once; the customer gets that back", () => {
    const board = aBoard();
    renderBoard(board, "/12");
    press(/^Œufs plein air4,20 €/);
    const sheet = the("dialog", "Œufs plein air");
    fireEvent.click(the("button", "manquant", sheet));
    expect(board.folded(12).lines.get(2)).toEqual({ count: 0, reason: "missing" });
    expect(the("button", /^Valider 2,80 €$/)).toBeTruthy();
    expect(screen.getByText(/4,20.€ seront rendus/)).toBeTruthy();
    fireEvent.click(the("button", "Tout y est", sheet));
    expect(board.folded(12).lines.get(2)).toEqual({ count: 1000 });
  });

  it("step down with a reason that can be changed", () => {
    const board = aBoard();
    renderBoard(board, "/12");
    press(/^Batavia2,80 €/);
    press("Moins de Batavia");
    expect(board.folded(12).lines.get(1)).toEqual({ count: 1000, reason: "missing" });
    press("abîmé");
    expect(board.folded(12).lines.get(1)).toEqual({ count: 1000, reason: "damaged" });
  });

  it("show another hand's work with its name, and the button waits", () => {
    const board = aBoard();
    renderBoard(board, "/12");
    board.observeAs(karim, 12, { k: "count", l: 2, v: milliOf(0) });
    expect(the("button", /^Œufs plein air0,00 €Karim · ?manquant · ?1 pièce · les 12 · /)).toBeTruthy();
    press("Montant changé : 2,80 €");
    expect(board.sent).toEqual([]);
  });

  it("that two people saw differently are shown side by side until somebody decides", () => {
    const board = aBoard();
    renderBoard(board, "/12");
    board.observe(12, { k: "count", l: 1, v: milliOf(2) });
    board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(1) }, true);
    expect(the<HTMLButtonElement>("button", "1 observation à départager").disabled).toBe(true);
    const choice = the("group", "Deux observations différentes. Laquelle est juste ?");
    expect(within(choice).getAllByRole("button").map(textOf)).toEqual([
      expect.stringMatching(/^1 pièceKarim, /),
      expect.stringMatching(/^2 piècesMarie, /),
    ]);
    fireEvent.click(the("button", /Karim/, choice));
    expect(board.folded(12)).toMatchObject({ clashes: [] });
    expect(board.folded(12).lines.get(1)?.count).toBe(1000);
    press(/^Valider 5,60 €$/);
    expect(board.sent).toHaveLength(1);
  });
});
