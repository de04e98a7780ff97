import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import { settlement, tillGiving } from "../schema/money.ts";
import { producer } from "../schema/producer.ts";

/** What the till handed over of the settlements asked for, oldest first; what was taken back is not among it. */
export const tillGivings = (db: Database, which: SQL | undefined) =>
  db
    .select({
      id: tillGiving.id,
      settlementId: tillGiving.settlementId,
      amountCents: tillGiving.amountCents,
      at: tillGiving.at,
      byName: tillGiving.byName,
    })
    .from(tillGiving)
    .innerJoin(settlement, eq(settlement.id, tillGiving.settlementId))
    .where(and(which, isNull(tillGiving.takenBackAt)))
    .orderBy(asc(tillGiving.at), asc(tillGiving.id));

/** One settlement with what its till part came to and what was handed over of it. */
export async function tillPart(db: Database, settlementId: string) {
  const which = eq(settlement.id, settlementId);
  const [rows, tillGiven] = await db.batch([
    db
      .select({ settlement, producerName: producer.name })
      .from(settlement)
      .leftJoin(producer, and(eq(settlement.payeeKind, "producer"), eq(producer.id, settlement.payeeId)))
      .where(which),
    tillGivings(db, which),
  ]);
  const row = rows[0];
  return row === undefined ? undefined : { ...row.settlement, payeeName: row.producerName ?? "", tillGiven };
}

/** One giving, taken back or not. */
export const tillGivingOf = async (db: Database, id: string) =>
  await db.select().from(tillGiving).where(eq(tillGiving.id, id)).get();

/** The distribution of a settlement, for a guard that reads nothing else first. */
export const settlementHead = async (db: Database, settlementId: string) =>
  await db
    .select({ id: settlement.distributionId, marketId: settlement.marketId })
    .from(settlement)
    .where(eq(settlement.id, settlementId))
    .get();
