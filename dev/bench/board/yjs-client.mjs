// A client that speaks the plain Yjs sync protocol and nothing else, the same for every server.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import { PROTOCOL } from "../../../core/contract/board.ts";
import { unpackMessage } from "../../../core/contract/packed-facts.ts";
import { peerModule } from "./peers.mjs";

const SYNC = 0;
const SYNC_REPLY = 4;
const OWN = "__YPS:";

/** Hocuspocus names the document before each message and wants a word of who comes first. */
const framings = {
  plain: {
    head: () => encoding.createEncoder(),
    hello: () => undefined,
    skip: () => undefined,
  },
  hocuspocus: {
    head() {
      const encoder = encoding.createEncoder();
      encoding.writeVarString(encoder, "room");
      return encoder;
    },
    hello() {
      const encoder = this.head();
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, "");
      encoding.writeVarString(encoder, "4.7.0");
      return encoding.toUint8Array(encoder);
    },
    skip: (decoder) => decoding.readVarString(decoder),
  },
};

let serial = 0;
/** Six characters that nobody else uses: the entries' keys begin with it. */
export const newReplica = () =>
  `${(Date.now() % 46_656).toString(36).padStart(3, "0")}${(serial++ % 46_656).toString(36).padStart(3, "0")}`;

/**
 * One client with a document of its own. `seen(key, at)` is called for every entry that comes from others. `greet` says hello as our
 * phones do, and collects receipts and facts.
 */
export function createClient({ peer, port, seen, greet = false, replica = newReplica(), doc = new Y.Doc() }) {
  const WebSocket = peerModule("ws");
  const framing = framings[peer.framing];
  const entries = doc.getMap("entries");
  const acknowledged = new Set();
  const bytes = { frames: 0, in: 0, kept: [] };
  let socket;
  let written = 0;
  let synced = Promise.withResolvers();
  let facts = Promise.withResolvers();

  entries.observe((event, transaction) => {
    if (transaction.local) return;
    const at = performance.now();
    for (const key of event.keysChanged) seen?.(key, at);
  });
  doc.on("update", (update, origin) => {
    if (origin === "remote" || socket?.readyState !== 1) return;
    const encoder = framing.head();
    encoding.writeVarUint(encoder, SYNC);
    sync.writeUpdate(encoder, update);
    socket.send(encoding.toUint8Array(encoder));
  });

  function hear(data, isBinary) {
    bytes.frames++;
    bytes.in += data.length;
    bytes.kept.push(data);
    if (!isBinary) return hearOwn(data.toString());
    const decoder = decoding.createDecoder(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    framing.skip(decoder);
    const kind = decoding.readVarUint(decoder);
    if (kind !== SYNC && kind !== SYNC_REPLY) return;
    const encoder = framing.head();
    encoding.writeVarUint(encoder, SYNC);
    const empty = encoding.length(encoder);
    const step = sync.readSyncMessage(decoder, encoder, doc, "remote");
    if (encoding.length(encoder) > empty) socket.send(encoding.toUint8Array(encoder));
    if (step === sync.messageYjsSyncStep2) synced.resolve();
  }

  function hearOwn(text) {
    if (!text.startsWith(OWN)) return;
    const message = unpackMessage(JSON.parse(text.slice(OWN.length)));
    if (message.type === "receipt") for (const key of message.entries) acknowledged.add(key);
    if (message.type === "facts") facts.resolve(message.facts);
  }

  return {
    replica,
    doc,
    entries,
    acknowledged,
    bytes,
    facts: () => facts.promise,
    /** Resolves when it has what the server has. */
    async connect() {
      synced = Promise.withResolvers();
      facts = Promise.withResolvers();
      const { url, headers } = peer.address(port, replica);
      socket = new WebSocket(url, { headers, perMessageDeflate: false });
      socket.on("message", hear);
      await new Promise((resolve, reject) => {
        socket.on("open", resolve);
        socket.on("error", reject);
      });
      const hello = framing.hello();
      if (hello !== undefined) socket.send(hello);
      if (greet)
        socket.send(`${OWN}${JSON.stringify({ type: "hello", protocol: PROTOCOL, build: "bench", factsSeq: 0 })}`);
      const encoder = framing.head();
      encoding.writeVarUint(encoder, SYNC);
      sync.writeSyncStep1(encoder, doc);
      socket.send(encoding.toUint8Array(encoder));
      await synced.promise;
      if (greet) await facts.promise;
    },
    /** Writes one observation, as a phone's touch does; returns its key. */
    write(basket = 1 + (written % 500), line = written % 12) {
      const key = `${replica}-${written++}`;
      entries.set(key, { b: basket, l: line, k: "count", v: 1000, on: [] });
      return key;
    },
    send: (message) => socket.send(`${OWN}${JSON.stringify(message)}`),
    close() {
      socket?.removeAllListeners("message");
      socket?.on("error", () => undefined);
      socket?.terminate();
    },
  };
}
