import YProvider from "y-partyserver/provider";
import * as Y from "yjs";
import type { FromPhone } from "../../../core/contract/board.ts";
import type { DraftEntry } from "../../../core/draft/draft-entry.ts";
import { openKeptDraft } from "./kept-draft.ts";

export { readKeptDraft } from "./kept-draft.ts";

// The board's Yjs, in a chunk of its own: everything that needs a document or the provider stands here.

/** From where an entry came into the document: typed on this page, kept on this phone, or told by the room. */
export type EntryOrigin = "own" | "kept" | "room";

export type DraftLink = {
  /** What this phone kept of the draft is in the document. */
  readonly loaded: Promise<void>;
  readonly connect: () => void;
  /** In the document when this returns; resolves when it is in the phone's own database too. */
  readonly write: (entries: readonly (readonly [key: string, entry: DraftEntry])[]) => Promise<void>;
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
  /** `wasOpen`: false where the door itself was shut, or nobody was there. */
  readonly closed: (code: number, wasOpen: boolean) => void;
  /** False: the phone's database takes nothing now. */
  readonly keeps: (does: boolean) => void;
};

/** After a deployment all phones of a hall are cut at once: they come back spread over this. */
const JITTER_MS = 400;

/** Where the browser keeps nothing, nothing is ever kept. */
const NEVER = new Promise<never>(() => {});

export function openDraftLink(options: DraftLinkOptions): DraftLink {
  const doc = new Y.Doc();
  const entries = doc.getMap<unknown>("entries");
  const kept = options.name === null ? null : openKeptDraft({ name: options.name, doc, keeps: options.keeps });
  let tries = 0;
  let isOpen = false;
  const provider = new YProvider(options.host, options.distributionId, doc, {
    connect: false,
    party: "basket-board",
    protocol: options.secure ? "wss" : "ws",
    connectionId: options.connectionId,
    WebSocketPolyfill: options.Socket,
    // Its channel between tabs is named by the board alone: on a shared phone it would mix two people's work.
    disableBc: true,
    params: async () => {
      if (tries++ > 0) await pause(Math.random() * JITTER_MS);
      return {};
    },
  });

  entries.observe((event, transaction) => {
    const origin =
      transaction.origin === provider ? "room" : kept !== null && transaction.origin === kept.origin ? "kept" : "own";
    options.entries(
      [...event.keysChanged].map((key) => [key, entries.get(key)] as const),
      origin,
    );
  });
  sendOwnAwarenessOnly(provider);
  provider.on("status", ({ status }: { status: string }) => {
    if (status !== "connected") return;
    isOpen = true;
    options.opened();
  });
  provider.on("synced", (synced: boolean) => {
    if (synced) options.synced();
  });
  provider.on("connection-close", (event: CloseEvent) => {
    const wasOpen = isOpen;
    isOpen = false;
    options.closed(event.code, wasOpen);
  });
  provider.on("custom-message", options.message);

  return {
    loaded: kept?.loaded ?? Promise.resolve(),
    connect: () => void provider.connect(),
    write(written) {
      doc.transact(() => {
        for (const [key, entry] of written) entries.set(key, entry);
      });
      return kept?.written() ?? NEVER;
    },
    look: (place) => provider.awareness.setLocalState(place),
    say: (message) => provider.sendMessage(JSON.stringify(message)),
    stop() {
      provider.shouldConnect = false;
    },
    destroy() {
      provider.destroy();
      kept?.destroy();
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
