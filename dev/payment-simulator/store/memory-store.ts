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

/** Everything in it as one text, and back. */
export type Kept = { keep(): string; restore(kept: string): void };

/** For tests in Node: rows are kept as JSON, like in the real store, so nobody can hold a live reference to one. */
export function memoryStore(): Store & Kept {
  const kinds = new Map<Kind, Map<string, Entry>>();
  const waiting = new Map<string, Entry>();
  let nextSeq = 1;
  /** What each change of the running step replaced, so that it can be taken back. */
  let undo: { kind: Kind; id: string; before: Entry | undefined }[] | undefined;

  const entry = (kind: Kind, id: string) => kinds.get(kind)?.get(id);

  function set(kind: Kind, id: string, after: Entry | undefined): void {
    undo?.push({ kind, id, before: entry(kind, id) });
    const rows = kinds.get(kind) ?? new Map<string, Entry>();
    kinds.set(kind, rows);
    if (after === undefined) {
      rows.delete(id);
    } else {
      rows.set(id, after);
    }
    if (after === undefined || after.dueAt === null) {
      waiting.delete(`${kind}/${id}`);
    } else {
      waiting.set(`${kind}/${id}`, after);
    }
  }

  const newestFirst = (kind: Kind) => [...(kinds.get(kind)?.values() ?? [])].sort((a, b) => b.seq - a.seq);

  function firstDue(clock: Clock): { kind: Kind; id: string; dueAt: number } | undefined {
    let first: { kind: Kind; id: string; dueAt: number; seq: number } | undefined;
    for (const { kind, id, dueAt, seq, ...one } of waiting.values()) {
      if (dueAt !== null && one.clock === clock && (first === undefined || isBefore({ kind, dueAt, seq }, first))) {
        first = { kind, id, dueAt, seq };
      }
    }
    return first && { kind: first.kind, id: first.id, dueAt: first.dueAt };
  }

  return {
    get<K extends Kind>(kind: K, id: string): Rows[K] | undefined {
      const found = entry(kind, id);
      return found && JSON.parse(found.json);
    },
    put(kind, id, row) {
      const seq = entry(kind, id)?.seq ?? nextSeq++;
      set(kind, id, { seq, kind, id, json: JSON.stringify(row), ...indexOf(kind, row) });
    },
    remove(kind, id) {
      set(kind, id, undefined);
    },
    list<K extends Kind>(kind: K, word?: string): Rows[K][] {
      return newestFirst(kind)
        .filter(({ words }) => word === undefined || words.includes(word))
        .map(({ json }) => JSON.parse(json));
    },
    due(clock, now) {
      const first = firstDue(clock);
      return first !== undefined && first.dueAt <= now ? first : undefined;
    },
    nextDueAt: (clock) => firstDue(clock)?.dueAt,
    trim(kind, rows) {
      for (const { id } of newestFirst(kind).slice(rows)) {
        set(kind, id, undefined);
      }
    },
    clear() {
      for (const kind of kinds.keys()) {
        for (const { id } of newestFirst(kind)) {
          set(kind, id, undefined);
        }
      }
    },
    keep: () => JSON.stringify({ nextSeq, entries: [...kinds.values()].flatMap((rows) => [...rows.values()]) }),
    restore(kept) {
      const { nextSeq: next, entries }: { nextSeq: number; entries: Entry[] } = JSON.parse(kept);
      kinds.clear();
      waiting.clear();
      for (const one of entries) set(one.kind, one.id, one);
      nextSeq = next;
    },
    atomically(work) {
      const outer = undo;
      const changes: NonNullable<typeof undo> = [];
      undo = changes;
      try {
        const result = work();
        outer?.push(...changes);
        return result;
      } catch (error) {
        undo = undefined;
        for (const { kind, id, before } of changes.reverse()) {
          set(kind, id, before);
        }
        throw error;
      } finally {
        undo = outer;
      }
    },
  };
}

type Due = Pick<Entry, "kind" | "seq"> & { dueAt: number };

/** The same order as the SQLite store's: instant, kinds in falling order, first put. */
function isBefore(a: Due, b: Due): boolean {
  return a.dueAt !== b.dueAt ? a.dueAt < b.dueAt : a.kind !== b.kind ? a.kind > b.kind : a.seq < b.seq;
}
