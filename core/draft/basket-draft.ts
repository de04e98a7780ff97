import type { LineObservation } from "../line/observed-amount.ts";
import { basketObservations, type Clash, type FoldedBasket } from "./fold-basket.ts";

/** One basket of the draft as a command gets it: folded by the room at one moment, plain data that may travel. */
export type BasketDraft = {
  /** The basket's small number. */
  readonly number: number;
  /** The room's sequence up to which entries are in the fold. */
  readonly seq: number;
  /** The sequence of the newest entry of this very basket; 0 = nobody touched it. */
  readonly lastSeq: number;
  /** A Map, not a ReadonlyMap: it travels between Worker and room. */
  readonly observations: Map<number, LineObservation>;
  readonly clashes: readonly Clash[];
  readonly bags: number | null;
  readonly arrived: boolean;
  readonly note: string | null;
  /** Names of whoever wrote the entries asked about, as the room attests them. */
  readonly authors: readonly string[];
  /** User ids of whoever wrote what stands of a line (DRA-4), by its number. */
  readonly observers?: Map<number, readonly string[]>;
};

/** Where a fold stands in the room's sequence. */
export type DraftPosition = {
  readonly seq: number;
  readonly lastSeq: number;
  readonly authors: readonly string[];
  readonly observers: Map<number, readonly string[]>;
};

export const basketDraft = (folded: FoldedBasket, position: DraftPosition): BasketDraft => ({
  number: folded.basket,
  seq: position.seq,
  lastSeq: position.lastSeq,
  observations: new Map(basketObservations(folded)),
  clashes: folded.clashes,
  bags: folded.bags ?? null,
  arrived: folded.arrived ?? false,
  note: folded.note ?? null,
  authors: position.authors,
  observers: position.observers,
});
