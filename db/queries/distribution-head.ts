import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { distribution } from "../schema/distribution.ts";

export type DistributionHead = {
  id: string;
  marketId: string;
  pickupStartsAt: number;
  validatedAt: number | null;
  draft: boolean;
  trial: boolean;
};

/** What a guard needs to know of a distribution before anything else is read. */
export const distributionHead = async (db: Database, id: string): Promise<DistributionHead | undefined> =>
  await db
    .select({
      id: distribution.id,
      marketId: distribution.marketId,
      pickupStartsAt: distribution.pickupStartsAt,
      validatedAt: distribution.validatedAt,
      draft: distribution.draft,
      trial: distribution.trial,
    })
    .from(distribution)
    .where(eq(distribution.id, id))
    .get();
