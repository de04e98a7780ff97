import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { textOf, the } from "../testing/by-words.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();

describe("weights", () => {
  const type = (digits: string) => {
    for (const digit of digits) fireEvent.click(screen.getByRole("button", { name: digit }));
  };

  it("take a touch, digits and OK; the next line without a weight opens by itself", () => {
    const board = aBoard();
    renderBoard(board, "/7");
    press("Poulet fermier, 1 pièce : peser");
    type("1692");
    expect(screen.getByText(/1,39 € de moins que prévu/)).toBeTruthy();
    press(/^Garder 1,692 kg$/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [1692] });
    expect(the("dialog", "Pintade")).toBeTruthy();
    type("1800");
    press(/^Garder/);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(the("button", /^Tout y est · Valider/)).toBeTruthy();
  });

  it("add weighings up and put the list on the screen into one entry", () => {
    const board = aBoard();
    renderBoard(board, "/7");
    press("Poulet fermier, 1 pièce : peser");
    type("942");
    press("Ajouter une pesée");
    type("750");
    expect(screen.getByText("942 + 750")).toBeTruthy();
    press(/^Garder 1,692/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [942, 750] });
  });

  it("that are improbable are asked about, with what was probably meant", () => {
    const board = aBoard();
    renderBoard(board, "/7");
    press("Poulet fermier, 1 pièce : peser");
    type("2");
    press(/^Garder/);
    expect(textOf(screen.getByRole("alert"))).toContain("au lieu d’environ 1,8");
    expect(board.folded(7).lines.get(3)).toBeUndefined();
    press(/^Plutôt 2,000/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [2000] });
  });

  it("that are impossible are not taken", () => {
    const board = aBoard();
    renderBoard(board, "/7");
    press("Poulet fermier, 1 pièce : peser");
    type("90000");
    press(/^Garder/);
    expect(screen.queryByRole("button", { name: /^Oui/ })).toBeNull();
    press("Corriger");
    expect(board.folded(7).lines.get(3)).toBeUndefined();
  });
});
