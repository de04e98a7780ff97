import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { distribution } from "../schema/distribution.ts";

/** The distribution of a basket, for a guard that reads nothing else first; `number`: the basket's. */
export const basketHead = async (db: Database, basketId: string) =>
  await db
    .select({
      id: basket.distributionId,
      marketId: basket.marketId,
      number: basket.number,
      trial: distribution.trial,
    })
    .from(basket)
    .innerJoin(distribution, eq(distribution.id, basket.distributionId))
    .where(eq(basket.id, basketId))
    .get();
