import "../testing/match-media.ts";

import { MemoryRouter } from "@solidjs/router";
import { render, screen, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { milliOf } from "../../../core/quantity/milli.ts";
import { SessionProvider } from "../../shell/session.tsx";
import { BoardProvider } from "../board-context.tsx";
import { aBoard, boardTests } from "../testing/a-board.ts";
import { textOf } from "../testing/by-words.ts";
import type { FakeBoard } from "../testing/fake-board.ts";
import { Wall } from "./wall.tsx";

boardTests();

function renderWall(board: FakeBoard) {
  render(() => (
    <SessionProvider load={() => new Promise(() => {})}>
      <MemoryRouter>
        {[
          {
            path: "*",
            component: () => (
              <BoardProvider board={board}>
                <Wall />
              </BoardProvider>
            ),
          },
        ]}
      </MemoryRouter>
    </SessionProvider>
  ));
  return (title: string) =>
    within(screen.getByRole("region", { name: title }))
      .getAllByRole("listitem")
      .map(textOf);
}

it("follows the day with numbers, first names and an initial, and nothing to press", () => {
  const board = aBoard();
  board.change({ composition: "before" });
  board.changeBasket(3, { collectedAt: 5 });
  const column = renderWall(board);
  expect([column("Prêts"), column("En préparation"), column("Remis")]).toEqual([
    ["Aucun pour l’instant"],
    // As many as there is room for; a page that is not drawn has room for one.
    ["7Bruno C."],
    ["3Nadia O."],
  ]);
  board.observe(12, { k: "count", l: 1, v: milliOf(2) });
  board.observe(12, { k: "count", l: 2, v: milliOf(1) });
  expect(column("Prêts")).toEqual(["12Ana L."]);
  const page = document.body.textContent ?? "";
  for (const lastName of ["Lefèvre", "Castex", "Ouali"]) expect(page).not.toContain(lastName);
  expect([screen.queryAllByRole("button"), screen.queryAllByRole("link")]).toEqual([[], []]);
});

it("puts a customer who stands there first, and says when it is no longer live", () => {
  const board = aBoard();
  const column = renderWall(board);
  expect(column("En préparation")).toEqual(["Aucun pour l’instant"]);
  board.observe(12, { k: "arrived", v: true });
  expect(column("En préparation")).toEqual(["12Ana L."]);
  board.link("offline");
  expect(screen.getByRole("alert").textContent).toContain("hors ligne");
});
