import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../database.ts";
import { lateChange } from "../schema/basket.ts";

export const insertLateChange = (db: Database, row: typeof lateChange.$inferInsert) =>
  db.insert(lateChange).values(row);

/** An open late change is recomputed, not added to. */
export const deleteOpenLateChange = (db: Database, basketId: string) =>
  db.delete(lateChange).where(and(eq(lateChange.basketId, basketId), isNull(lateChange.decidedAt)));

export const markLateChangeDecided = (
  db: Database,
  row: { id: string; decision: "accepted" | "dismissed"; at: number; by: string },
) =>
  db
    .update(lateChange)
    .set({ decision: row.decision, decidedAt: row.at, decidedBy: row.by })
    .where(eq(lateChange.id, row.id));
