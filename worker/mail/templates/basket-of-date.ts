import { and, desc, eq } from "drizzle-orm";
import type { Database } from "../../../db/database.ts";
import { basket } from "../../../db/schema/basket.ts";
import { distribution, moveChoice } from "../../../db/schema/distribution.ts";
import { journal } from "../../../db/schema/journal.ts";
import { market } from "../../../db/schema/market.ts";

/** A basket with its date and market, and what the customer is asked after a move. */
export const basketOfDate = async (db: Database, basketId: string) =>
  await db
    .select({ basket, distribution, market, move: moveChoice })
    .from(basket)
    .innerJoin(distribution, eq(distribution.id, basket.distributionId))
    .innerJoin(market, eq(market.id, basket.marketId))
    .leftJoin(moveChoice, eq(moveChoice.basketId, basket.id))
    .where(eq(basket.id, basketId))
    .get();

/** What the organiser said when the date was called off; empty where nobody did. */
export async function cancelReason(db: Database, distributionId: string): Promise<string> {
  const row = await db
    .select({ reason: journal.reason })
    .from(journal)
    .where(and(eq(journal.distributionId, distributionId), eq(journal.kind, "distribution_cancelled")))
    .orderBy(desc(journal.at))
    .get();
  return row?.reason ?? "";
}
