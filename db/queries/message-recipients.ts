import { and, count, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { MessageList } from "../../core/contract/message.ts";
import type { Database } from "../database.ts";
import { basket } from "../schema/basket.ts";
import { catalog } from "../schema/catalog.ts";
import { distribution } from "../schema/distribution.ts";
import { catalogLink, membership } from "../schema/market.ts";
import { producerMembership } from "../schema/producer.ts";
import { user } from "../schema/user.ts";
import { wantsMail } from "./mail-opt-out.ts";

export type MessageAudience = { marketId: string; list: MessageList; distributionId?: string | undefined };

/** Whether somebody (a row of `user`) is on a list as it stands now; "ordered" and "not ordered" need their date. */
export function isOnList({ marketId, list, distributionId = "" }: MessageAudience): SQL | undefined {
  const member = (more: SQL = sql`true`) => sql`EXISTS (
    SELECT 1 FROM ${membership} WHERE ${membership.userId} = ${user.id} AND ${membership.marketId} = ${marketId} AND ${more})`;
  const ordered = sql`EXISTS (
    SELECT 1 FROM ${basket}
    WHERE ${basket.userId} = ${user.id} AND ${basket.distributionId} = ${distributionId} AND ${ne(basket.status, "cancelled")})`;
  const on = {
    all: member(),
    not_ordered: sql`${member()} AND NOT ${ordered}`,
    ordered,
    volunteers: member(sql`json_array_length(${membership.roles}) > 0`),
    producers: sql`EXISTS (
      SELECT 1 FROM ${producerMembership}
      JOIN ${catalog} ON ${catalog.producerId} = ${producerMembership.producerId}
      JOIN ${catalogLink} ON ${catalogLink.catalogId} = ${catalog.id}
      WHERE ${producerMembership.userId} = ${user.id} AND ${catalogLink.marketId} = ${marketId} AND ${catalogLink.unlinkedAt} IS NULL)`,
  }[list];
  return and(isNull(user.guestOf), on);
}

/** How many a message to this list would reach now, and how many of the list want no news. */
export async function countRecipients(db: Database, audience: MessageAudience) {
  const row = await db
    .select({
      all: count(),
      wanting: sql<number>`coalesce(sum(${wantsMail(user.id, audience.marketId, "news")}), 0)`,
    })
    .from(user)
    .where(isOnList(audience))
    .get();
  const wanting = row?.wanting ?? 0;
  return { count: wanting, optedOut: (row?.all ?? 0) - wanting };
}

/** A date that a list may speak of: this market's own. */
export const isDateOf = async (db: Database, marketId: string, distributionId: string): Promise<boolean> =>
  (await db
    .select({ id: distribution.id })
    .from(distribution)
    .where(and(eq(distribution.id, distributionId), eq(distribution.marketId, marketId), eq(distribution.trial, false)))
    .get()) !== undefined;
