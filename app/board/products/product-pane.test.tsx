import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { coming, the } from "../testing/by-words.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();

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
    expect(screen.getByText(/1 panier où quelqu’un l’a déjà vu/)).toBeTruthy();
    press(/^1 panier, 2,80 € : confirmer$/);
    expect(board.folded(7).lines.get(4)).toEqual({ count: 0, reason: "missing" });
    expect(board.folded(12).lines.get(1)).toEqual({ count: 1000 });
    press(/^Annuler/);
    expect(board.folded(7).lines.get(4)).toBeUndefined();
  });
});
