type Query = { sql: string; params: unknown[] };

/** What every statement of the builder has and its published type hides. */
export type Prepared = { getQuery: () => Query; mapResult: (result: unknown, fromBatch: boolean) => unknown };

export const preparedOf = (statement: unknown): Prepared => (statement as { _prepare: () => Prepared })._prepare();
