import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { tillGiving } from "../schema/money.ts";

/** TIL-2. The trigger refuses more than the settlement's till part: of two hands at once the second is decided anew. */
export const insertTillGiving = (db: Database, row: typeof tillGiving.$inferInsert) =>
  db.insert(tillGiving).values(row);

/** TIL-3. Once: the trigger refuses a second time. */
export const markTillGivingTakenBack = (db: Database, id: string, at: number, byUserId: string) =>
  db.run(sql`UPDATE till_giving SET taken_back_at = ${at}, taken_back_by = ${byUserId} WHERE id = ${id}`);
