import type { DraftEntry } from "../core/draft/draft-entry.ts";
import type { WrittenEntry } from "../core/draft/written-entry.ts";
import type { Actor } from "./ports.ts";

/** What commands want of a board's draft beside its folds: the room stores, folds and attests; they say who may. */
export type DraftPort = {
  /** Of these lines (by small numbers), the entries that none replaces. */
  standing: (
    distributionId: string,
    lines: readonly { basket: number; line: number }[],
  ) => Promise<readonly WrittenEntry[]>;
  /** Stores observations under this author; the same `id` again adds nothing. False = the board is full. */
  write: (
    distributionId: string,
    writing: { id: string; author: Actor; entries: readonly DraftEntry[] },
  ) => Promise<boolean>;
  /** Every entry ever written, oldest first. */
  history: (distributionId: string) => Promise<readonly WrittenEntry[]>;
  /** Ends the board's connections and drops the room's storage. */
  drop: (distributionId: string) => Promise<void>;
};
