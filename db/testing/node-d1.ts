import type { DatabaseSync, StatementSync } from "node:sqlite";

/** D1's own bounds: what a test lets pass here must pass there. */
const MOST_PARAMETERS = 100;
const MOST_SQL_BYTES = 100_000;

type Bound = null | number | string | Uint8Array;
type Cached = { readonly rows: StatementSync; readonly lists: StatementSync; readonly columns: readonly string[] };

/**
 * D1 as a program sees it, over SQLite in Node: batches are atomic, errors carry the constraint's text, and its bounds hold.
 * Works inside a transaction of its caller, which may take all of it back. `db/testing/d1-contract.ts` holds it against D1.
 */
export function createNodeD1(sqlite: DatabaseSync): D1Database {
  const cache = new Map<string, Cached>();
  const own = new WeakMap<object, () => D1Result>();

  function cached(sql: string): Cached {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    if (sql.length > MOST_SQL_BYTES) throw new Error("statement too long");
    const rows = sqlite.prepare(sql);
    const lists = sqlite.prepare(sql);
    lists.setReturnArrays(true);
    const made = { rows, lists, columns: rows.columns().map((column) => column.name) };
    cache.set(sql, made);
    return made;
  }

  function all(sql: string, values: readonly Bound[]): D1Result {
    const { rows, columns } = cached(sql);
    // A statement that reads changes nothing: `meta.changes` is that of the write before it, as in SQLite itself.
    const results = columns.length > 0 ? rows.all(...values).map((row) => ({ ...row })) : [];
    const changes = columns.length > 0 ? 0 : Number(rows.run(...values).changes);
    return resultOf(results, changes);
  }

  function prepared(sql: string, values: readonly Bound[]): D1PreparedStatement {
    const run = (): D1Result => told(() => all(sql, values));
    const statement = {
      bind: (...given: unknown[]) => prepared(sql, bound(given)),
      run: async () => run(),
      all: async () => run(),
      first: async (column?: string) => {
        const row: unknown = run().results[0] ?? null;
        return column === undefined || !isRecord(row) ? row : (row[column] ?? null);
      },
      raw: async (options?: { columnNames?: boolean }) => {
        const { lists, columns } = cached(sql);
        const found: unknown[] = told(() => lists.all(...values));
        return options?.columnNames === true ? [columns, ...found] : found;
      },
    };
    own.set(statement, () => all(sql, values));
    return statement as unknown as D1PreparedStatement;
  }

  const d1 = {
    prepare: (sql: string) => prepared(sql, []),
    async batch(statements: readonly D1PreparedStatement[]) {
      return told(() => {
        sqlite.exec("SAVEPOINT d1_batch");
        try {
          const results = statements.map((statement) => own.get(statement)?.() ?? foreign());
          sqlite.exec("RELEASE d1_batch");
          return results;
        } catch (error) {
          sqlite.exec("ROLLBACK TO d1_batch; RELEASE d1_batch");
          throw error;
        }
      });
    },
    async exec(sql: string) {
      told(() => sqlite.exec(sql));
      return { count: 1, duration: 0 };
    },
  };
  return d1 as unknown as D1Database;
}

const isRecord = (row: unknown): row is Readonly<Record<string, unknown>> => typeof row === "object" && row !== null;

const foreign = (): never => {
  throw new Error("a statement of another database");
};

/** Errors as D1 words them: the constraint's own text in the middle. */
function told<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(`D1_ERROR: ${text}: SQLITE_ERROR`, { cause: error });
  }
}

function bound(values: readonly unknown[]): Bound[] {
  if (values.length > MOST_PARAMETERS) throw new Error("D1_ERROR: too many SQL variables: SQLITE_ERROR");
  return values.map((value): Bound => {
    if (value === null || typeof value === "number" || typeof value === "string") return value;
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value instanceof ArrayBuffer) return new Uint8Array(value);
    if (value instanceof Uint8Array) return value;
    throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`);
  });
}

const resultOf = (results: unknown[], changes: number): D1Result => ({
  success: true,
  results,
  meta: {
    duration: 0,
    size_after: 0,
    rows_read: 0,
    rows_written: 0,
    last_row_id: 0,
    changed_db: changes > 0,
    changes,
  },
});
