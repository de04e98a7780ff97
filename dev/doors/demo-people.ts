import { sql } from "drizzle-orm";
import type { Database } from "../../db/database.ts";

/** A domain reserved for examples: no mail of the demo could ever reach anybody. */
export const DEMO_DOMAIN = "demo.cabas.example";

const shown: readonly (readonly [local: string, what: string])[] = [
  ["claire", "admin"],
  ["marie", "volunteer"],
  ["karim", "volunteer"],
  ["luc", "producer"],
  ["ana", "customer"],
  ["bruno", "customer"],
  ["paul", "treasurer"],
];

/** Who can be tried with one click on the sign-in page, with what they are. */
export async function demoPeople(db: Database) {
  const addresses = JSON.stringify(shown.map(([local]) => `${local}@${DEMO_DOMAIN}`));
  const rows = await db.all<{ email: string; first_name: string; last_name: string }>(sql`
    SELECT u.email, u.first_name, u.last_name FROM json_each(${addresses}) a JOIN user u ON u.email = a.value ORDER BY a.key`);
  return rows.map((row) => ({
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    what: shown.find(([local]) => row.email === `${local}@${DEMO_DOMAIN}`)?.[1] ?? "customer",
  }));
}
