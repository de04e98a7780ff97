import { eq } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { Accepted } from "../core/contract/invitation.ts";
import { invitationState } from "../core/people/invitation-state.ts";
import { type InvitationRow, invitationOfLink, invitedRoles } from "../db/queries/invitation.ts";
import { market } from "../db/schema/market.ts";
import { producer } from "../db/schema/producer.ts";
import { endInvitation } from "../db/writes/invitation.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { insertMembership, insertProducerMembership, markRequestAccepted } from "../db/writes/membership.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/**
 * IVL-3. The invitation that a link's token hash opens now. For other commands whose batch accepts it (opening a producer
 * space): put `endInvitation` into that batch; its guard fails as `command_repeated`, which `once` decides anew.
 */
export async function openInvitation(
  ports: Ports,
  tokenHash: string,
  kind?: InvitationRow["kind"],
): Promise<InvitationRow | Refusal> {
  const row = await invitationOfLink(ports.db, tokenHash);
  if (row === undefined || (kind !== undefined && row.kind !== kind)) return refuse("invitation_ended");
  return invitationState(row, ports.marketNow()) === "open" ? row : refuse("invitation_ended");
}

/** IVT-3. Who is signed in takes the place: a membership with its roles, or a place in a producer's team. Once a link. */
export async function acceptInvitation(
  ports: Ports,
  actor: Actor,
  input: { id: string; tokenHash: string },
): Promise<Accepted | Refusal> {
  const { db } = ports;
  return once<Accepted>(ports, actor, {
    id: input.id,
    kind: "accept-invitation",
    decide: async () => {
      const known = await invitationOfLink(db, input.tokenHash);
      // A second press, or the link opened again by who took it: nothing more happens, and the way on is the same.
      const again = known !== undefined && known.acceptedBy === actor.userId && known.withdrawnAt === null;
      const row = again ? known : await openInvitation(ports, input.tokenHash);
      if ("refused" in row) return row;
      // A producer's space is opened on a page of its own, which accepts in the same batch.
      if (row.kind === "producer") return refuse("not_found");
      const slug = await slugOf(ports, row);
      if (slug === undefined) return refuse("invitation_ended");
      const roles = invitedRoles(row);
      const answer = { kind: row.kind, roles, slug };
      if (again) return { answer, statements: [] };
      const at = ports.marketNow();
      const end = endInvitation(db, row, { at, by: actor.userId, accepted: true });
      if (row.kind === "producer_person") {
        const role = roles.includes("owner") ? "owner" : "editor";
        const place = { producerId: row.producerId, userId: actor.userId, role, joinedAt: at } as const;
        return { answer, statements: [...end, insertProducerMembership(db, place)] };
      }
      return {
        answer,
        statements: [
          ...end,
          insertMembership(db, {
            id: ports.newId(),
            marketId: row.marketId,
            userId: actor.userId,
            roles,
            joinedAt: at,
          }),
          markRequestAccepted(db, { marketId: row.marketId, userId: actor.userId, at, by: row.invitedBy }),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: row.marketId,
              kind: "invitation_accepted",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { userId: actor.userId, roles, invitedBy: row.invitedBy },
            },
          ]),
        ],
      };
    },
  });
}

async function slugOf({ db }: Ports, row: InvitationRow): Promise<string | undefined> {
  const found =
    row.kind === "member"
      ? await db.select({ slug: market.slug }).from(market).where(eq(market.id, row.marketId)).get()
      : await db.select({ slug: producer.slug }).from(producer).where(eq(producer.id, row.producerId)).get();
  return found?.slug;
}
