import type { D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { NEWEST_MIGRATION } from "../worker/routes/health.ts";
import { call } from "../worker/routes/testing/call.ts";
import { openDatabase } from "./database.ts";

const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };
const db = openDatabase(env.DB);

test("the health route waits for the newest migration of the folder", async () => {
  expect(NEWEST_MIGRATION).toBe(
    TEST_MIGRATIONS.map(({ name }) => name)
      .sort()
      .at(-1),
  );
  expect(await call("GET", "/health", null)).toMatchObject({
    status: 200,
    body: { ok: true, migration: NEWEST_MIGRATION },
  });
  await db.run(sql`DELETE FROM d1_migrations WHERE name = ${NEWEST_MIGRATION}`);
  expect(await call("GET", "/health", null)).toEqual({ status: 503, body: { error: { code: "not_ready" } } });
});

test("nothing cascades: a parent with children cannot go, and no child goes with it", async () => {
  const tables = await db.all<{ sql: string }>(
    sql`SELECT sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL`,
  );
  const ends = tables.flatMap((table) => [
    ...table.sql.matchAll(/REFERENCES .*? ON UPDATE (.*?) ON DELETE (.*?)[,\n]/g),
  ]);
  expect(ends.length).toBeGreaterThan(20);
  expect(ends.filter(([, onUpdate, onDelete]) => onUpdate !== "no action" || onDelete !== "no action")).toEqual([]);
  expect(tables.filter((table) => /CASCADE|SET NULL|SET DEFAULT/i.test(table.sql))).toEqual([]);
  await db.run(
    sql`INSERT INTO producer (id, slug, name, labels, commune, postcode, payout_status, created_at) VALUES ('p', 'p', 'P', '[]', 'C', '1', 'missing', 1)`,
  );
  await db.run(sql`INSERT INTO catalog (id, producer_id, number, name, created_at) VALUES ('c', 'p', 1, 'C', 1)`);
  await expect(env.DB.prepare("DELETE FROM producer WHERE id = 'p'").run()).rejects.toThrow(
    "FOREIGN KEY constraint failed",
  );
});

test("market time starts at real time, in one row", async () => {
  expect(await db.all(sql`SELECT * FROM clock`)).toEqual([{ id: 1, offset_ms: 0 }]);
});

test("no default and no trigger reads a clock", async () => {
  const texts = await db.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_master WHERE name NOT GLOB 'd1_*'`,
  );
  const clocks = /\b(current_timestamp|current_date|current_time|datetime|julianday|unixepoch|strftime)\b/i;
  expect(texts.filter((row) => clocks.test(row.sql ?? "")).map((row) => row.name)).toEqual([]);
});
