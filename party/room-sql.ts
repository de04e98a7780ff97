import type { Sql } from "./engine/board-storage.ts";

/** The object's own SQLite: synchronous, and every frame sent after a write waits until the write is durable. */
export const createRoomSql = (storage: DurableObjectStorage): Sql => ({
  all: (query, ...values) => storage.sql.exec(query, ...values).toArray(),
  transaction: (run) => storage.transactionSync(run),
});
