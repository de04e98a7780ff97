import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { aBoard, boardTests } from "./testing/a-board.ts";
import { the } from "./testing/by-words.ts";
import { renderBoard } from "./testing/render-board.tsx";

boardTests();

it("reads but does not change once the distribution is validated", () => {
  const board = aBoard();
  board.change({ validatedAt: Date.now(), frozen: true });
  renderBoard(board, "/12");
  expect(screen.getByText(/^Distribution validée/)).toBeTruthy();
  expect(the<HTMLButtonElement>("button", /Valider 7,00/).disabled).toBe(true);
  expect(the<HTMLButtonElement>("button", "Batavia, 2 pièces : tout y est").disabled).toBe(true);
});
