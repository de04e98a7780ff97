import { fireEvent, screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";
import { cents } from "../../../core/money/cents.ts";
import { aBoard, boardTests, press, rows } from "../testing/a-board.ts";
import { coming, the } from "../testing/by-words.ts";
import { karim } from "../testing/fake-board.ts";
import { renderBoard } from "../testing/render-board.tsx";

boardTests();

describe("the list", () => {
  it("says who, what waits and how much; the validated come last, with what was given back", () => {
    renderBoard(aBoard());
    expect(rows()).toEqual([
      expect.stringMatching(/^7Bruno Castex2 à peser · 2 au frais.*≈.49,24 €/),
      expect.stringMatching(/^12Ana Lefèvre2 lignes7,00 €/),
      expect.stringMatching(/^3Nadia OualiValidé Karim · 2,50 € rendus2,80 €/),
    ]);
    expect(screen.getByRole("progressbar", { name: "1 validé sur 3, 0 préparés, 0 à revoir" })).toBeTruthy();
  });

  it("names who is in charge of the day above all baskets", () => {
    renderBoard(aBoard());
    expect(screen.getByText("Référent pas encore nommé")).toBeTruthy();
  });

  it("filters by state with counts", () => {
    renderBoard(aBoard());
    press(/^À peser.*1$/);
    expect(rows()).toHaveLength(1);
    press(/^Validés.*1$/);
    expect(rows()[0]).toContain("Nadia");
  });

  it("finds by name, number or product, and Enter opens the first", async () => {
    renderBoard(aBoard());
    const search = screen.getByRole("searchbox", { name: "Nom, numéro ou produit" });
    fireEvent.input(search, { target: { value: "oeuf" } });
    expect(rows()).toEqual([expect.stringContaining("Œufs plein air")]);
    fireEvent.input(search, { target: { value: "7" } });
    fireEvent.keyDown(search, { key: "Enter" });
    expect(await coming("heading", "Bruno Castex")).toBeTruthy();
  });

  it("keeps a row where it is while somebody else validates it", () => {
    const board = aBoard();
    renderBoard(board);
    board.changeBasket(7, { status: "validated", validatedByName: "Karim", finalCents: cents(4924) });
    expect(rows()[0]).toContain("Bruno CastexValidé par Karim");
  });

  it("shows who is on a basket and marks people of one family name", () => {
    const board = aBoard();
    board.changeBasket(12, { lastName: "Castex" });
    board.join(karim, 12);
    renderBoard(board);
    expect(rows()[0]).toContain("Castex, Anahomonyme");
    expect(the("img", "1 personne ici : Karim")).toBeTruthy();
  });

  it("says what is kept on this phone while there is no network", () => {
    const board = aBoard();
    renderBoard(board);
    board.link("offline", 7);
    expect(screen.getByText("Hors ligne : 7 changements gardés dans ce téléphone.")).toBeTruthy();
    board.link("live", 0);
    expect(screen.getByText("enregistré ✓")).toBeTruthy();
  });

  it("says plainly that nothing is kept where the phone's database takes nothing", () => {
    const board = aBoard();
    renderBoard(board);
    board.losesGrip(3);
    expect(screen.getByRole("alert").textContent).toContain("3 changements ne tiennent qu’à cette page");
    board.link("live", 0);
    board.losesGrip(0);
    expect(screen.getByRole("alert").textContent).toContain("Ce téléphone ne peut rien garder");
  });
});
