import { fireEvent, screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";
import { aBoard, boardTests } from "./testing/a-board.ts";
import { coming, the } from "./testing/by-words.ts";
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

it("leaves a good's ground where its picture cannot be had, and shows it once it can", async () => {
  renderBoard(aBoard(), "/12");
  await coming("button", "Batavia, 2 pièces : tout y est");
  const picture = document.querySelector("img");
  if (picture === null) throw new Error("no picture");
  fireEvent.error(picture);
  expect(picture.style.visibility).toBe("hidden");
  fireEvent.load(picture);
  expect(picture.style.visibility).toBe("");
});
