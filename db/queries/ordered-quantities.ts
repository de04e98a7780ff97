import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { basket, basketLine } from "../schema/basket.ts";

/** What a customer's basket of one date holds already of these offers, in thousandths, by offer id. */
export async function orderedQuantities(
  db: Database,
  { distributionId, userId, offerIds }: { distributionId: string; userId: string; offerIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ offerId: basketLine.offerId, milli: sql<number>`sum(${basketLine.quantityMilli})` })
    .from(basketLine)
    .innerJoin(basket, eq(basket.id, basketLine.basketId))
    .where(
      and(eq(basket.distributionId, distributionId), eq(basket.userId, userId), inJson(basketLine.offerId, offerIds)),
    )
    .groupBy(basketLine.offerId);
  return new Map(rows.map((row) => [row.offerId, row.milli]));
}
