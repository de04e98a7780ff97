/** Promises around the browser's database, as far as the board needs it. */
export type Tables = {
  readonly get: (table: string, key: IDBValidKey) => Promise<unknown>;
  readonly all: (table: string) => Promise<unknown[]>;
  /** All in one transaction; resolves when it is kept. `undefined` as a value removes. */
  readonly write: (table: string, rows: readonly (readonly [key: IDBValidKey, value: unknown])[]) => Promise<void>;
  readonly clear: (table: string) => Promise<void>;
  readonly close: () => void;
};

/** Rejects where the browser keeps nothing. Tables have keys of their own, values are plain data. */
export async function openTables(name: string, tables: readonly string[]): Promise<Tables> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const table of tables) opening.result.createObjectStore(table);
  };
  const db = await answerOf(opening);

  const inTable = (table: string, mode: IDBTransactionMode) => db.transaction(table, mode).objectStore(table);

  return {
    get: (table, key) => answerOf<unknown>(inTable(table, "readonly").get(key)),
    all: (table) => answerOf<unknown[]>(inTable(table, "readonly").getAll()),
    async write(table, rows) {
      const store = inTable(table, "readwrite");
      for (const [key, value] of rows) {
        if (value === undefined) store.delete(key);
        else store.put(value, key);
      }
      await endOf(store.transaction);
    },
    async clear(table) {
      const store = inTable(table, "readwrite");
      store.clear();
      await endOf(store.transaction);
    },
    close: () => db.close(),
  };
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
