import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../database.ts";
import { lookAgain } from "../schema/hand-over.ts";

export const insertLookAgain = (db: Database, row: typeof lookAgain.$inferInsert) => db.insert(lookAgain).values(row);

/** The next confirmation of a basket closes what was to be looked at again. */
export const updateLookAgainsClosed = (
  db: Database,
  { basketId, at, by }: { basketId: string; at: number; by: string },
) =>
  db
    .update(lookAgain)
    .set({ closedAt: at, closedBy: by })
    .where(and(eq(lookAgain.basketId, basketId), isNull(lookAgain.closedAt)));
