import { type Clock, indexOf, type Kind, type Rows } from "../rows.ts";
import type { Store } from "./store.ts";

interface Entry {
  readonly seq: number;
  readonly kind: Kind;
  readonly id: string;
  readonly json: string;
  readonly words: readonly string[];
  readonly dueAt: number | null;
  readonly clock: Clock;
}

/** For tests in Node: rows are kept as JSON, like in the real store, so nobody can hold a live reference to one. */
export function memoryStore(): Store {
  let entries = new Map<string, Entry>();
  let nextSeq = 1;

  const keyOf = (kind: Kind, id: string) => `${kind}/${id}`;
  const dueEntries = (clock: Clock) =>
    [...entries.values()]
      .flatMap(({ kind, id, dueAt, seq, ...entry }) =>
        dueAt === null || entry.clock !== clock ? [] : [{ kind, id, dueAt, seq }],
      )
      .sort((a, b) => a.dueAt - b.dueAt || -a.kind.localeCompare(b.kind) || a.seq - b.seq);
  const newestFirst = (kind: Kind) =>
    [...entries.values()].filter((entry) => entry.kind === kind).sort((a, b) => b.seq - a.seq);

  return {
    get<K extends Kind>(kind: K, id: string): Rows[K] | undefined {
      const entry = entries.get(keyOf(kind, id));
      return entry && JSON.parse(entry.json);
    },
    put(kind, id, row) {
      const seq = entries.get(keyOf(kind, id))?.seq ?? nextSeq++;
      entries.set(keyOf(kind, id), { seq, kind, id, json: JSON.stringify(row), ...indexOf(kind, row) });
    },
    remove(kind, id) {
      entries.delete(keyOf(kind, id));
    },
    list<K extends Kind>(kind: K, word?: string): Rows[K][] {
      return newestFirst(kind)
        .filter((entry) => word === undefined || entry.words.includes(word))
        .map((entry) => JSON.parse(entry.json));
    },
    due(clock, now) {
      const [first] = dueEntries(clock);
      return first !== undefined && first.dueAt <= now
        ? { kind: first.kind, id: first.id, dueAt: first.dueAt }
        : undefined;
    },
    nextDueAt: (clock) => dueEntries(clock)[0]?.dueAt,
    trim(kind, rows) {
      for (const entry of newestFirst(kind).slice(rows)) {
        entries.delete(keyOf(kind, entry.id));
      }
    },
    clear() {
      entries.clear();
    },
    atomically(work) {
      const before = new Map(entries);
      try {
        return work();
      } catch (error) {
        entries = before;
        throw error;
      }
    },
  };
}
