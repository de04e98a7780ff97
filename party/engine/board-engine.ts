import type { BasketDraft } from "../../core/draft/basket-draft.ts";
import { parseDraftEntry } from "../../core/draft/draft-entry.ts";
import type { WrittenEntry } from "../../core/draft/written-entry.ts";
import { readAwareness } from "./awareness-entry.ts";
import { createBoardCommands, resultMessage } from "./board-commands.ts";
import type { BoardPorts } from "./board-ports.ts";
import { type CloseReason, closeCodes } from "./close-codes.ts";
import { createCommandQueue } from "./command-queue.ts";
import { createDraftBook } from "./draft-book.ts";
import { createDraftIntake } from "./draft-intake.ts";
import { createEntryLog } from "./entry-log.ts";
import { createFactsCache } from "./facts-cache.ts";
import { createFactsPost } from "./facts-post.ts";
import { createFactsReader } from "./facts-reader.ts";
import { createFrameMerge } from "./frame-merge.ts";
import { ASK_COST, createGate, FRAME_BYTES } from "./gate.ts";
import { createGreeting } from "./greeting.ts";
import { isEmpty } from "./is-empty.ts";
import { createLateEntries } from "./late-entries.ts";
import { createOpenPhones, type PhoneOut } from "./open-phones.ts";
import { type PhoneMessage, readPhoneMessage } from "./phone-message.ts";
import { createPresence } from "./presence.ts";
import { createReceipts } from "./receipts.ts";
import { createRoles, may } from "./roles.ts";
import type { RoomSocket } from "./room-socket.ts";
import { createRoomWriter, type RoomWriting } from "./room-writer.ts";
import { readSyncFrame, type SyncFrame, writeAnswer, writeAsk } from "./sync-frame.ts";

/** A line by its small numbers. */
export type LineAt = { readonly basket: number; readonly line: number };

export type BoardEngine = {
  /** An authorised connection has opened. */
  readonly connect: (socket: RoomSocket) => void;
  readonly message: (socket: RoomSocket, data: string | Uint8Array) => void;
  readonly leave: (socket: RoomSocket) => void;
  /** The database says that facts moved. */
  readonly factsMoved: () => Promise<void>;
  /** Somebody's role or duty changed. */
  readonly membershipMoved: () => Promise<void>;
  /** The baskets that the draft knows, folded now; of these only where some are asked for. */
  readonly drafts: (numbers?: readonly number[]) => BasketDraft[];
  readonly phonesOut: () => PhoneOut[];
  /** Stores observations that the Worker has authorised; a writing that is there already adds nothing. */
  readonly write: (writing: RoomWriting) => CloseReason | null;
  /** Of these lines, the entries that none replaces, with their authors. */
  readonly standing: (lines: readonly LineAt[]) => WrittenEntry[];
  /** Every entry ever written, in the order in which they were stored. */
  readonly history: () => WrittenEntry[];
  /** Resolves when no command waits. */
  readonly idle: () => Promise<void>;
  /** The date is gone for good: everybody is sent away. */
  readonly end: () => void;
};

/** The room of one distribution's board, apart from its host. Reads what is stored before it returns. */
export function createBoardEngine(ports: BoardPorts): BoardEngine {
  const { sockets, realNow, marketNow, after } = ports;
  const closed = new WeakSet<RoomSocket>();
  const log = createEntryLog();
  const receipts = createReceipts();
  const book = createDraftBook(receipts);
  const queue = createCommandQueue();
  const gate = createGate(realNow);
  const merge = createFrameMerge({ sockets, after });
  const phones = createOpenPhones({ phones: ports.storage.phones, sockets, realNow });
  const presence = createPresence({ sockets, after, looked: phones.looked });
  const cache = createFactsCache({ load: ports.facts.load, moved: factsCame, gone: () => closeAll("archived") });
  const tellFacts = createFactsPost({ cache, marketNow });
  const reader = createFactsReader(ports, cache);
  const late = createLateEntries({ ports, queue, facts: cache, book });
  const roles = createRoles({
    read: ports.access.read,
    realNow,
    log: ports.log,
    gone: (socket) => close(socket, "forbidden"),
    changed: roleChanged,
  });
  const greeting = createGreeting({ ports, receipts, presence, tellFacts });
  const command = createBoardCommands({ ports, queue, roles, facts: cache, book });
  const intake = createDraftIntake({
    ports,
    log,
    book,
    receipts,
    arrived(arrival, baskets) {
      merge(arrival);
      late.touched(baskets);
    },
  });
  intake.restore();
  const write = createRoomWriter({ log, take: intake.write });

  const writtenUnder = (key: string): WrittenEntry[] => {
    const entry = parseDraftEntry(key, log.valueOf(key));
    const receipt = receipts.of(key);
    if (entry === undefined || receipt === undefined) return [];
    const { by, name, at, seq } = receipt;
    return [{ key, entry, by, name, at, seq }];
  };

  function close(socket: RoomSocket, reason: CloseReason): void {
    if (closed.has(socket)) return;
    closed.add(socket);
    if (reason === "forbidden") phones.sentAway(socket);
    ports.log({ event: "board_closed_connection", reason });
    socket.close(closeCodes[reason], reason);
  }

  function closeAll(reason: CloseReason): void {
    for (const socket of [...sockets()]) close(socket, reason);
  }

  function factsCame(): void {
    for (const socket of sockets()) if (socket.state().greeted) tellFacts(socket);
    late.check();
  }

  function roleChanged(socket: RoomSocket): void {
    if (!socket.state().greeted) return;
    greeting.welcome(socket);
    tellFacts(socket);
  }

  function takeFrame(socket: RoomSocket, frame: SyncFrame | null, bytes: number): CloseReason | null {
    switch (frame?.kind) {
      case undefined:
        return "bad_update";
      case "ask": {
        const refused = gate.charge(socket, ASK_COST);
        if (refused !== null) return refused;
        socket.send(writeAnswer(log.updateSince(frame.known)));
        if (!socket.state().synced) socket.setState({ synced: true });
        presence.answer(socket);
        return null;
      }
      case "update":
        if (!frame.answer && bytes > FRAME_BYTES) return "too_large";
        return may(socket, "board:join") ? intake.take(socket, frame.update) : "forbidden";
      case "awareness": {
        const entries = bytes > FRAME_BYTES ? null : readAwareness(frame.update);
        if (entries === null) return "bad_update";
        presence.hear(socket, entries);
        return null;
      }
      case "query_awareness":
        presence.answer(socket);
        return null;
    }
  }

  function takeMessage(socket: RoomSocket, message: PhoneMessage | null): CloseReason | null {
    switch (message?.type) {
      case undefined:
        return "bad_update";
      case "hello":
        return greeting.greet(socket, message);
      case "command":
        command(socket, message.command);
        return null;
      case "unknown_command":
        socket.send(resultMessage(message.id, { refused: "bad_input" }));
        return null;
    }
  }

  function take(socket: RoomSocket, data: string | Uint8Array): CloseReason | null {
    // A character of a string may take three bytes; what matters is the order of magnitude.
    const refused = gate.admits(socket, data.length);
    if (refused !== null) return refused;
    if (typeof data !== "string") return takeFrame(socket, readSyncFrame(data), data.length);
    return data.length > FRAME_BYTES ? "too_large" : takeMessage(socket, readPhoneMessage(data));
  }

  return {
    connect(socket) {
      // The first frame, before anything live: the phone's answer is then cut from what the phone really had.
      socket.send(writeAsk(log.stateVector()));
      presence.join();
      void reader.read();
    },
    message(socket, data) {
      if (closed.has(socket)) return;
      reader.readOnce();
      const refused = take(socket, data);
      if (refused !== null) close(socket, refused);
      else roles.glance(socket);
    },
    leave(socket) {
      closed.add(socket);
      phones.leave(socket);
      presence.leave(socket);
    },
    async factsMoved() {
      // Orders move facts all week; nobody on the board needs none of it, and whoever comes has them read.
      if (!isEmpty(sockets())) await reader.read();
    },
    membershipMoved: () => roles.renewAll(sockets()),
    drafts: (numbers) => {
      const wanted = numbers && new Set(numbers);
      return book
        .numbers()
        .filter((number) => wanted?.has(number) ?? true)
        .map((number) => book.draftOf(number));
    },
    phonesOut: phones.out,
    write,
    standing: (lines) => lines.flatMap(({ basket, line }) => book.standing(basket, line).flatMap(writtenUnder)),
    history: () => receipts.all().flatMap((receipt) => receipt.entries.flatMap(writtenUnder)),
    idle: queue.idle,
    end: () => closeAll("archived"),
  };
}
