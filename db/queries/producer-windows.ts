import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { participation } from "../schema/distribution.ts";

/** WIN-2. Until when each producer that closes before the sale takes orders, as a statement for a batch. */
export const producerWindows = (db: Database, distributionId: string) =>
  db
    .select({
      producerId: participation.producerId,
      closesAt: sql<number>`min(${participation.closesAt})`.as("own_end"),
    })
    .from(participation)
    .where(and(eq(participation.distributionId, distributionId), isNotNull(participation.closesAt)))
    .groupBy(participation.producerId);

/** WIN-2. Producers whose own window is over: their goods can no longer be ordered, placed lines stay. */
export async function closedProducers(db: Database, distributionId: string, now: number): Promise<Set<string>> {
  const rows = await producerWindows(db, distributionId);
  return new Set(rows.filter((row) => row.closesAt <= now).map((row) => row.producerId));
}
