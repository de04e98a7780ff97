import { fireEvent, screen, within } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBoard, boardTests, openBasket, press, rows } from "../testing/a-board.ts";
import { textOf, the } from "../testing/by-words.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();

describe("looking again", () => {
  function lookAgain() {
    const board = aBoard();
    const seen = {
      totalCents: 700,
      lines: [
        [1, 280],
        [2, 420],
      ] satisfies [number, number][],
    };
    board.observeAs(karim, 12, { k: "count", l: 2, v: milliOf(0) });
    board.observeAs(karim, 12, { k: "reason", l: 2, v: "missing" });
    const now = {
      totalCents: 280,
      lines: [
        [1, 280],
        [2, 0],
      ] satisfies [number, number][],
    };
    const at = Date.now();
    board.change({
      lookAgains: [{ id: "l", basketId: "basket-12", byUserId: "marie", byName: "Marie", seen, now, at }],
    });
    renderBoard(board);
    return board;
  }

  it("says what changed and by whom, and validates what is there now", () => {
    const board = lookAgain();
    const sheet = the("dialog", "À revoir : 12 · Ana Lefèvre");
    expect(textOf(sheet)).toMatch(/Vous avez validé 7,00 €.*Œufs plein airKarim : manquant4,20 €0,00 €/);
    fireEvent.click(the("button", /^Valider 2,80 €$/, sheet));
    expect(board.sent).toMatchObject([{ kind: "validate", basis: { totalCents: 280 } }]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("keeps what the person had seen: the lines say so again, and that amount is confirmed", () => {
    const board = lookAgain();
    press(/^Garder 7,00 €$/);
    expect(board.folded(12).lines.get(2)).toEqual({ count: 1000 });
    expect(board.sent).toMatchObject([
      {
        kind: "validate",
        basis: {
          totalCents: 700,
          lines: [
            [1, 280],
            [2, 420],
          ],
        },
      },
    ]);
  });

  it("waits where another hand changes the amount under the thumb, and shows the new one", () => {
    const board = lookAgain();
    board.observeAs(karim, 12, { k: "count", l: 1, v: milliOf(1) });
    const button = the("button", /^Montant changé : 1,40 €$/);
    fireEvent.click(button);
    expect(board.sent).toEqual([]);
  });

  it("put aside stays in the list, and in the basket", async () => {
    lookAgain();
    fireEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Fermer" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(rows()[0]).toMatch(/Ana LefèvreÀ revoir : Œufs plein air2,80 €vu 7,00 €/);
    await openBasket("Ana Lefèvre");
    expect(the("button", /^Garder 7,00 €$/)).toBeTruthy();
  });

  it("is not for a colleague whose neighbour confirmed", () => {
    const board = aBoard();
    const basis = { totalCents: 700, lines: [] };
    const look = { id: "l", basketId: "basket-12", byUserId: "karim", byName: "Karim", seen: basis, now: basis, at: 0 };
    board.change({ lookAgains: [look] });
    renderBoard(board);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(rows()[0]).toContain("À revoir");
  });
});
