import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import * as basket from "./schema/basket.ts";
import * as catalog from "./schema/catalog.ts";
import * as distribution from "./schema/distribution.ts";
import * as market from "./schema/market.ts";
import * as money from "./schema/money.ts";
import * as producer from "./schema/producer.ts";
import * as user from "./schema/user.ts";
import * as work from "./schema/work.ts";

const folder = join(import.meta.dirname, "migrations");
const tables = { ...basket, ...catalog, ...distribution, ...market, ...money, ...producer, ...user, ...work };
type Snapshot = Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>;

const files = (of: string, ending: string) =>
  readdirSync(of)
    .filter((name) => name.endsWith(ending))
    .sort();

const newestSnapshot = (): Snapshot => {
  const meta = join(folder, "meta");
  const newest = files(meta, "_snapshot.json").at(-1) ?? "";
  return JSON.parse(readFileSync(join(meta, newest), "utf8"));
};

/** What SQLite keeps of a schema, without what only its text looks like. */
function shapeOf(statements: readonly string[], kinds: string) {
  const db = new DatabaseSync(":memory:");
  for (const statement of statements) db.exec(statement);
  const rows = db.prepare(`SELECT type, name, sql FROM sqlite_master WHERE type IN (${kinds}) ORDER BY name`).all();
  db.close();
  return rows.map(({ type, name, sql }) => `${type} ${name}: ${String(sql).replace(/\s+/g, " ")}`);
}

test("every module of the schema is compared", () => {
  const modules = files(join(import.meta.dirname, "schema"), ".ts");
  expect(modules).toEqual(
    ["basket", "catalog", "columns", "distribution", "market", "money", "producer", "user", "work"].map(
      (name) => `${name}.ts`,
    ),
  );
});

test("the migrations are the schema: the generator finds nothing to change", async () => {
  const now = await generateSQLiteDrizzleJson(tables);
  expect(await generateSQLiteMigration(newestSnapshot(), now)).toEqual([]);
});

test("tables and indexes of the migrations' own text are those of the schema", async () => {
  const empty = { ...newestSnapshot(), tables: {}, views: {} };
  const fresh = await generateSQLiteMigration(empty, await generateSQLiteDrizzleJson(tables));
  const migrated = files(folder, ".sql").map((name) => readFileSync(join(folder, name), "utf8"));
  expect(shapeOf(migrated, "'table', 'index'")).toEqual(shapeOf(fresh, "'table', 'index'"));
});
