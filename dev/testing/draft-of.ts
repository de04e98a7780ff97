import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import type { LineObservation } from "../../core/line/observed-amount.ts";

/** A folded draft as the room would hand it to a command. */
export const draftOf = (
  number: number,
  seen: readonly (readonly [ref: number, observation: LineObservation])[] = [],
  seq = 5,
): BasketDraft => ({
  number,
  seq,
  lastSeq: seq,
  observations: new Map(seen),
  clashes: [],
  bags: null,
  arrived: false,
  note: null,
  authors: ["Karim Benali"],
});
