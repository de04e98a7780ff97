/** Promises around the browser's database, as far as the board needs it. */
export type Tables = {
  readonly get: (table: string, key: IDBValidKey) => Promise<unknown>;
  readonly all: (table: string) => Promise<unknown[]>;
  /** The newest key, and with it how far `all` has read; undefined where the table is empty. */
  readonly keys: (table: string) => Promise<IDBValidKey[]>;
  /** Everything in one transaction; resolves when it is on the disk, not only handed over: a battery may end at any time. */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  readonly close: () => void;
};

export type Change = { readonly table: string } & (
  | { readonly put: unknown; readonly key: IDBValidKey }
  /** Under a key that the table counts itself. */
  | { readonly append: unknown }
  | { readonly remove: IDBValidKey | IDBKeyRange }
  | { readonly clear: true }
);

export type TableShapes = Readonly<Record<string, IDBObjectStoreParameters>>;

/** Rejects where the browser keeps nothing. Values are plain data. A later version only adds tables. */
export async function openTables(name: string, version: number, shapes: TableShapes): Promise<Tables> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    const { objectStoreNames } = opening.result;
    for (const [table, shape] of Object.entries(shapes))
      if (!objectStoreNames.contains(table)) opening.result.createObjectStore(table, shape);
  };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    // A page of an older build is open and will not let go: this page must not wait for it.
    opening.onblocked = () => reject(new DOMException("held by an older page", "AbortError"));
  });
  // A page of a newer build, or somebody who signs out, needs it.
  db.onversionchange = () => db.close();

  const reading = (table: string): IDBObjectStore => db.transaction(table, "readonly").objectStore(table);

  return {
    get: (table, key) => answerOf<unknown>(reading(table).get(key)),
    all: (table) => answerOf<unknown[]>(reading(table).getAll()),
    keys: (table) => answerOf(reading(table).getAllKeys()),
    async write(changes) {
      const names = [...new Set(changes.map(({ table }) => table))];
      if (names.length === 0) return;
      const transaction = db.transaction(names, "readwrite", { durability: "strict" });
      const ended = endOf(transaction);
      for (const change of changes) {
        const store = transaction.objectStore(change.table);
        if ("put" in change) store.put(change.put, change.key);
        else if ("append" in change) store.add(change.append);
        else if ("remove" in change) store.delete(change.remove);
        else store.clear();
      }
      await ended;
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
