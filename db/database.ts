import { drizzle } from "drizzle-orm/d1";
import { readBatch } from "./read-batch.ts";

/** The one way to D1. Rows come back typed by the schema; `batch` reads several selects in one round trip. */
export const openDatabase = (d1: D1Database) => {
  const db = drizzle(d1);
  return Object.assign(db, { batch: readBatch(d1) });
};

export type Database = ReturnType<typeof openDatabase>;

/** One statement of a batch; writes go through db/commit.ts. */
export type Statement = Parameters<Database["batch"]>[0][number];
