import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { seenBy, type Viewer } from "./seen-by.ts";

/** Whether there is such a date for this viewer: published, and of a market that they may see (VIS-2). */
export const isSeenDistribution = async (db: Database, id: string, viewer: Viewer): Promise<boolean> =>
  (await db
    .select({ id: distribution.id })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(and(eq(distribution.id, id), eq(distribution.draft, false), seenBy(viewer)))
    .get()) !== undefined;
