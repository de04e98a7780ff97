import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { schemaModules } from "./testing/schema-modules.ts";

const folder = join(import.meta.dirname, "migrations");
const tables: Record<string, unknown> = Object.assign({}, ...Object.values(schemaModules));
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

/** What SQLite holds of a schema. A table is its parts in any order: a column added later stands at the end of its text. */
function shapeOf(statements: readonly string[]) {
  const db = new DatabaseSync(":memory:");
  for (const statement of statements) db.exec(statement);
  const rows = db
    .prepare(`SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'index') ORDER BY name`)
    .all();
  db.close();
  return rows.map(({ type, name, sql }) => {
    const text = String(sql).replace(/\s+/g, " ");
    return `${type} ${name}: ${type === "table" ? partsOf(text).sort().join(" | ") : text}`;
  });
}

/** The columns and constraints of a CREATE TABLE: what stands between commas outside brackets. */
function partsOf(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"))) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "," && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + sign);
  }
  return parts.flatMap((part) => withKeyApart(part.trim()));
}

/** A column added later names its table beside itself, one of the first text in a line of its own. */
function withKeyApart(part: string): string[] {
  const [, column, key, table, of] = /^(`(\w+)` .*) REFERENCES (\w+)\((\w+)\)$/.exec(part) ?? [];
  if (column === undefined) return [part];
  const foreign = `FOREIGN KEY (\`${key}\`) REFERENCES \`${table}\`(\`${of}\`) ON UPDATE no action ON DELETE no action`;
  return [column, foreign];
}

test("every module of the schema is compared", () => {
  const modules = files(join(import.meta.dirname, "schema"), ".ts");
  expect(modules).toEqual(["columns", ...Object.keys(schemaModules)].map((name) => `${name}.ts`).sort());
});

test("the migrations are the schema: the generator finds nothing to change", async () => {
  const now = await generateSQLiteDrizzleJson(tables);
  expect(await generateSQLiteMigration(newestSnapshot(), now)).toEqual([]);
});

test("tables and indexes of the migrations' own text are those of the schema", async () => {
  const empty = { ...newestSnapshot(), tables: {}, views: {} };
  const fresh = await generateSQLiteMigration(empty, await generateSQLiteDrizzleJson(tables));
  const migrated = files(folder, ".sql").map((name) => readFileSync(join(folder, name), "utf8"));
  expect(shapeOf(migrated)).toEqual(shapeOf(fresh));
});
