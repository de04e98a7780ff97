import type { Accessor } from "solid-js";
import type { Basis } from "../../../core/basket/basis.ts";
import type { BasketAmounts } from "../../../core/basket/basket-amounts.ts";
import type { BoardBasket, BoardCommand, BoardFacts } from "../../../core/contract/board.ts";
import type { FoldedBasket } from "../../../core/draft/fold-basket.ts";
import type { BoardPerson, KeyedDraftEntry, Observation, Trace, You } from "./board-phone.ts";
import type { Outcome } from "./command-queue.ts";
import type { ConnectionState } from "./connection-state.ts";
import type { Ended } from "./ended.ts";
import type { Author, QueuedCommand } from "./phone-store.ts";
import type { SentAccount } from "./sent-account.ts";

/** The facts of the board itself; each basket is asked for by its number. */
export type BoardHead = Omit<BoardFacts, "baskets">;

type WithoutId<Command> = Command extends BoardCommand ? Omit<Command, "id"> : never;
export type BoardRequest = WithoutId<BoardCommand>;

export type Board = {
  /** null until anything is known, kept or received. */
  readonly facts: Accessor<BoardHead | null>;
  readonly numbers: Accessor<readonly number[]>;
  readonly basket: (number: number) => BoardBasket | undefined;
  /** What the draft says; reacts to this basket alone, as everything that takes a number. */
  readonly folded: (number: number) => FoldedBasket;
  /** From the draft, also of a validated basket; what was validated stands in the facts. */
  readonly amounts: (number: number) => BasketAmounts | undefined;
  /** What "Valider" confirms. */
  readonly basis: (number: number) => Basis | undefined;
  readonly isPrepared: (number: number) => boolean;
  /** Entries that so far are on this phone alone; 0 = "enregistré". */
  readonly kept: (number: number) => number;
  readonly trace: (number: number) => Trace | undefined;
  readonly author: (entry: string) => Author | undefined;
  /** Every entry of that basket, also those replaced since; reacts to the basket's draft. */
  readonly history: (number: number) => readonly KeyedDraftEntry[];
  /** Entries and commands of the whole board that only this phone has. */
  readonly unsent: Accessor<number>;
  /** Others on the board, not this phone. */
  readonly people: Accessor<readonly BoardPerson[]>;
  readonly connection: Accessor<ConnectionState>;
  readonly ended: Accessor<Ended | null>;
  readonly you: Accessor<You | null>;
  /** Commands without an answer yet. */
  readonly waiting: Accessor<readonly QueuedCommand[]>;
  /** Of what is unsent: in this page only, not yet in the phone's database. */
  readonly loose: Accessor<number>;
  /** False: the phone's database takes nothing now (full, or never there). */
  readonly keeps: Accessor<boolean>;
  /** What this phone did alone and has sent since, until dismissed. */
  readonly account: Accessor<SentAccount | null>;
  readonly dismissAccount: () => void;
  /** How many entries the draft has here; not reactive. */
  readonly entryCount: () => number;
  /** Written when this returns, once the phone is open: `folded` has changed. */
  readonly observe: (number: number, observation: Observation) => void;
  /** Waits for the network as long as it takes. */
  readonly send: (request: BoardRequest) => Promise<Outcome>;
  readonly look: (basket: number | null, line?: number | null) => void;
  /** What this phone kept is there. */
  readonly ready: Promise<void>;
};
