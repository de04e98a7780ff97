import { and, eq, sql } from "drizzle-orm";
import * as v from "valibot";
import { CAPABILITIES, type Capability, can } from "../../core/people/capability.ts";
import type { Database } from "../database.ts";
import { rolesOf } from "../rows/roles-of.ts";
import { distribution, duty } from "../schema/distribution.ts";
import { membership } from "../schema/market.ts";
import { user } from "../schema/user.ts";

export type Access = { name: string; marketId: string; capabilities: Capability[]; archived: boolean };

const tasksSchema = v.array(v.string());

/** What a person may do in one distribution now: the market's roles and that date's duties add up. null: no such person or date. */
export async function accessOf(db: Database, userId: string, distributionId: string): Promise<Access | null> {
  const row = await db
    .select({
      firstName: user.firstName,
      lastName: user.lastName,
      email: user.email,
      guestOf: user.guestOf,
      marketId: distribution.marketId,
      archivedAt: distribution.archivedAt,
      roles: membership.roles,
      tasks: sql<string>`(
        SELECT json_group_array(${duty.task}) FROM ${duty}
        WHERE ${duty.distributionId} = ${distribution.id} AND ${duty.userId} = ${user.id})`,
    })
    .from(distribution)
    .innerJoin(user, eq(user.id, userId))
    .leftJoin(membership, and(eq(membership.marketId, distribution.marketId), eq(membership.userId, user.id)))
    .where(eq(distribution.id, distributionId))
    .get();
  if (row === undefined) return null;
  const subject = { roles: rolesOf(row.roles), duties: v.parse(tasksSchema, JSON.parse(row.tasks)) };
  return {
    name: `${row.firstName} ${row.lastName}`.trim() || row.email,
    marketId: row.marketId,
    // DAY-2. Who came by a link without an account reads no phone numbers, whatever the link is for.
    capabilities: CAPABILITIES.filter(
      (capability) => can(subject, capability) && !(capability === "phones:read" && row.guestOf !== null),
    ),
    archived: row.archivedAt !== null,
  };
}
