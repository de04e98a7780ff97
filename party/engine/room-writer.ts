import { type DraftEntry, parseDraftEntry } from "../../core/draft/draft-entry.ts";
import type { CloseReason } from "./close-codes.ts";
import type { Author } from "./draft-intake.ts";
import type { EntryLog } from "./entry-log.ts";
import { type EntryStruct, entryStruct } from "./entry-struct.ts";

/** Observations of somebody who is not on the board: a farm of its own lines, an announcement before the day. */
export type RoomWriting = {
  /** Names the writing in the keys of its entries: sent again it adds nothing. A UUID. */
  readonly id: string;
  readonly author: Author;
  readonly entries: readonly DraftEntry[];
};

/**
 * Writes what the Worker has authorised, as any phone would: same entries, same storage, same receipts. Every person has one
 * Yjs client for it, so the draft's state vector grows by people and not by writings.
 */
export function createRoomWriter(options: {
  log: EntryLog;
  take: (structs: readonly EntryStruct[], author: Author) => CloseReason | null;
}): (writing: RoomWriting) => CloseReason | null {
  const { log, take } = options;

  function clientOf(userId: string): number {
    for (let client = hash(userId); ; client = (client + 1) % CLIENTS) {
      if ((log.userOfClient(client) ?? userId) === userId) return client;
    }
  }

  return ({ id, author, entries }) => {
    const replica = id.replaceAll("-", "");
    const client = clientOf(author.userId);
    const news = entries.flatMap((entry, n) => {
      const key = `${replica}-${n}`;
      if (parseDraftEntry(key, entry) === undefined) throw new RangeError("an observation out of bounds");
      return log.hasKey(key) ? [] : [{ key, value: entry }];
    });
    const clock = log.nextClock(client);
    return take(
      news.map(({ key, value }, n) => entryStruct({ client, clock: clock + n, key, value })),
      author,
    );
  };
}

/** Yjs' own clients are drawn from the same range: two meet once in four thousand million. */
const CLIENTS = 2 ** 32;

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
