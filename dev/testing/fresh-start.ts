/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

// A binding of the test host alone: the product's Env does not know it.
const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };

/**
 * An empty, migrated database and rooms without a past. `reset` deletes the object behind D1, but the first test of a further
 * file was seen to be served once more by the old one (UNIQUE failures on its rows): so emptiness is asked.
 */
export async function freshStart(): Promise<void> {
  for (let round = 0; ; round++) {
    await reset();
    const left = await env.DB.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'user'").first(
      "tables",
    );
    if (left === 0) break;
    if (round === 10) throw new Error("the database of the test before is still there");
  }
  await applyD1Migrations(env.DB, TEST_MIGRATIONS);
}
