import type { BoardPorts } from "./board-ports.ts";
import { checkEntries } from "./check-entries.ts";
import type { CloseReason } from "./close-codes.ts";
import type { DraftBook } from "./draft-book.ts";
import type { EntryLog } from "./entry-log.ts";
import { type EntryStruct, readEntryStructs, writeEntryStructs } from "./entry-struct.ts";
import type { Arrival } from "./frame-merge.ts";
import { DRAFT_BYTES } from "./gate.ts";
import { type Receipt, type Receipts, receiptsMessage } from "./receipts.ts";
import type { RoomSocket } from "./room-socket.ts";
import { writeAsk } from "./sync-frame.ts";

/** Who writes, as the connection or the Worker says. */
export type Author = { readonly userId: string; readonly name: string };

export type DraftIntake = {
  /** Takes what an update adds, or says why the connection must end; then nothing of the update was taken. */
  readonly take: (socket: RoomSocket, update: Uint8Array) => CloseReason | null;
  /** Takes structs made by the room itself, for an author whom the Worker has authorised. */
  readonly write: (structs: readonly EntryStruct[], author: Author) => CloseReason | null;
  /** Fills the room's memory from what is stored. */
  readonly restore: () => void;
};

/** Stored first: an entry is in the object's SQLite before it is answered, sent on or used by a command. */
export function createDraftIntake(options: {
  ports: Pick<BoardPorts, "storage" | "marketNow" | "log" | "abort">;
  log: EntryLog;
  book: DraftBook;
  receipts: Receipts;
  arrived: (arrival: Arrival, baskets: ReadonlySet<number>) => void;
}): DraftIntake {
  const { ports, log, book, receipts } = options;
  /** What each connection was asked for last. */
  const asked = new WeakMap<RoomSocket, string>();

  function remember(structs: readonly EntryStruct[], receipt: Receipt): ReadonlySet<number> {
    log.add(structs, receipt.by);
    receipts.add(receipt);
    return book.add(structs, receipt);
  }

  function store(structs: readonly EntryStruct[], receipt: Receipt): boolean {
    try {
      const { seq, by, name, at } = receipt;
      ports.storage.append({ seq, by, name, at, update: writeEntryStructs(structs) });
      return true;
    } catch {
      ports.log({ event: "board_store_failed", seq: receipt.seq });
      ports.abort("an update could not be stored");
      return false;
    }
  }

  function accept(from: RoomSocket | null, { userId, name }: Author, structs: readonly EntryStruct[]): void {
    const entries = structs.map((struct) => struct.key);
    const receipt: Receipt = { seq: receipts.lastSeq() + 1, by: userId, name, at: ports.marketNow(), entries };
    if (!store(structs, receipt)) return;
    const baskets = remember(structs, receipt);
    if (from?.state().greeted) from.send(receiptsMessage([receipt]));
    options.arrived({ from, structs, receipt }, baskets);
  }

  /** Once: a phone that answers with the same hole has lost what was there, and would be asked for ever. */
  function askFor(socket: RoomSocket, missing: string | null): void {
    if (missing === null || asked.get(socket) === missing) return;
    asked.set(socket, missing);
    socket.send(writeAsk(log.stateVector()));
  }

  const hasRoomFor = (structs: readonly EntryStruct[]): boolean =>
    structs.reduce((sum, struct) => sum + struct.bytes.length, log.bytes()) <= DRAFT_BYTES;

  return {
    take(socket, update) {
      const structs = readEntryStructs(update);
      if (structs === null) return "bad_update";
      const checked = checkEntries(structs, socket.state().userId, log);
      if (checked.kind === "refused") return "bad_update";
      if (!hasRoomFor(checked.fresh)) return "too_large";
      if (checked.fresh.length > 0) accept(socket, socket.state(), checked.fresh);
      askFor(socket, checked.missing);
      return null;
    },
    write(structs, author) {
      if (!hasRoomFor(structs)) return "too_large";
      if (structs.length > 0) accept(null, author, structs);
      return null;
    },
    restore() {
      for (const row of ports.storage.updates()) {
        const structs = readEntryStructs(row.update);
        if (structs === null) throw new Error(`Stored update ${row.seq} cannot be read`);
        const { seq, by, name, at } = row;
        remember(structs, { seq, by, name, at, entries: structs.map((struct) => struct.key) });
      }
    },
  };
}
