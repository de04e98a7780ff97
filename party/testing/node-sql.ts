import { DatabaseSync } from "node:sqlite";
import type { Sql } from "../engine/board-storage.ts";

/** The synchronous SQLite of a Durable Object, in Node's memory. */
export function createNodeSql(): Sql {
  const db = new DatabaseSync(":memory:");
  return {
    all: (query, ...values) => db.prepare(query).all(...values),
    transaction(run) {
      db.exec("BEGIN");
      try {
        run();
        db.exec("COMMIT");
      } catch (error) {
        db.exec("ROLLBACK");
        throw error;
      }
    },
  };
}
