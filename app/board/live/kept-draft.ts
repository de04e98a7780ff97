import * as Y from "yjs";
import { openTables, type Tables } from "./indexed-db.ts";

const UPDATES = "updates";
/** The layout of y-indexeddb, whose databases this reads. */
const SHAPES = { [UPDATES]: { autoIncrement: true }, custom: {} };
/** More rows than this become one when the draft is next opened. */
const MANY_ROWS = 200;
const AGAIN_MS = 2_000;

export type KeptDraft = {
  /** Of transactions that bring what is in the database already. */
  readonly origin: object;
  /** What this phone kept is in the document; also where nothing could be read. */
  readonly loaded: Promise<void>;
  /** Resolves when everything that is in the document now is in the phone's database, however often that had to be tried. */
  readonly written: () => Promise<void>;
  readonly destroy: () => void;
};

/**
 * The phone's copy of the draft, a row for each update. Own code, because "kept in this phone" may be said only after the
 * database has said so, which y-indexeddb never tells.
 */
export function openKeptDraft(options: {
  name: string;
  doc: Y.Doc;
  /** False: the database takes nothing now (full, closed by the browser, never there). Told when that changes. */
  keeps: (does: boolean) => void;
}): KeptDraft {
  const { doc } = options;
  const origin = {};
  const opening = openTables(options.name, 1, SHAPES);
  // Another tab of the same person writes too: what it has kept is shown here, also without a network.
  const others = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(options.name);
  let pending: Uint8Array[] = [];
  const waiters: (() => void)[] = [];
  let writing: Promise<void> | undefined;
  let keeps = true;
  let over = false;

  function tell(does: boolean): void {
    if (does === keeps) return;
    keeps = does;
    options.keeps(does);
  }

  async function writeAll(): Promise<void> {
    while (pending.length > 0) {
      const updates = pending;
      pending = [];
      try {
        const tables = await opening;
        await tables.write(updates.map((update) => ({ table: UPDATES, append: update })));
        for (const update of updates) others?.postMessage(update);
        tell(true);
      } catch (error) {
        pending = [...updates, ...pending];
        if (keeps) console.warn({ event: "board_draft_not_kept", error: nameOf(error) });
        tell(false);
        if (!over) setTimeout(write, AGAIN_MS);
        return;
      }
    }
    for (const done of waiters.splice(0)) done();
  }

  function write(): Promise<void> {
    writing ??= writeAll().finally(() => {
      writing = undefined;
    });
    return writing;
  }

  function came(update: Uint8Array, from: unknown): void {
    if (from === origin) return;
    pending.push(update);
    // All that is written in one breath goes in one transaction.
    queueMicrotask(write);
  }
  doc.on("update", came);
  others?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data instanceof Uint8Array) Y.applyUpdate(doc, data, origin);
  });

  async function load(): Promise<void> {
    const tables = await opening;
    const [rows, keys] = await Promise.all([tables.all(UPDATES), tables.keys(UPDATES)]);
    if (over) return;
    applyAll(doc, rows, origin);
    const last = keys.at(-1);
    if (rows.length > MANY_ROWS && last !== undefined) await pack(tables, last);
  }

  /** Only what was read is replaced: another tab may have added since. */
  const pack = (tables: Tables, last: IDBValidKey): Promise<void> =>
    tables.write([
      { table: UPDATES, append: Y.encodeStateAsUpdate(doc) },
      { table: UPDATES, remove: IDBKeyRange.upperBound(last) },
    ]);

  return {
    origin,
    loaded: load().catch((error: unknown) => {
      console.warn({ event: "board_draft_not_read", error: nameOf(error) });
      tell(false);
    }),
    written: () =>
      pending.length === 0 && writing === undefined ? Promise.resolve() : new Promise((done) => waiters.push(done)),
    destroy() {
      over = true;
      doc.off("update", came);
      // What was typed last is written first, and told to the other tab.
      void write()
        .then(() => opening)
        .then((tables) => tables.close())
        .catch(() => undefined)
        .finally(() => others?.close());
    },
  };
}

/** How many entries the phone's copy has, read back from its database and from nowhere else. */
export async function readKeptDraft(name: string): Promise<number> {
  const tables = await openTables(name, 1, SHAPES);
  const doc = new Y.Doc();
  try {
    applyAll(doc, await tables.all(UPDATES), null);
    return doc.getMap("entries").size;
  } finally {
    doc.destroy();
    tables.close();
  }
}

/** A row that cannot be read costs itself, not the others. */
function applyAll(doc: Y.Doc, rows: readonly unknown[], origin: unknown): void {
  doc.transact(() => {
    for (const row of rows) {
      try {
        if (row instanceof Uint8Array) Y.applyUpdate(doc, row, origin);
      } catch (error) {
        console.warn({ event: "board_row_not_read", error: nameOf(error) });
      }
    }
  }, origin);
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");
