import * as v from "valibot";
import type { Sql } from "./board-storage.ts";

export type Stock = Readonly<Record<string, number | null>>;

/** The stock that viewers were last told, so that a room that slept still sends differences only. */
export type FeedStorage = { readonly told: () => Stock | null; readonly tell: (stock: Stock) => void };

const rows = v.array(
  v.object({ stock: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.nullable(v.number()))) }),
);

export function createFeedStorage(sql: Sql): FeedStorage {
  sql.all("CREATE TABLE IF NOT EXISTS feed_told (id INTEGER PRIMARY KEY CHECK (id = 1), stock TEXT NOT NULL)");
  return {
    told: () => v.parse(rows, sql.all("SELECT stock FROM feed_told"))[0]?.stock ?? null,
    tell: (stock) => {
      sql.all("INSERT OR REPLACE INTO feed_told (id, stock) VALUES (1, ?)", JSON.stringify(stock));
    },
  };
}
