import { and, eq, isNull, lte } from "drizzle-orm";
import type { Database } from "../database.ts";
import { lateChange } from "../schema/hand-over.ts";

export const insertLateChange = (db: Database, row: typeof lateChange.$inferInsert) =>
  db.insert(lateChange).values(row);

/** The basket is open again: what came late is part of what is on the screen. */
export const deleteOpenLateChange = (db: Database, basketId: string) =>
  db.delete(lateChange).where(and(eq(lateChange.basketId, basketId), isNull(lateChange.decidedAt)));

/** An open late change is recomputed, not added to; never by a room that knows less, which meets it in its insert. */
export const deleteFormerLateChange = (db: Database, row: { basketId: string; draftSeq: number }) =>
  db
    .delete(lateChange)
    .where(
      and(eq(lateChange.basketId, row.basketId), isNull(lateChange.decidedAt), lte(lateChange.draftSeq, row.draftSeq)),
    );

export const markLateChangeDecided = (
  db: Database,
  row: { id: string; decision: "accepted" | "dismissed"; at: number; by: string },
) =>
  db
    .update(lateChange)
    .set({ decision: row.decision, decidedAt: row.at, decidedBy: row.by })
    .where(eq(lateChange.id, row.id));
