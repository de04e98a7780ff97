import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { grams } from "../../../core/quantity/grams.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { scaleStation } from "../scale/scale-station.ts";
import { aBoard, boardTests, press } from "../testing/a-board.ts";
import { aChicken } from "../testing/board-facts.ts";
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
    // No scale is connected: nothing speaks of one.
    expect(screen.queryByRole("button", { name: "Tare" })).toBeNull();
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

describe("goods weighed piece by piece", () => {
  const ducks = () => {
    const board = aBoard();
    board.changeBasket(7, {
      lines: [aChicken({ ref: 3, productName: "Canette", quantityMilli: milliOf(3), pieceWeighed: true })],
    });
    renderBoard(board, "/7");
    press("Canette, 3 pièces : peser");
    return board;
  };
  const type = (digits: string) => {
    for (const digit of digits) fireEvent.click(screen.getByRole("button", { name: digit }));
  };

  it("have a field each; the button goes on to the next, then keeps the list", () => {
    const board = ducks();
    type("1700");
    press("Pièce suivante");
    type("1850");
    press("Pièce suivante");
    expect(the("button", "Pièce 1 : 1,700 kg")).toBeTruthy();
    type("1800");
    press(/^Garder 5,350/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [1700, 1850, 1800] });
  });

  it("WEI-3 are asked about one by one, though the sum be probable", () => {
    const board = ducks();
    for (const weight of ["500", "3000"]) {
      type(weight);
      press("Pièce suivante");
    }
    type("1800");
    press(/^Garder 5,300/);
    expect(screen.getByRole("alert")).toBeTruthy();
    expect(board.folded(7).lines.get(3)).toBeUndefined();
    press(/^Oui/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [500, 3000, 1800] });
  });

  it("take what a connected scale says, stable weights only", async () => {
    let tell: ((grams: number, stable: boolean) => void) | undefined;
    await scaleStation.connect(
      {
        async open(events) {
          tell = (weight, stable) => events.reading({ kind: "weight", grams: grams(weight), stable });
          return { close: async () => undefined };
        },
      },
      () => undefined,
    );
    const board = ducks();
    tell?.(1690, false);
    expect(screen.getByText("La balance bouge encore…")).toBeTruthy();
    for (const weight of [1700, 1850, 1800]) {
      tell?.(weight, true);
      press(/^Prendre/);
    }
    press(/^Garder 5,350/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [1700, 1850, 1800] });
    await scaleStation.disconnect();
  });
});
