import { indexOf, type Kind, type Rows } from "../rows.ts";
import type { Store } from "./store.ts";

type SqlValue = string | number | null;

/** The part of a Durable Object's `storage` that is used; the tests give it `node:sqlite`. */
export interface SqlPort {
  exec(query: string, ...values: SqlValue[]): Iterable<Record<string, unknown>>;
  transactionSync<T>(work: () => T): T;
}

const schema = `
  CREATE TABLE IF NOT EXISTS entry (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL, clock TEXT NOT NULL, due_at INTEGER, json TEXT NOT NULL,
    UNIQUE (kind, id)
  );
  CREATE INDEX IF NOT EXISTS entry_due ON entry (clock, due_at, kind DESC, seq) WHERE due_at IS NOT NULL;
  CREATE INDEX IF NOT EXISTS entry_kind ON entry (kind, seq);
  CREATE TABLE IF NOT EXISTS word (
    kind TEXT NOT NULL, word TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, word, seq)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS word_of ON word (seq);
`;

export function sqliteStore(sql: SqlPort): Store {
  for (const statement of schema.split(";").filter((part) => part.trim() !== "")) {
    sql.exec(statement);
  }

  const seqOf = (kind: Kind, id: string) =>
    numberIn(sql.exec("SELECT seq AS n FROM entry WHERE kind = ? AND id = ?", kind, id));

  function remove(kind: Kind, id: string): void {
    const seq = seqOf(kind, id);
    if (seq !== undefined) {
      sql.exec("DELETE FROM word WHERE seq = ?", seq);
      sql.exec("DELETE FROM entry WHERE seq = ?", seq);
    }
  }

  return {
    get<K extends Kind>(kind: K, id: string): Rows[K] | undefined {
      return rowsIn<K>(sql.exec("SELECT json FROM entry WHERE kind = ? AND id = ?", kind, id))[0];
    },
    put(kind, id, row) {
      const { words, dueAt, clock } = indexOf(kind, row);
      const before = seqOf(kind, id);
      const json = JSON.stringify(row);
      if (before !== undefined) {
        sql.exec("UPDATE entry SET clock = ?, due_at = ?, json = ? WHERE seq = ?", clock, dueAt, json, before);
        sql.exec("DELETE FROM word WHERE seq = ?", before);
      }
      const insert = "INSERT INTO entry (kind, id, clock, due_at, json) VALUES (?, ?, ?, ?, ?) RETURNING seq AS n";
      const seq = before ?? numberIn(sql.exec(insert, kind, id, clock, dueAt, json)) ?? 0;
      for (const word of new Set(words)) {
        sql.exec("INSERT INTO word (kind, word, seq) VALUES (?, ?, ?)", kind, word, seq);
      }
    },
    remove,
    list<K extends Kind>(kind: K, word?: string): Rows[K][] {
      return rowsIn<K>(
        word === undefined
          ? sql.exec("SELECT json FROM entry WHERE kind = ? ORDER BY seq DESC", kind)
          : sql.exec(
              `SELECT entry.json AS json FROM word JOIN entry USING (seq)
               WHERE word.kind = ? AND word.word = ? ORDER BY seq DESC`,
              kind,
              word,
            ),
      );
    },
    due(clock, now) {
      const query = `SELECT kind, id, due_at AS dueAt FROM entry WHERE clock = ? AND due_at <= ?
                     ORDER BY due_at, kind DESC, seq LIMIT 1`;
      return dueIn(sql.exec(query, clock, now));
    },
    nextDueAt(clock) {
      const query = "SELECT due_at AS n FROM entry WHERE clock = ? AND due_at IS NOT NULL ORDER BY due_at LIMIT 1";
      return numberIn(sql.exec(query, clock));
    },
    trim(kind, rows) {
      const old = sql.exec("SELECT id FROM entry WHERE kind = ? ORDER BY seq DESC LIMIT -1 OFFSET ?", kind, rows);
      for (const { id } of [...old]) {
        remove(kind, String(id));
      }
    },
    clear() {
      sql.exec("DELETE FROM word");
      sql.exec("DELETE FROM entry");
    },
    atomically: (work) => sql.transactionSync(work),
  };
}

/** The rows were written by `put` of the same kind, so their JSON has that kind's shape. */
function rowsIn<K extends Kind>(found: Iterable<Record<string, unknown>>): Rows[K][] {
  return Array.from(found, ({ json }) => JSON.parse(String(json)));
}

function numberIn(found: Iterable<Record<string, unknown>>): number | undefined {
  const [first] = found;
  return typeof first?.n === "number" ? first.n : undefined;
}

function dueIn(found: Iterable<Record<string, unknown>>): { kind: Kind; id: string; dueAt: number } | undefined {
  const [first] = found;
  return first === undefined ? undefined : JSON.parse(JSON.stringify(first));
}
