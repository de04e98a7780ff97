import { and, eq, isNull, sql } from "drizzle-orm";
import type { Shop } from "../../core/contract/market.ts";
import type { Database } from "../database.ts";
import { distribution } from "../schema/distribution.ts";
import { market } from "../schema/market.ts";
import { openingHeld } from "./opening-held.ts";
import { seenBy, type Viewer } from "./seen-by.ts";
import { shopOf } from "./shop.ts";

/** A market's shop: of its open sale that closes first; none open, of the next planned one; else of the last closed one. */
export async function shopOfMarket(db: Database, slug: string, viewer: Viewer, now: number): Promise<Shop | undefined> {
  const held = openingHeld(now);
  const open = sql`${distribution.opensAt} <= ${now} AND ${now} < ${distribution.closesAt} AND NOT ${held}`;
  const planned = sql`(${distribution.opensAt} > ${now} OR (${now} < ${distribution.closesAt} AND ${held}))`;
  const best = await db
    .select({ id: distribution.id })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(and(eq(market.slug, slug), seenBy(viewer), eq(distribution.draft, false), isNull(distribution.cancelledAt)))
    .orderBy(
      sql`CASE WHEN ${open} THEN 0 WHEN ${planned} THEN 1 ELSE 2 END`,
      sql`CASE WHEN ${open} THEN ${distribution.closesAt} WHEN ${planned} THEN ${distribution.opensAt} ELSE -${distribution.closesAt} END`,
    )
    .limit(1)
    .get();
  return best === undefined ? undefined : await shopOf(db, best.id, viewer, now);
}
