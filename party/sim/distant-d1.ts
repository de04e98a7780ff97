import type { Cross } from "./desk.ts";

/** A database at the other end of the desk: every call to it waits there. */
export function createDistantD1(near: D1Database, cross: Cross): D1Database {
  const own = new WeakMap<object, { readonly statement: D1PreparedStatement; readonly sql: string }>();

  function distant(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => distant(statement.bind(...values), sql),
      run: () => cross(() => statement.run()),
      all: () => cross(() => statement.all()),
      first: (column: string) => cross(() => statement.first(column)),
      raw: () => cross(() => statement.raw()),
    };
    own.set(wrapped, { statement, sql });
    return wrapped as unknown as D1PreparedStatement;
  }

  const nearOf = (statement: D1PreparedStatement) => {
    const known = own.get(statement);
    if (known === undefined) throw new Error("a statement of another database");
    return known;
  };

  const d1 = {
    prepare: (sql: string) => distant(near.prepare(sql), sql),
    batch: (statements: D1PreparedStatement[]) => {
      const nearby = statements.map(nearOf);
      const isWrite = nearby.some(({ sql }) => !/^\s*select/i.test(sql));
      return cross(() => near.batch(nearby.map(({ statement }) => statement)), isWrite);
    },
  };
  return d1 as unknown as D1Database;
}
