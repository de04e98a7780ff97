import type { Clock, Kind, Rows } from "../rows.ts";

/**
 * Where the simulator keeps its rows. Synchronous: a Durable Object's SQLite is, and so one request is one step that nobody
 * can interleave with. Implementations keep the order in which rows were first put.
 */
export interface Store {
  get<K extends Kind>(kind: K, id: string): Rows[K] | undefined;
  put<K extends Kind>(kind: K, id: string, row: Rows[K]): void;
  remove(kind: Kind, id: string): void;
  /** Newest first; with a word only the rows whose index holds it. */
  list<K extends Kind>(kind: K, word?: string): Rows[K][];
  /**
   * Of the rows that go by this clock the one that wanted to be played first, if its instant has come. At the same instant the kinds play in falling
   * alphabetical order: so funds (`balance_transaction`) mature before the payout of that midnight is cut (`balance_settings`).
   */
  due(clock: Clock, now: number): { kind: Kind; id: string; dueAt: number } | undefined;
  nextDueAt(clock: Clock): number | undefined;
  /** Keeps the newest `rows` of a kind. */
  trim(kind: Kind, rows: number): void;
  clear(): void;
  /** All of `work` or, if it throws, nothing of it. */
  atomically<T>(work: () => T): T;
}
