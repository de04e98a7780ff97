import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { market, membership } from "../schema/market.ts";

/** A market and its first admin: whoever creates it. */
export const insertMarketOf = (
  db: Database,
  row: typeof market.$inferInsert,
  creator: { membershipId: string; userId: string; at: number },
) => [
  db.insert(market).values(row),
  db.insert(membership).values({
    id: creator.membershipId,
    marketId: row.id,
    userId: creator.userId,
    roles: ["admin"],
    joinedAt: creator.at,
  }),
];

/** The addresses taken that begin so: whoever looks for a free one needs no others. */
export const takenSlugs = async (db: Database, base: string): Promise<Set<string>> => {
  const rows = await db
    .select({ slug: market.slug })
    .from(market)
    .where(sql`${market.slug} = ${base} OR substr(${market.slug}, 1, ${base.length + 1}) = ${`${base}-`}`);
  return new Set(rows.map(({ slug }) => slug));
};
