import { and, eq, isNull } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { invitationEnd } from "../core/people/invitation-state.ts";
import { type InvitationOwner, invitedRoles } from "../db/queries/invitation.ts";
import { invitation } from "../db/schema/people.ts";
import { endInvitation, insertLinkEnd, updateInvitationsSent } from "../db/writes/invitation.ts";
import { invitationMails } from "./invitation-mails.ts";
import type { LinkHash } from "./invite.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

type OneInvitation = InvitationOwner & { id: string; invitationId: string };

/** A mail that was sent a moment ago is on its way: another press would only flood a mailbox. */
const PAUSE_MS = 60_000;

/** IVT-2. Another mail with a new link for 30 days more; the link before opens no more. */
export async function renewInvitation(
  ports: Ports,
  actor: Actor,
  input: OneInvitation & { linkHash: LinkHash },
): Promise<{ timesSent: number } | Refusal> {
  return once<{ timesSent: number }>(ports, actor, {
    id: input.id,
    kind: "renew-invitation",
    refused: () => "again",
    decide: async () => {
      const row = await waiting(ports, input);
      if (row === undefined) return refuse("not_found");
      const at = ports.marketNow();
      if (at - row.lastSentAt < PAUSE_MS) return refuse("too_many_tries");
      const timesSent = row.timesSent + 1;
      const tokenHash = await input.linkHash(row.id, timesSent);
      const sent = {
        ...row,
        roles: invitedRoles(row),
        tokenHash,
        timesSent,
        invitedBy: actor.userId,
        lastSentAt: at,
        expiresAt: invitationEnd(at),
      };
      return {
        answer: { timesSent },
        statements: [
          insertLinkEnd(ports.db, row, { at, by: actor.userId }),
          updateInvitationsSent(ports.db, [sent]),
          invitationMails(ports, [sent]),
        ],
      };
    },
  });
}

/** IVT-2. The link opens no more; who comes by it learns that it ended. */
export async function withdrawInvitation(
  ports: Ports,
  actor: Actor,
  input: OneInvitation,
): Promise<{ withdrawn: true } | Refusal> {
  return once<{ withdrawn: true }>(ports, actor, {
    id: input.id,
    kind: "withdraw-invitation",
    decide: async () => {
      const row = await waiting(ports, input);
      if (row === undefined) return refuse("not_found");
      const end = { at: ports.marketNow(), by: actor.userId, accepted: false };
      return { answer: { withdrawn: true }, statements: endInvitation(ports.db, row, end) };
    },
  });
}

/** Of this owner only: another's invitation and none are the same. */
const waiting = async ({ db }: Ports, { invitationId, marketId, producerId }: OneInvitation) =>
  await db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.id, invitationId),
        eq(invitation.marketId, marketId),
        eq(invitation.producerId, producerId),
        isNull(invitation.acceptedAt),
        isNull(invitation.withdrawnAt),
      ),
    )
    .get();
