import { sql } from "drizzle-orm";
import * as v from "valibot";
import { answers } from "../http/answers.ts";
import { api } from "../http/api.ts";
import { Refused } from "../http/refusal.ts";

/** The newest migration this build needs; a test holds it against the folder. */
export const NEWEST_MIGRATION = "0010_till_givings.sql";

const healthSchema = v.object({
  ok: v.literal(true),
  build: v.string(),
  migration: v.string(),
  rooms: v.literal(true),
});

export const health = api().get(
  "/health",
  answers({
    summary: "Database, migrations and rooms are ready",
    tag: "health",
    answer: healthSchema,
    refusals: ["not_ready"],
  }),
  async (c) => {
    const { db, env, settings } = c.get("services");
    const [newest, rooms] = await Promise.all([
      db.get<{ name: string }>(sql`SELECT name FROM d1_migrations WHERE name = ${NEWEST_MIGRATION}`),
      // A room of its own that nobody joins: proves that the class starts and its storage answers.
      env.BasketBoard.getByName("00000000-0000-7000-8000-000000000000").ready(),
    ]);
    if (newest === undefined || newest === null || !rooms) throw new Refused("not_ready");
    return c.json({ ok: true as const, build: settings.BUILD, migration: newest.name, rooms: true as const });
  },
);
