/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration, listDurableObjectIds, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Migrated, readMigrated, swept } from "./database-content.ts";

// A binding of the test host alone: the product's Env does not know it.
const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };

let migrated: Migrated | undefined;

/** What a database of these migrations holds before anybody wrote; there after the first fresh start. */
export function migratedDatabase(): Migrated {
  if (migrated === undefined) throw new Error("no fresh start yet");
  return migrated;
}

/**
 * An empty, migrated database and rooms and files without a past. Where only rows were written they are deleted, in a few
 * milliseconds; making everything anew takes a tenth of a second, before every one of hundreds of tests.
 */
export async function freshStart(): Promise<void> {
  if (migrated !== undefined && (await onlyRows()) && (await swept(env.DB, migrated))) return;
  await emptied();
  await applyD1Migrations(env.DB, TEST_MIGRATIONS);
  migrated = await readMigrated(env.DB);
}

async function onlyRows(): Promise<boolean> {
  const [boards, feeds, files] = await Promise.all([
    listDurableObjectIds(env.BasketBoard),
    listDurableObjectIds(env.SaleFeed),
    env.FILES.list({ limit: 1 }),
  ]);
  return boards.length + feeds.length + files.objects.length === 0;
}

/**
 * `reset` deletes the object behind D1, but the first test of a further file was seen to be served once more by the old one
 * (UNIQUE failures on its rows): so emptiness is asked.
 */
async function emptied(): Promise<void> {
  for (let round = 0; ; round++) {
    await reset();
    const left = await env.DB.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'user'").first(
      "tables",
    );
    if (left === 0) return;
    if (round === 10) throw new Error("the database of the test before is still there");
  }
}
