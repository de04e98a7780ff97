import { and, asc, eq, isNull, sql } from "drizzle-orm";
import * as v from "valibot";
import type { WaitingInvitation } from "../../core/contract/invitation.ts";
import { invitationState } from "../../core/people/invitation-state.ts";
import type { Database } from "../database.ts";
import { inJson } from "../in-json.ts";
import { catalog } from "../schema/catalog.ts";
import { catalogLink, market, membership } from "../schema/market.ts";
import { invitation } from "../schema/people.ts";
import { producer, producerMembership } from "../schema/producer.ts";
import { householdLogin, user } from "../schema/user.ts";

export type InvitationRow = typeof invitation.$inferSelect;
/** Of whom: a market's (members and producers) or a producer's. Empty text = not about one, as in the rows. */
export type InvitationOwner = { marketId: string; producerId: string };

const rolesSchema = v.fallback(v.array(v.string()), []);
export const invitedRoles = (row: Pick<InvitationRow, "roles">): string[] => v.parse(rolesSchema, row.roles);

/** The invitation of a link by its token's hash; undefined: there is none, or a newer link was sent. */
export const invitationOfLink = async (db: Database, tokenHash: string): Promise<InvitationRow | undefined> =>
  await db.select().from(invitation).where(eq(invitation.tokenHash, tokenHash)).get();

/** What a link may show: who asks, and about which market or farm. */
export async function invitationSubject(db: Database, row: InvitationRow) {
  const [markets, producers, inviters] = await db.batch([
    db
      .select({ slug: market.slug, name: market.name, commune: market.commune, scene: market.scene })
      .from(market)
      .where(eq(market.id, row.marketId)),
    db
      .select({ slug: producer.slug, name: producer.name, commune: producer.commune, scene: producer.scene })
      .from(producer)
      .where(eq(producer.id, row.producerId)),
    db.select({ firstName: user.firstName }).from(user).where(eq(user.id, row.invitedBy)),
  ]);
  return {
    market: markets[0] ?? null,
    producer: producers[0] ?? null,
    invitedByName: inviters[0]?.firstName ?? "",
  };
}

/** Neither accepted nor withdrawn, the oldest first; `now` in market time. */
export async function waitingInvitations(
  db: Database,
  { marketId, producerId }: InvitationOwner,
  now: number,
): Promise<WaitingInvitation[]> {
  const rows = await db
    .select({ invitation, firstName: user.firstName, lastName: user.lastName })
    .from(invitation)
    .leftJoin(user, eq(user.id, invitation.invitedBy))
    .where(
      and(
        eq(invitation.marketId, marketId),
        eq(invitation.producerId, producerId),
        isNull(invitation.acceptedAt),
        isNull(invitation.withdrawnAt),
      ),
    )
    .orderBy(asc(invitation.lastSentAt), asc(invitation.email));
  return rows.map(({ invitation: row, firstName, lastName }) => ({
    id: row.id,
    kind: row.kind,
    email: row.email,
    roles: invitedRoles(row),
    invitedByName: `${firstName ?? ""} ${lastName ?? ""}`.trim(),
    lastSentAt: row.lastSentAt,
    timesSent: row.timesSent,
    expiresAt: row.expiresAt,
    state: invitationState(row, now) === "open" ? "open" : "expired",
  }));
}

/** Which of these addresses have nothing to be invited to any more: members, the farm's people, farms that sell here. */
export async function addressesAlreadyIn(
  db: Database,
  kind: InvitationRow["kind"],
  { marketId, producerId }: InvitationOwner,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  const inside = {
    member: sql`SELECT 1 FROM ${membership} WHERE ${membership.userId} = who.user_id AND ${membership.marketId} = ${marketId}`,
    producer_person: sql`
      SELECT 1 FROM ${producerMembership}
      WHERE ${producerMembership.userId} = who.user_id AND ${producerMembership.producerId} = ${producerId}`,
    producer: sql`
      SELECT 1 FROM ${producerMembership}
      JOIN ${catalog} ON ${catalog.producerId} = ${producerMembership.producerId}
      JOIN ${catalogLink} ON ${catalogLink.catalogId} = ${catalog.id}
      WHERE ${producerMembership.userId} = who.user_id AND ${catalogLink.marketId} = ${marketId}
        AND ${catalogLink.unlinkedAt} IS NULL`,
  }[kind];
  const rows = await db.all<{ email: string }>(sql`
    SELECT who.email FROM (
      SELECT ${user.email} AS email, ${user.id} AS user_id FROM ${user} WHERE ${inJson(user.email, emails)}
      UNION ALL
      SELECT ${householdLogin.email}, ${householdLogin.userId} FROM ${householdLogin}
      WHERE ${householdLogin.verifiedAt} IS NOT NULL AND ${inJson(householdLogin.email, emails)}
    ) who WHERE EXISTS (${inside})`);
  return new Set(rows.map((row) => row.email));
}

/** What was sent before to these addresses, by address. */
export async function invitationsTo(
  db: Database,
  kind: InvitationRow["kind"],
  { marketId, producerId }: InvitationOwner,
  emails: readonly string[],
): Promise<ReadonlyMap<string, InvitationRow>> {
  const rows = await db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.kind, kind),
        eq(invitation.marketId, marketId),
        eq(invitation.producerId, producerId),
        inJson(invitation.email, emails),
      ),
    );
  return new Map(rows.map((row) => [row.email, row]));
}
