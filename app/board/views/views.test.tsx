import { fireEvent, screen, within } from "@solidjs/testing-library";
import { beforeEach, describe, expect, it } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { milliOf } from "../../../core/quantity/milli.ts";
import { aBoard, boardTests, press, rows } from "../testing/a-board.ts";
import { aBasket, aChicken, aLine, someFacts } from "../testing/board-facts.ts";
import { coming, textOf, the } from "../testing/by-words.ts";
import { createFakeBoard } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();
beforeEach(() => localStorage.clear());

const view = (name: string) => fireEvent.click(the("radio", name));
const sections = () => screen.getAllByRole("heading", { level: 2 }).map(textOf);

describe("baskets by state and by place", () => {
  it("stand under their state, from what waits to what is over", () => {
    renderBoard(aBoard());
    view("États");
    expect(sections()).toEqual(expect.arrayContaining(["À faire", "Validés"]));
    expect(rows().map((row) => row.slice(0, 2))).toEqual(["7B", "12", "3N"]);
  });

  it("stand under the place where they were put, as people walk along; the others last", async () => {
    const board = aBoard();
    board.observe(12, { k: "crate", v: "A10" });
    board.observe(3, { k: "crate", v: "A2" });
    renderBoard(board);
    view("Emplacements");
    expect(sections().filter((title) => /^A|Sans/.test(title))).toEqual(["A2", "A10", "Sans emplacement"]);
  });
});

describe("a place", () => {
  it("is given by one press where it is in use, and said in the list", async () => {
    const board = aBoard();
    board.observe(7, { k: "crate", v: "B3" });
    renderBoard(board, "/12");
    press("Donner un emplacement");
    // The one in use, and the next of its row.
    expect(within(the("group", "Emplacements utilisés")).getAllByRole("button").map(textOf)).toEqual(["B3", "B4"]);
    press("B4");
    expect(board.folded(12).crate).toBe("B4");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(rows()[1]).toContain("B4");
  });

  it("is typed where it is new, and taken away again", () => {
    const board = aBoard();
    renderBoard(board, "/12");
    press("Donner un emplacement");
    fireEvent.input(screen.getByRole("textbox", { name: /Emplacement/ }), { target: { value: " C1 " } });
    press("Enregistrer");
    expect(board.folded(12).crate).toBe("C1");
    press("Emplacement C1");
    press("Retirer l’emplacement");
    expect(board.folded(12).crate).toBeUndefined();
  });
});

describe("cold goods", () => {
  it("come first for who stands here, without what is missing, cancelled or gone", () => {
    const board = createFakeBoard(
      someFacts({
        baskets: [
          aBasket({ number: 1, lines: [aChicken({ ref: 1 }), aLine({ ref: 2 })] }),
          aBasket({
            number: 2,
            firstName: "Bruno",
            lines: [aChicken({ ref: 3, cold: "frozen", quantityMilli: milliOf(2) })],
          }),
          aBasket({ number: 3, firstName: "Nadia", lines: [aChicken({ ref: 4 })], status: "cancelled" }),
          aBasket({ number: 4, firstName: "Paul", lines: [aChicken({ ref: 5 })], status: "validated", collectedAt: 5 }),
          aBasket({ number: 5, firstName: "Zoé", lines: [aChicken({ ref: 6 })] }),
        ],
      }),
    );
    board.observe(2, { k: "arrived", v: true });
    board.observe(5, { k: "count", l: 6, v: milliOf(0) });
    renderBoard(board);
    view("Au frais");
    const here = within(screen.getByRole("region", { name: /sortir du frigo/ }));
    expect(here.getAllByRole("button").map(textOf)).toEqual([
      expect.stringContaining("2 pièces Poulet fermier (surgelé)"),
    ]);
    const later = within(screen.getByRole("region", { name: "Au frais en attendant" }));
    expect(later.getAllByRole("button").map(textOf)).toEqual([expect.stringMatching(/^1Ana/)]);
  });
});

describe("stalls", () => {
  it("say whose goods and how far; one opens with what to take in all, then basket by basket", async () => {
    const board = aBoard();
    renderBoard(board);
    view("Stands");
    press(/Ferme de Peyrignolles/);
    expect(await coming("heading", "Ferme de Peyrignolles")).toBeTruthy();
    expect(
      within(screen.getByRole("region", { name: "À prendre ici" }))
        .getAllByRole("button")
        .map(textOf),
    ).toEqual(["6 piècesBatavia", "1 pièceŒufs plein air"]);
    expect(screen.getByText("1 panier déjà validé")).toBeTruthy();
    press("12 · Ana Lefèvre : tout y est");
    expect([...board.folded(12).lines.keys()]).toEqual([1, 2]);
    expect(board.folded(7).lines.size).toBe(0);
  });

  it("are weighed through, basket after basket", async () => {
    const board = aBoard();
    renderBoard(board, "?stall=poules");
    fireEvent.click(await coming("button", "Poulet fermier, 1 pièce : peser"));
    for (const digit of "1700") fireEvent.click(screen.getByRole("button", { name: digit }));
    press(/^Garder 1,700/);
    expect(board.folded(7).lines.get(3)).toEqual({ weigh: [1700] });
    expect(the("dialog", "Pintade")).toBeTruthy();
  });
});

describe("the customer's card", () => {
  it("says who, what changed and what comes back, and nothing of anybody else", () => {
    const board = aBoard();
    board.observe(12, { k: "count", l: 2, v: milliOf(0) });
    renderBoard(board, "/12");
    press("Montrer au client");
    const card = the("dialog", "Carte pour le client");
    expect(textOf(card)).toContain("12Ana");
    expect(textOf(card)).not.toContain("Lefèvre");
    expect(textOf(card)).toContain("Œufs plein airmanquant");
    expect(textOf(card)).toContain("Vous recevez en retour4,20 €");
    press("Fermer");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("of a validated basket tells what was refunded; where nothing changed it says so", () => {
    const board = aBoard();
    board.changeBasket(3, { lines: [aLine({ ref: 9, finalCents: cents(140), finalMilli: milliOf(1) })] });
    renderBoard(board, "/3");
    press("Montrer au client");
    expect(textOf(the("dialog", "Carte pour le client"))).toContain("1 pièce au lieu de 2 pièces");
    expect(textOf(the("dialog", "Carte pour le client"))).toContain("2,50 €");
  });
});
