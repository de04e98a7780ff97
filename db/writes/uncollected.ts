import type { Database } from "../database.ts";
import { uncollectedChoice } from "../schema/hand-over.ts";

/** The newest choice stands; the journal keeps the former ones. */
export const putUncollectedChoice = (db: Database, row: typeof uncollectedChoice.$inferInsert) =>
  db.insert(uncollectedChoice).values(row).onConflictDoUpdate({ target: uncollectedChoice.basketId, set: row });
