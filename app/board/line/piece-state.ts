import { type Grams, grams } from "../../../core/quantity/grams.ts";
import {
  emptyKeypad,
  type KeypadKey,
  type KeypadState,
  pressKey,
  typedGrams,
  typeWeight,
} from "../../ui/keypad-state.ts";

/** One field a piece, and which of them is under the finger. */
export interface PieceState {
  /** As typed, in the unit of the scale; one for each piece. */
  readonly typed: readonly string[];
  readonly unit: KeypadState["unit"];
  readonly at: number;
}

const asKeypad = ({ typed, unit, at }: PieceState): KeypadState => ({ weighings: [], typed: typed[at] ?? "", unit });

const withKeypad = (state: PieceState, { typed }: KeypadState): PieceState => ({
  ...state,
  typed: state.typed.map((old, index) => (index === state.at ? typed : old)),
});

/** Opens on what was weighed before, at the first piece without a weight. */
export function pieceState(pieces: number, weights: readonly Grams[], unit: KeypadState["unit"]): PieceState {
  const typed = Array.from({ length: pieces }, (_, index) => {
    const weight = weights[index];
    return weight === undefined ? "" : typeWeight(emptyKeypad(unit), weight).typed;
  });
  return { typed, unit, at: Math.max(0, typed.indexOf("")) };
}

/** The weight of each piece; undefined while it has none. A zero is none. */
export const pieceWeights = ({ typed, unit }: PieceState): readonly (Grams | undefined)[] =>
  typed.map((one) => {
    const weight = typedGrams({ weighings: [], typed: one, unit });
    return weight === undefined || weight === 0 ? undefined : weight;
  });

export const keptPieces = (state: PieceState): readonly Grams[] =>
  pieceWeights(state).flatMap((weight) => (weight === undefined ? [] : [grams(weight)]));

/** The next piece without a weight, round again from the first; the last one keeps the finger. */
export function nextPiece(state: PieceState): PieceState {
  const weights = pieceWeights(state);
  const order = weights.map((_, index) => (state.at + 1 + index) % weights.length);
  return { ...state, at: order.find((index) => weights[index] === undefined) ?? state.at };
}

export const goToPiece = (state: PieceState, at: number): PieceState => ({ ...state, at });

export const takeWeight = (state: PieceState, weight: Grams): PieceState =>
  nextPiece(withKeypad(state, typeWeight(asKeypad(state), weight)));

/** More or fewer pieces lie there than a moment ago; what was typed for the others stays. */
export const withPieces = (state: PieceState, pieces: number): PieceState => ({
  ...state,
  typed: Array.from({ length: pieces }, (_, index) => state.typed[index] ?? ""),
  at: Math.min(state.at, pieces - 1),
});

/** As on the keypad; "+" goes on to the next piece, and the last figure erased goes back to the piece before. */
export function pressPieceKey(state: PieceState, key: KeypadKey): PieceState {
  switch (key) {
    case "plus":
      return nextPiece(state);
    case "unit": {
      const unit = state.unit === "g" ? "kg" : "g";
      const weights = pieceWeights(state);
      const typed = weights.map((weight) => (weight === undefined ? "" : typeWeight(emptyKeypad(unit), weight).typed));
      return { ...state, unit, typed };
    }
    case "backspace":
      if (state.typed[state.at] === "" && state.at > 0) return { ...state, at: state.at - 1 };
      return withKeypad(state, pressKey(asKeypad(state), key));
    default:
      return withKeypad(state, pressKey(asKeypad(state), key));
  }
}
