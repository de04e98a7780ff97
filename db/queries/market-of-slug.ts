import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { market } from "../schema/market.ts";

/** The id behind an address, for a guard that decides by it; whoever answers with it has asked the guard first. */
export const marketOfSlug = async (db: Database, slug: string): Promise<string | undefined> =>
  (await db.select({ id: market.id }).from(market).where(eq(market.slug, slug)).get())?.id;
