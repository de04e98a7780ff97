import type { DraftEntry } from "./draft-entry.ts";

/** An entry with its author of record, as the room attests it. Plain data that may travel. */
export type WrittenEntry = {
  readonly key: string;
  readonly entry: DraftEntry;
  readonly by: string;
  readonly name: string;
  /** Market time. */
  readonly at: number;
  readonly seq: number;
};
