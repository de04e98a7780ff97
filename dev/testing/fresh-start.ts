/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";

// A binding of the test host alone: the product's Env does not know it.
const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };

/** An empty, migrated database and rooms without a past. */
export async function freshStart(): Promise<void> {
  await reset();
  await applyD1Migrations(env.DB, TEST_MIGRATIONS);
}
