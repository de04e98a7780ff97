import * as v from "valibot";
import { packChunk, type StoredUpdate, unpackChunk } from "./chunk.ts";

/** A synchronous SQLite, as a Durable Object and Node have one. */
export type Sql = {
  readonly all: (query: string, ...values: readonly (string | number | Uint8Array)[]) => readonly unknown[];
  readonly transaction: (run: () => void) => void;
};

/** A phone that has a basket open; the row is taken away when it leaves the basket in good order. */
export type OpenPhone = {
  readonly userId: string;
  readonly device: string;
  readonly name: string;
  readonly openedAt: number;
  readonly seenAt: number;
};

export type BoardStorage = {
  /** Durable when it returns: the platform holds back every frame sent after it until the write is. */
  readonly append: (row: StoredUpdate) => void;
  readonly updates: () => StoredUpdate[];
  readonly phones: {
    readonly all: () => OpenPhone[];
    readonly put: (phone: OpenPhone) => void;
    readonly remove: (userId: string, device: string) => void;
  };
};

/** Loose rows are packed when there are so many; a chunk's updates stay under this, a value may have 2 MB. */
const LOOSE_ROWS = 512;
const CHUNK_BYTES = 900_000;

const TABLES = [
  "CREATE TABLE IF NOT EXISTS board_update (seq INTEGER PRIMARY KEY, data BLOB NOT NULL, author TEXT NOT NULL, author_name TEXT NOT NULL, at INTEGER NOT NULL)",
  "CREATE TABLE IF NOT EXISTS board_chunk (last_seq INTEGER PRIMARY KEY, data BLOB NOT NULL)",
  "CREATE TABLE IF NOT EXISTS board_phone (user_id TEXT NOT NULL, device TEXT NOT NULL, name TEXT NOT NULL, opened_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, PRIMARY KEY (user_id, device))",
];

const blob = v.union([
  v.instance(Uint8Array),
  v.pipe(
    v.instance(ArrayBuffer),
    v.transform((buffer) => new Uint8Array(buffer)),
  ),
]);
const chunkRows = v.array(v.object({ data: blob }));
const updateRows = v.array(
  v.pipe(
    v.object({ seq: v.number(), data: blob, author: v.string(), author_name: v.string(), at: v.number() }),
    v.transform(
      (row): StoredUpdate => ({ seq: row.seq, update: row.data, by: row.author, name: row.author_name, at: row.at }),
    ),
  ),
);
const phoneRows = v.array(
  v.pipe(
    v.object({ user_id: v.string(), device: v.string(), name: v.string(), opened_at: v.number(), seen_at: v.number() }),
    v.transform(
      (row): OpenPhone => ({
        userId: row.user_id,
        device: row.device,
        name: row.name,
        openedAt: row.opened_at,
        seenAt: row.seen_at,
      }),
    ),
  ),
);

export function createBoardStorage(sql: Sql): BoardStorage {
  for (const table of TABLES) sql.all(table);
  const loose = () =>
    v.parse(updateRows, sql.all("SELECT seq, data, author, author_name, at FROM board_update ORDER BY seq"));
  let looseRows = loose().length;

  function compact(): void {
    sql.transaction(() => {
      for (const rows of fillingChunks(loose())) {
        const last = rows.at(-1)?.seq ?? 0;
        sql.all("INSERT INTO board_chunk (last_seq, data) VALUES (?, ?)", last, packChunk(rows));
        sql.all("DELETE FROM board_update WHERE seq <= ?", last);
      }
    });
    looseRows = 0;
  }

  return {
    append(row) {
      const values = [row.seq, row.update, row.by, row.name, row.at] as const;
      sql.all("INSERT INTO board_update (seq, data, author, author_name, at) VALUES (?, ?, ?, ?, ?)", ...values);
      looseRows += 1;
      if (looseRows >= LOOSE_ROWS) compact();
    },
    updates: () => [
      ...v
        .parse(chunkRows, sql.all("SELECT data FROM board_chunk ORDER BY last_seq"))
        .flatMap((chunk) => unpackChunk(chunk.data)),
      ...loose(),
    ],
    phones: {
      all: () => v.parse(phoneRows, sql.all("SELECT user_id, device, name, opened_at, seen_at FROM board_phone")),
      put: (phone) => {
        const values = [phone.userId, phone.device, phone.name, phone.openedAt, phone.seenAt] as const;
        sql.all(
          "INSERT OR REPLACE INTO board_phone (user_id, device, name, opened_at, seen_at) VALUES (?, ?, ?, ?, ?)",
          ...values,
        );
      },
      remove: (userId, device) => {
        sql.all("DELETE FROM board_phone WHERE user_id = ? AND device = ?", userId, device);
      },
    },
  };
}

function fillingChunks(rows: readonly StoredUpdate[]): StoredUpdate[][] {
  const chunks: StoredUpdate[][] = [];
  let bytes = CHUNK_BYTES;
  for (const row of rows) {
    const chunk = chunks.at(-1);
    bytes += row.update.length;
    if (chunk !== undefined && bytes <= CHUNK_BYTES) {
      chunk.push(row);
      continue;
    }
    chunks.push([row]);
    bytes = row.update.length;
  }
  return chunks;
}
