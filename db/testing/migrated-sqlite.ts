import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Paths are named from the project's root, where every lane runs. */
const FOLDER = "db/migrations";

/** An empty database in Node's memory with all our migrations, as a deployment applies them. */
export function migratedSqlite(): DatabaseSync {
  const sqlite = new DatabaseSync(":memory:");
  sqlite.exec("PRAGMA foreign_keys = ON");
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  for (const file of files) {
    for (const statement of readFileSync(`${FOLDER}/${file}`, "utf8").split("--> statement-breakpoint")) {
      if (statement.trim() !== "") sqlite.exec(statement);
    }
  }
  return sqlite;
}
