import { expect, it } from "vitest";
import { grams } from "../../../core/quantity/grams.ts";
import type { KeypadKey } from "../../ui/keypad-state.ts";
import {
  goToPiece,
  keptPieces,
  type PieceState,
  pieceState,
  pieceWeights,
  pressPieceKey,
  takeWeight,
  withPieces,
} from "./piece-state.ts";

const press = (state: PieceState, ...keys: KeypadKey[]) => keys.reduce(pressPieceKey, state);
const three = pieceState(3, [], "g");

it("fills one field after the other and keeps their order", () => {
  const state = press(three, "1", "9", "2", "plus", "1", "6", "7");
  expect([state.at, pieceWeights(state)]).toEqual([1, [192, 167, undefined]]);
  expect(keptPieces(press(state, "plus", "2", "0", "0"))).toEqual([192, 167, 200]);
});

it("goes on to whichever piece has no weight yet, and stays where all have one", () => {
  const full = press(goToPiece(press(three, "1"), 2), "3", "plus", "2");
  expect([full.at, keptPieces(full)]).toEqual([1, [1, 2, 3]]);
  expect(press(full, "plus").at).toBe(1);
});

it("mends one piece without touching the others; erasing on goes back", () => {
  const state = press(goToPiece(pieceState(2, [grams(192), grams(167)], "g"), 0), "backspace", "3");
  expect(keptPieces(state)).toEqual([193, 167]);
  expect(press(goToPiece(pieceState(2, [grams(192)], "g"), 1), "backspace").at).toBe(0);
});

it("opens on what was weighed, and shows it in the scale's unit", () => {
  expect(pieceState(3, [grams(192), grams(1670)], "kg")).toEqual({ typed: ["0,192", "1,67", ""], unit: "kg", at: 2 });
  expect(press(pieceState(1, [grams(192)], "g"), "unit").typed).toEqual(["0,192"]);
});

it("takes a scale's weight into the field under the finger and goes on; a zero is no weight", () => {
  expect(pieceWeights(takeWeight(three, grams(765)))).toEqual([765, undefined, undefined]);
  expect(takeWeight(three, grams(765)).at).toBe(1);
  expect(keptPieces(press(three, "0"))).toEqual([]);
});

it("keeps what was typed when a piece is missing", () => {
  expect(withPieces(press(goToPiece(three, 2), "9"), 2)).toEqual({ typed: ["", ""], unit: "g", at: 1 });
});
