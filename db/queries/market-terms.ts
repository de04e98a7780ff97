import { desc, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { marketTerms } from "../schema/market.ts";

/** The newest version of a market's terms; an empty body means that there is nothing to agree to. */
export const newestTerms = (db: Database, marketId: string) =>
  db
    .select({ version: marketTerms.version, body: marketTerms.body, at: marketTerms.at })
    .from(marketTerms)
    .where(eq(marketTerms.marketId, marketId))
    .orderBy(desc(marketTerms.version))
    .limit(1);
