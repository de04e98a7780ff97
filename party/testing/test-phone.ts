import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import { type BoardCommand, type FromPhone, type FromRoom, PROTOCOL } from "../../core/contract/board.ts";
import { type Told, unpackMessage } from "../../core/contract/packed-facts.ts";
import { MESSAGE_PREFIX, SYNC } from "../engine/wire.ts";
import type { Frame } from "./test-link.ts";

/** What is observed; the phone adds the rest of the entry. */
export type Observation = { b: number; l?: number; k: string; v: unknown; on?: string[] };

/** Where the phone's frames go. */
export type Wire = { readonly send: (frame: Frame) => void };

/** A phone as any client of the Yjs protocol would be: a real document, real frames. */
export function createTestPhone(replica: string, doc: Y.Doc = new Y.Doc()) {
  const entries = doc.getMap<unknown>("entries");
  const messages: Told[] = [];
  const kinds: FromRoom["type"][] = [];
  let wire: Wire | null = null;
  let waiting: { until: () => boolean; done: () => void }[] = [];
  let written = 0;

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "room") push((encoder) => sync.writeUpdate(encoder, update));
  });

  function push(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    write(encoder);
    send(encoding.toUint8Array(encoder));
  }

  function send(frame: Frame): void {
    wire?.send(frame);
  }

  function take(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    sync.readSyncMessage(decoder, encoder, doc, "room");
    if (encoding.length(encoder) > 1) send(encoding.toUint8Array(encoder));
  }

  function say(message: FromPhone | Record<string, unknown>): void {
    send(MESSAGE_PREFIX + JSON.stringify(message));
  }

  return {
    doc,
    entries,
    messages,
    /** What the messages were on the way, before packed facts were unpacked. */
    kinds,
    replica,
    send,
    say,
    connect(to: Wire, { hello = true, protocol = PROTOCOL, factsSeq = 0, phones = false } = {}): void {
      wire = to;
      push((encoder) => sync.writeSyncStep1(encoder, doc));
      if (hello) say({ type: "hello", protocol, build: "test", factsSeq, phones });
    },
    /** A former connection's late end does not touch the one that took its place. */
    disconnect(from: Wire): void {
      if (wire === from) wire = null;
    },
    observe(...observations: Observation[]): string[] {
      const keys = observations.map(() => `${replica}-${written++}`);
      doc.transact(() => {
        for (const [i, observation] of observations.entries()) entries.set(keys[i] ?? "", { on: [], ...observation });
      });
      return keys;
    },
    command(command: BoardCommand): void {
      say({ type: "command", command });
    },
    receive(frame: Frame): void {
      if (typeof frame === "string") {
        const message: FromRoom = JSON.parse(frame.slice(MESSAGE_PREFIX.length));
        kinds.push(message.type);
        messages.push(unpackMessage(message));
      } else take(frame);
      const ready = waiting.filter(({ until }) => until());
      waiting = waiting.filter((one) => !ready.includes(one));
      for (const { done } of ready) done();
    },
    /** Resolves when something that the phone was told makes it so. */
    until: (condition: () => boolean): Promise<void> =>
      condition() ? Promise.resolve() : new Promise((done) => waiting.push({ until: condition, done })),
    said<Type extends Told["type"]>(type: Type): Extract<Told, { type: Type }>[] {
      return messages.filter((message): message is Extract<Told, { type: Type }> => message.type === type);
    },
  };
}

export type TestPhone = ReturnType<typeof createTestPhone>;
