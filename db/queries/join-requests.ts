import { and, asc, eq } from "drizzle-orm";
import type { JoinRequest } from "../../core/contract/member.ts";
import type { Database } from "../database.ts";
import { membershipRequest } from "../schema/people.ts";
import { user } from "../schema/user.ts";

/** Who waits to become a member, the longest first. */
export async function joinRequests(db: Database, marketId: string): Promise<JoinRequest[]> {
  const rows = await db
    .select({
      id: membershipRequest.id,
      firstName: user.firstName,
      lastName: user.lastName,
      email: user.email,
      message: membershipRequest.message,
      askedAt: membershipRequest.askedAt,
    })
    .from(membershipRequest)
    .innerJoin(user, eq(user.id, membershipRequest.userId))
    .where(and(eq(membershipRequest.marketId, marketId), eq(membershipRequest.status, "waiting")))
    .orderBy(asc(membershipRequest.askedAt));
  return rows.map(({ firstName, lastName, ...row }) => ({ ...row, name: `${firstName} ${lastName}`.trim() }));
}
