import { IndexeddbPersistence } from "y-indexeddb";
import YProvider from "y-partyserver/provider";
import * as Y from "yjs";
import type { FromPhone } from "../../../core/contract/board.ts";
import type { DraftEntry } from "../../../core/draft/draft-entry.ts";

// The board's Yjs, in a chunk of its own: everything that needs a document or the provider stands here.

/** From where an entry came into the document: typed on this page, kept on this phone, or told by the room. */
export type EntryOrigin = "own" | "kept" | "room";

export type DraftLink = {
  /** What this phone kept of the draft is in the document. */
  readonly loaded: Promise<void>;
  readonly connect: () => void;
  readonly write: (entries: readonly (readonly [key: string, entry: DraftEntry])[]) => void;
  readonly look: (place: { basket: number | null; line: number | null }) => void;
  readonly say: (message: FromPhone) => void;
  /** No more tries; what is typed stays on the phone. */
  readonly stop: () => void;
  readonly destroy: () => void;
};

export type DraftLinkOptions = {
  readonly host: string;
  readonly secure: boolean;
  readonly distributionId: string;
  /** Unique to this page; its part before the dot names the phone. */
  readonly connectionId: string;
  /** Of the local document; null keeps nothing. */
  readonly name: string | null;
  readonly Socket: typeof WebSocket;
  readonly entries: (entries: readonly (readonly [key: string, value: unknown])[], origin: EntryOrigin) => void;
  readonly message: (json: string) => void;
  readonly opened: () => void;
  /** The room has all that this phone had typed, and the phone has the room's. */
  readonly synced: () => void;
  readonly closed: (code: number) => void;
};

/** After a deployment all phones of a hall are cut at once: they come back spread over this. */
const JITTER_MS = 400;

export function openDraftLink(options: DraftLinkOptions): DraftLink {
  const doc = new Y.Doc();
  const entries = doc.getMap<unknown>("entries");
  const kept = options.name === null ? null : new IndexeddbPersistence(options.name, doc);
  let tries = 0;
  const provider = new YProvider(options.host, options.distributionId, doc, {
    connect: false,
    party: "basket-board",
    protocol: options.secure ? "wss" : "ws",
    connectionId: options.connectionId,
    WebSocketPolyfill: options.Socket,
    params: async () => {
      if (tries++ > 0) await pause(Math.random() * JITTER_MS);
      return {};
    },
  });

  entries.observe((event, transaction) => {
    const origin =
      transaction.origin === provider ? "room" : transaction.origin === kept && kept !== null ? "kept" : "own";
    options.entries(
      [...event.keysChanged].map((key) => [key, entries.get(key)] as const),
      origin,
    );
  });
  sendOwnAwarenessOnly(provider);
  provider.on("status", ({ status }: { status: string }) => {
    if (status === "connected") options.opened();
  });
  provider.on("synced", (synced: boolean) => {
    if (synced) options.synced();
  });
  provider.on("connection-close", (event: CloseEvent) => options.closed(event.code));
  provider.on("custom-message", options.message);

  return {
    loaded: kept === null ? Promise.resolve() : kept.whenSynced.then(() => undefined),
    connect: () => void provider.connect(),
    write(written) {
      doc.transact(() => {
        for (const [key, entry] of written) entries.set(key, entry);
      });
    },
    look: (place) => provider.awareness.setLocalState(place),
    say: (message) => provider.sendMessage(JSON.stringify(message)),
    stop() {
      provider.shouldConnect = false;
    },
    destroy() {
      provider.destroy();
      void kept?.destroy();
      doc.destroy();
    },
  };
}

/** The library sends on what it hears of others, which in a full hall is a message of everybody for every look of anybody. */
function sendOwnAwarenessOnly(provider: YProvider): void {
  const { awareness, _awarenessUpdateHandler: sendAll } = provider;
  awareness.off("change", sendAll);
  awareness.on("change", (_change: unknown, origin: unknown) => {
    const own = awareness.clientID;
    if (origin === "local" || origin === "window unload") {
      const gone = awareness.getLocalState() === null;
      provider._awarenessUpdateHandler({ added: [], updated: gone ? [] : [own], removed: gone ? [own] : [] }, origin);
    }
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
