import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import {
  type BoardBasket,
  type BoardCommand,
  type BoardFacts,
  type FromRoom,
  PROTOCOL,
} from "../../core/contract/board.ts";
import { type Told, unpackMessage } from "../../core/contract/packed-facts.ts";
import { DRAFT_BOUNDS, type DraftEntry, parseDraftEntry } from "../../core/draft/draft-entry.ts";
import { createDraftIndex } from "../../core/draft/draft-index.ts";
import { slotOf } from "../../core/draft/draft-slot.ts";
import { writeAwarenessEntries } from "../engine/awareness-entry.ts";
import { writeAwareness } from "../engine/sync-frame.ts";
import { MESSAGE_PREFIX, ROOT, SYNC, SYNC_STEP_2 } from "../engine/wire.ts";
import type { Frame, TestLink } from "../testing/test-link.ts";
import type { KeptStore } from "./kept-store.ts";
import { type Screen, screenOf } from "./screen.ts";

type Result = Extract<FromRoom, { type: "result" }>;
type WithoutPlace<Entry> = Entry extends DraftEntry ? Omit<Entry, "b" | "on"> : never;
export type Observation = WithoutPlace<DraftEntry>;
export type Attested = { readonly entry: string; readonly by: string; readonly seq: number };

export type SimPhone = ReturnType<typeof openSimPhone>;

/**
 * One page of a phone as the app behaves: a real Yjs document and real frames, what it keeps outlives the page, commands are
 * kept before they are sent, sent after everything that was typed, and sent again until they are answered.
 */
export function openSimPhone(options: {
  store: KeptStore;
  /** Under which this page alone writes. */
  replica: string;
  /** Of the Yjs document; drawn by the library in the app. */
  clientId: number;
  /** Entries that came from the room. */
  saw: (keys: Iterable<string>) => void;
  attested: (facts: readonly Attested[]) => void;
  answered: (result: Result) => void;
}) {
  const { store, replica } = options;
  const doc = new Y.Doc();
  doc.clientID = options.clientId;
  const entries = doc.getMap<unknown>(ROOT);
  const index = createDraftIndex();
  let facts: BoardFacts | null = store.facts;
  let waiting: BoardCommand[] = [...store.commands.values()];
  let link: TestLink | null = null;
  let isSynced = false;
  let written = 0;
  let looks = 0;

  entries.observe((event, transaction) => {
    for (const key of event.keysChanged) index.add(key, entries.get(key));
    if (transaction.origin === "room") options.saw(event.keysChanged);
  });
  for (const { update } of store.updates) Y.applyUpdate(doc, update, "kept");
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    store.updates.push({ page: replica, update });
    if (origin !== "room") push((encoder) => sync.writeUpdate(encoder, update));
  });

  function push(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    write(encoder);
    link?.send(encoding.toUint8Array(encoder));
  }

  const say = (message: unknown): void => link?.send(MESSAGE_PREFIX + JSON.stringify(message));

  function remind(): void {
    if (isSynced) for (const command of waiting) say({ type: "command", command });
  }

  function takeFrame(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    const step = sync.readSyncMessage(decoder, encoder, doc, "room");
    if (encoding.length(encoder) > 1) link?.send(encoding.toUint8Array(encoder));
    if (step !== SYNC_STEP_2 || isSynced) return;
    isSynced = true;
    remind();
  }

  function takeFacts({ facts: news, partial }: Extract<FromRoom, { type: "facts" }>): void {
    const known: [string, BoardBasket][] = partial ? (facts?.baskets ?? []).map((basket) => [basket.id, basket]) : [];
    const all = new Map([...known, ...news.baskets.map((basket): [string, BoardBasket] => [basket.id, basket])]);
    facts = { ...news, baskets: [...all.values()].sort((a, b) => a.number - b.number) };
    store.facts = facts;
  }

  function settle(result: Result): void {
    options.answered(result);
    if (!result.ok && result.code === "not_ready") return;
    waiting = waiting.filter((command) => command.id !== result.id);
    store.commands.delete(result.id);
  }

  function takeMessage(message: Told): void {
    if (message.type === "facts") takeFacts(message);
    else if (message.type === "result") settle(message);
    else if (message.type === "receipt")
      options.attested(message.entries.map((entry) => ({ entry, by: message.by, seq: message.seq })));
    else if (message.type === "authors")
      options.attested(message.authors.map(([entry, by, , , seq]) => ({ entry, by, seq })));
  }

  return {
    replica,
    doc,
    entries,
    store,
    facts: () => facts,
    waiting: (): readonly BoardCommand[] => waiting,
    /** What the person sees of a basket. */
    screen: (basket: BoardBasket): Screen => screenOf(basket, index.basket(basket.number)),
    observe(basket: number, observation: Observation): void {
      const key = `${replica}-${written++}`;
      const entry = parseDraftEntry(key, { ...observation, b: basket, on: [] });
      if (entry === undefined) throw new RangeError("an observation out of bounds");
      const on = index.basket(basket).standing.get(slotOf(entry)) ?? [];
      doc.transact(() => entries.set(key, { ...entry, on: on.slice(0, DRAFT_BOUNDS.on) }));
    },
    ask(command: BoardCommand): void {
      waiting = [...waiting, command];
      store.commands.set(command.id, command);
      if (isSynced) say({ type: "command", command });
    },
    look(basket: number | null): void {
      const entry = { client: options.clientId, clock: ++looks, look: { basket, line: null } };
      link?.send(writeAwareness(writeAwarenessEntries([entry])));
    },
    remind,
    connect(to: TestLink): void {
      link = to;
      push((encoder) => sync.writeSyncStep1(encoder, doc));
      say({ type: "hello", protocol: PROTOCOL, build: "sim", factsSeq: facts?.factsSeq ?? 0 });
    },
    disconnect(): void {
      link = null;
      isSynced = false;
    },
    receive(frame: Frame): void {
      if (typeof frame === "string") takeMessage(unpackMessage(JSON.parse(frame.slice(MESSAGE_PREFIX.length))));
      else takeFrame(frame);
    },
  };
}
