import { sql } from "drizzle-orm";

/** SQLite makes the ids of rows that are written in a set: 16 random bytes as hex, unique and never shown. */
export const ROW_ID = sql.raw(
  "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))",
);
