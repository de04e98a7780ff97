import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { OptionalMail } from "../../core/people/mail-kind.ts";
import type { Database } from "../database.ts";
import { market, membership } from "../schema/market.ts";
import { mailOptOut } from "../schema/user.ts";

/** The condition that leaves out who wants no mails of this kind from this market; `userId` is a column of the query's own. */
export const wantsMail = (userId: SQLWrapper, marketId: SQLWrapper | string, kind: OptionalMail): SQL<boolean> =>
  sql<boolean>`NOT EXISTS (
    SELECT 1 FROM ${mailOptOut}
    WHERE ${mailOptOut.userId} = ${userId} AND ${mailOptOut.marketId} IN ('', ${marketId}) AND ${mailOptOut.kind} = ${kind})`;

/** Whether a person opted out, and of which market; undefined for a market that is no more. */
export async function optOutOf(db: Database, what: { userId: string; marketId: string; kind: OptionalMail }) {
  const [markets, rows] = await db.batch([
    db.select({ slug: market.slug, name: market.name }).from(market).where(eq(market.id, what.marketId)),
    db
      .select({ at: mailOptOut.at })
      .from(mailOptOut)
      .where(
        and(eq(mailOptOut.userId, what.userId), eq(mailOptOut.marketId, what.marketId), eq(mailOptOut.kind, what.kind)),
      ),
  ]);
  const owner = markets[0];
  return owner === undefined ? undefined : { market: owner, kind: what.kind, off: rows.length > 0 };
}

/** A person's markets with what they want of each. */
export async function mailChoices(db: Database, userId: string) {
  const [mine, off] = await db.batch([
    db
      .select({ id: market.id, slug: market.slug, name: market.name, roles: membership.roles })
      .from(membership)
      .innerJoin(market, eq(market.id, membership.marketId))
      .where(eq(membership.userId, userId))
      .orderBy(market.name),
    db
      .select({ marketId: mailOptOut.marketId, kind: mailOptOut.kind })
      .from(mailOptOut)
      .where(eq(mailOptOut.userId, userId)),
  ]);
  return mine.map((one) => ({
    slug: one.slug,
    name: one.name,
    inTeam: Array.isArray(one.roles) && one.roles.length > 0,
    off: off.filter((row) => row.marketId === one.id || row.marketId === "").map((row) => row.kind),
  }));
}
