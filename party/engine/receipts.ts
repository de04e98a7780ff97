import type { FromRoom } from "../../core/contract/board.ts";
import { MESSAGE_PREFIX } from "./wire.ts";

/** Entries stored together: who wrote them, as the connection says, and when. */
export type Receipt = {
  readonly seq: number;
  readonly by: string;
  readonly name: string;
  readonly at: number;
  readonly entries: readonly string[];
};

/** About 40 KB a message, so that edits get through between two of them on a bad link. */
const AUTHORS_PER_MESSAGE = 400;

export const messageOf = (message: FromRoom): string => MESSAGE_PREFIX + JSON.stringify(message);

/** One receipt as such, several in the shorter form that a joining phone gets. */
export function receiptsMessage(receipts: readonly Receipt[]): string {
  const [first, ...more] = receipts;
  if (first !== undefined && more.length === 0)
    return messageOf({ type: "receipt", ...first, entries: [...first.entries] });
  return messageOf({ type: "authors", authors: receipts.flatMap(authorsOf) });
}

const authorsOf = ({ entries, by, name, at, seq }: Receipt) =>
  entries.map((entry): [string, string, string, number, number] => [entry, by, name, at, seq]);

export type Receipts = {
  readonly add: (receipt: Receipt) => void;
  readonly nameOf: (entry: string) => string | undefined;
  readonly userOf: (entry: string) => string | undefined;
  readonly of: (entry: string) => Receipt | undefined;
  readonly all: () => readonly Receipt[];
  readonly lastSeq: () => number;
  /** All authors of record, in messages of bounded size. */
  readonly messages: () => Iterable<string>;
};

export function createReceipts(): Receipts {
  const receipts: Receipt[] = [];
  const byEntry = new Map<string, Receipt>();
  return {
    add(receipt) {
      receipts.push(receipt);
      for (const entry of receipt.entries) byEntry.set(entry, receipt);
    },
    nameOf: (entry) => byEntry.get(entry)?.name,
    userOf: (entry) => byEntry.get(entry)?.by,
    of: (entry) => byEntry.get(entry),
    all: () => receipts,
    lastSeq: () => receipts.at(-1)?.seq ?? 0,
    *messages() {
      const authors = receipts.flatMap(authorsOf);
      for (let from = 0; from < authors.length; from += AUTHORS_PER_MESSAGE) {
        yield messageOf({ type: "authors", authors: authors.slice(from, from + AUTHORS_PER_MESSAGE) });
      }
    },
  };
}
