import { createMemoryHistory, MemoryRouter } from "@solidjs/router";
import { fireEvent, render, screen } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { loadMessages } from "../../i18n/catalogue.ts";
import { SessionProvider } from "../../shell/session.tsx";
import { aSession } from "../../testing/a-session.ts";
import { BoardProvider } from "../board-context.tsx";
import { aBoard, boardTests } from "../testing/a-board.ts";
import type { FakeBoard } from "../testing/fake-board.ts";
import { TypingScreen } from "./typing-screen.tsx";

boardTests();
beforeAll(() => loadMessages("typing", "paper"));

function open(board: FakeBoard) {
  const history = createMemoryHistory();
  history.set({ value: "/board/x/typing" });
  const Screen = () => (
    <BoardProvider board={board}>
      <TypingScreen />
    </BoardProvider>
  );
  render(() => (
    <SessionProvider load={async () => aSession()}>
      <MemoryRouter history={history}>{[{ path: "/board/:distributionId/typing", component: Screen }]}</MemoryRouter>
    </SessionProvider>
  ));
  const field = () => screen.getByRole<HTMLInputElement>("textbox");
  const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
  const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more });
  return {
    field,
    type,
    press,
    row: (text: string) => {
      type(text);
      press("Enter");
    },
    at: () => field().getAttribute("aria-label"),
    listed: (number: number) => document.querySelector(`[data-row="${number}"]`)?.textContent ?? "",
  };
}

it("is ready for the keys as soon as the board is here, which may be after the page", () => {
  const board = aBoard();
  const baskets = board.numbers().flatMap((number) => board.basket(number) ?? []);
  board.change({ baskets: [] });
  const typing = open(board);
  expect(screen.queryByRole("textbox")).toBeNull();
  board.change({ baskets });
  expect(document.activeElement).toBe(typing.field());
});

it("goes through the list in its printed order: Enter alone writes nothing and goes on, a number goes there", () => {
  const board = aBoard();
  const typing = open(board);
  expect(typing.at()).toBe("Panier 7, Castex Bruno");
  typing.press("Enter");
  expect(typing.at()).toBe("Panier 12, Lefèvre Ana");
  expect(board.history(7)).toEqual([]);
  typing.row("7");
  expect(typing.at()).toBe("Panier 7, Castex Bruno");
  typing.type("99");
  expect(screen.getByText(/Pas de panier 99/)).toBeTruthy();
  typing.press("Enter");
  expect(typing.at()).toBe("Panier 7, Castex Bruno");
});

it("writes a row as a hand on the board does: what is named apart, all the rest there, weights by their place", () => {
  const board = aBoard();
  const typing = open(board);
  typing.type("t m2 1=1650 3=900+850");
  expect(
    screen.getByText(/tout y est · Batavia.: manque · Poulet fermier.: 1,650 kg · Pintade.: 1,750 kg/),
  ).toBeTruthy();
  typing.press("Enter");
  const folded = board.folded(7).lines;
  expect(folded.get(3)).toMatchObject({ weigh: [1650] });
  expect(folded.get(4)).toMatchObject({ count: 0, reason: "missing" });
  expect(folded.get(5)).toMatchObject({ weigh: [900, 850] });
  expect(typing.at()).toBe("Panier 12, Lefèvre Ana");
  expect(typing.listed(7)).toContain("manque");
});

it("confirms what it shows and notes the hand-over; undo takes the last row back", async () => {
  const board = aBoard();
  board.answer((command) =>
    command.kind === "validate"
      ? { kind: "validated", basketId: command.basketId, revision: 2, refundCents: 0, undoUntil: 1 }
      : { kind: "undone", basketId: command.basketId, revision: 3 },
  );
  const typing = open(board);
  typing.row("12");
  typing.row("m1 v r");
  expect(board.sent).toEqual([
    {
      kind: "validate",
      basketId: "basket-12",
      basis: {
        totalCents: 420,
        lines: [
          [1, 0],
          [2, 420],
        ],
      },
    },
    { kind: "collect", basketId: "basket-12" },
  ]);
  typing.row("12");
  typing.press("z", { ctrlKey: true });
  await expect.poll(() => board.folded(12).lines.get(1)?.count).toBeUndefined();
  expect(board.sent.slice(2)).toEqual([
    { kind: "uncollect", basketId: "basket-12" },
    { kind: "undo", basketId: "basket-12" },
  ]);
});

it("writes nothing of a row with a word that cannot be read, and keeps what was typed", () => {
  const board = aBoard();
  const typing = open(board);
  typing.row("t 1=xx");
  expect(board.history(7)).toEqual([]);
  expect(typing.field().value).toBe("t 1=xx");
  expect(typing.field().getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/« 1=xx » ne se lit pas/)).toBeTruthy();
});

it("of a validated basket only the hand-over is still noted", () => {
  const board = aBoard();
  const typing = open(board);
  typing.row("3");
  typing.row("m1");
  expect(screen.getByText(/Déjà validé/)).toBeTruthy();
  expect(board.history(3)).toEqual([]);
  typing.row("r");
  expect(board.sent).toEqual([{ kind: "collect", basketId: "basket-3" }]);
});
