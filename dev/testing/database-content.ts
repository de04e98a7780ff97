import { MAILBOX_TABLE } from "../doors/mailbox.ts";

/** What lies in a database, as it can be laid into another of the same tables. */
export type Content = readonly { table: string; rows: readonly Readonly<Record<string, unknown>>[] }[];

export type Migrated = {
  tables: readonly string[];
  /** What the migrations themselves wrote: the clock, and their own names. */
  written: Content;
  /** Rows that may never be deleted, and the sentence that says so. */
  guards: ReadonlyMap<string, readonly { name: string; sql: string }[]>;
  schema: string;
};

const SCHEMA = "SELECT type, name, tbl_name AS 'table', sql FROM sqlite_master WHERE sql IS NOT NULL";
type SchemaRow = { type: string; name: string; table: string; sql: string };
/** The mailbox of the local stack: made by its first mail, in no migration. */
const MAILBOX = "dev_mail";
/** SQLite's own bookkeeping of D1 is not ours to touch. */
const isOurs = (name: string) => !name.startsWith("_cf_") && !name.startsWith("sqlite_");

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const keyOf = (rows: readonly SchemaRow[]) =>
  rows
    .filter(({ table }) => isOurs(table) && table !== MAILBOX)
    .map(({ name, sql }) => `${name}=${sql}`)
    .sort()
    .join("\n");

const readSchema = async (d1: D1Database): Promise<SchemaRow[]> => (await d1.prepare(SCHEMA).all<SchemaRow>()).results;

/** The tables of these that hold rows. A select has at most a hundred columns. */
async function filled(d1: D1Database, tables: readonly string[]): Promise<string[]> {
  const parts = Array.from({ length: Math.ceil(tables.length / 90) }, (_, n) => tables.slice(n * 90, n * 90 + 90));
  const answers = await d1.batch<Record<string, number>>(
    parts.map((part) =>
      d1.prepare(
        `SELECT ${part.map((table) => `EXISTS (SELECT 1 FROM ${quoted(table)}) AS ${quoted(table)}`).join(", ")}`,
      ),
    ),
  );
  return answers
    .flatMap(({ results }) => Object.entries(results[0] ?? {}))
    .flatMap(([table, any]) => (any ? table : []));
}

async function rowsOf(d1: D1Database, tables: readonly string[]): Promise<Content> {
  if (tables.length === 0) return [];
  const answers = await d1.batch<Record<string, unknown>>(
    tables.map((table) => d1.prepare(`SELECT * FROM ${quoted(table)}`)),
  );
  return tables.map((table, n) => ({ table, rows: answers[n]?.results ?? [] }));
}

/** Statements that put these rows back: one a table, its rows in one parameter, in the order in which they were written. */
const laid = (d1: D1Database, content: Content): D1PreparedStatement[] =>
  content.flatMap(({ table, rows }) => {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) return [];
    const values = columns.map((_, n) => `value ->> ${n}`).join(", ");
    const names = columns.map(quoted).join(", ");
    return d1
      .prepare(`INSERT INTO ${quoted(table)} (${names}) SELECT ${values} FROM json_each(?)`)
      .bind(JSON.stringify(rows.map((row) => columns.map((column) => row[column]))));
  });

/** Call right after the migrations. */
export async function readMigrated(d1: D1Database): Promise<Migrated> {
  const schema = await readSchema(d1);
  const tables = schema.filter(({ type, name }) => type === "table" && isOurs(name)).map(({ name }) => name);
  const guards = schema.filter(({ type, sql }) => type === "trigger" && /BEFORE DELETE/i.test(sql));
  return {
    tables,
    written: await rowsOf(d1, await filled(d1, tables)),
    guards: Map.groupBy(guards, ({ table }) => table),
    schema: keyOf(schema),
  };
}

/** Empties the tables in one batch, guards or not; false where a test has changed the tables themselves. */
export async function swept(d1: D1Database, migrated: Migrated): Promise<boolean> {
  const schema = await readSchema(d1);
  if (keyOf(schema) !== migrated.schema) return false;
  const full = await filled(d1, migrated.tables);
  const guards = full.flatMap((table) => migrated.guards.get(table) ?? []);
  await d1.batch(
    [
      "PRAGMA defer_foreign_keys = ON",
      ...guards.map(({ name }) => `DROP TRIGGER ${quoted(name)}`),
      ...full.map((table) => `DELETE FROM ${quoted(table)}`),
      ...guards.map(({ sql }) => sql),
      `DROP TABLE IF EXISTS ${MAILBOX}`,
    ]
      .map((sql) => d1.prepare(sql))
      .concat(laid(d1, migrated.written)),
  );
  return true;
}

/** Everything beside what the migrations wrote. */
export async function readContent(d1: D1Database, migrated: Migrated): Promise<Content> {
  const own = new Set(migrated.written.map(({ table }) => table));
  const mailbox = (await readSchema(d1)).some(({ name }) => name === MAILBOX) ? [MAILBOX] : [];
  return await rowsOf(d1, [...(await filled(d1, migrated.tables)).filter((table) => !own.has(table)), ...mailbox]);
}

/** Lays what was read into tables that hold nothing of it yet, in one batch. */
export async function layContent(d1: D1Database, content: Content): Promise<void> {
  const mailbox = content.some(({ table }) => table === MAILBOX) ? [d1.prepare(MAILBOX_TABLE)] : [];
  await d1.batch([d1.prepare("PRAGMA defer_foreign_keys = ON"), ...mailbox, ...laid(d1, content)]);
}
