import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** A place in a market; who has one already keeps it, and the roles add up. */
export const insertMembership = (
  db: Database,
  row: { id: string; marketId: string; userId: string; roles: readonly string[]; joinedAt: number },
) =>
  db.run(sql`
    INSERT INTO membership (id, market_id, user_id, roles, joined_at)
    VALUES (${row.id}, ${row.marketId}, ${row.userId}, ${JSON.stringify(row.roles)}, ${row.joinedAt})
    ON CONFLICT (market_id, user_id) DO UPDATE SET roles = (
      SELECT json_group_array(value) FROM (
        SELECT value FROM json_each(membership.roles) UNION SELECT value FROM json_each(excluded.roles)))`);

/** A place in a producer's team; who is in it keeps the higher of both. */
export const insertProducerMembership = (
  db: Database,
  row: { producerId: string; userId: string; role: "owner" | "editor"; joinedAt: number },
) =>
  db.run(sql`
    INSERT INTO producer_membership (producer_id, user_id, role, joined_at)
    VALUES (${row.producerId}, ${row.userId}, ${row.role}, ${row.joinedAt})
    ON CONFLICT (producer_id, user_id) DO UPDATE SET
      role = CASE WHEN excluded.role = 'owner' THEN 'owner' ELSE producer_membership.role END`);

/** Who waited for an answer and came in another way waits no more. */
export const markRequestAccepted = (db: Database, row: { marketId: string; userId: string; at: number; by: string }) =>
  db.run(sql`
    UPDATE membership_request SET status = 'accepted', decided_at = ${row.at}, decided_by = ${row.by}
    WHERE market_id = ${row.marketId} AND user_id = ${row.userId} AND status = 'waiting'`);

/** VIS-3. Where everybody may order, the first basket makes a member; elsewhere one was let in before. */
export const insertMembershipByOrder = (
  db: Database,
  row: { id: string; marketId: string; userId: string; joinedAt: number },
) =>
  db.run(sql`
    INSERT INTO membership (id, market_id, user_id, roles, joined_at)
    SELECT ${row.id}, id, ${row.userId}, '[]', ${row.joinedAt} FROM market WHERE id = ${row.marketId} AND registration = 'open'
    ON CONFLICT (market_id, user_id) DO NOTHING`);
