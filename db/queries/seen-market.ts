import { and, eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { market } from "../schema/market.ts";
import { seenBy, type Viewer } from "./seen-by.ts";

/** The market of a slug for this viewer: undefined where there is none, and where they may not see it (VIS-2). */
export const seenMarket = async (db: Database, slug: string, viewer: Viewer) =>
  await db
    .select({ id: market.id, visibility: market.visibility, registration: market.registration })
    .from(market)
    .where(and(eq(market.slug, slug), seenBy(viewer)))
    .get();
