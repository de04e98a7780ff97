import { and, count, gt, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import type { Invited } from "../core/contract/invitation.ts";
import { invitationEnd, invitationState } from "../core/people/invitation-state.ts";
import {
  addressesAlreadyIn,
  type InvitationOwner,
  type InvitationRow,
  invitationsTo,
} from "../db/queries/invitation.ts";
import { invitation } from "../db/schema/people.ts";
import { insertInvitations, type SentInvitation, updateInvitationsSent } from "../db/writes/invitation.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { invitationMails } from "./invitation-mails.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

export type InvitationWish = InvitationOwner & {
  kind: InvitationRow["kind"];
  /** Roles in the market, or owner / editor in the producer's team. */
  roles: readonly string[];
  emails: readonly string[];
  message: string;
};

/** What is kept of the link of an invitation's n-th mail (worker/links). */
export type LinkHash = (invitationId: string, timesSent: number) => Promise<string>;

/** A market that grows in a day stays far below; a stolen account does not mail the world. */
const MOST_A_DAY = 1000;
const DAY_MS = 86_400_000;

/** IVT-1. One link by mail to each address that is not in and has none that opens; what became of each is told. */
export async function invite(
  ports: Ports,
  actor: Actor,
  input: InvitationWish & { id: string; linkHash: LinkHash },
): Promise<Invited | Refusal> {
  const { db } = ports;
  return once<Invited>(ports, actor, {
    id: input.id,
    kind: "invite",
    // Two people who invite one address at once: the second reads that the first did.
    refused: () => "again",
    decide: async () => {
      const at = ports.marketNow();
      const emails = [...new Set(input.emails)];
      const [inside, before, today] = await Promise.all([
        addressesAlreadyIn(db, input.kind, input, emails),
        invitationsTo(db, input.kind, input, emails),
        sentToday(ports, input),
      ]);
      const opens = (email: string) => {
        const row = before.get(email);
        return row !== undefined && invitationState(row, at) === "open";
      };
      const alreadyIn = emails.filter((email) => inside.has(email));
      const alreadyInvited = emails.filter((email) => !inside.has(email) && opens(email));
      const invited = emails.filter((email) => !inside.has(email) && !opens(email));
      if (today + invited.length > MOST_A_DAY) return refuse("too_many_invitations");
      const sent = await Promise.all(
        invited.map(async (email): Promise<SentInvitation> => {
          const known = before.get(email);
          const id = known?.id ?? ports.newId();
          const timesSent = (known?.timesSent ?? 0) + 1;
          return {
            id,
            kind: input.kind,
            marketId: input.marketId,
            producerId: input.producerId,
            email,
            roles: [...input.roles],
            message: input.message,
            tokenHash: await input.linkHash(id, timesSent),
            invitedBy: actor.userId,
            invitedAt: at,
            lastSentAt: at,
            timesSent,
            expiresAt: invitationEnd(at),
          };
        }),
      );
      const first = sent.filter((row) => row.timesSent === 1);
      const another = sent.filter((row) => row.timesSent > 1);
      return {
        answer: { invited, alreadyIn, alreadyInvited },
        statements: [
          ...(first.length === 0 ? [] : [insertInvitations(db, first)]),
          ...(another.length === 0 ? [] : [updateInvitationsSent(db, another)]),
          ...(sent.length === 0 ? [] : [invitationMails(ports, sent)]),
          // A producer's own team is no market's business: the journal is kept per market.
          ...(sent.length === 0 || input.marketId === ""
            ? []
            : [
                insertJournal(db, [
                  {
                    id: ports.newId(),
                    marketId: input.marketId,
                    kind: input.kind === "member" ? "members_invited" : "producers_invited",
                    at,
                    byUserId: actor.userId,
                    byName: actor.name,
                    after: { invited: invited.length, roles: input.roles },
                  },
                ]),
              ]),
        ],
      };
    },
  });
}

async function sentToday({ db, marketNow }: Ports, { marketId, producerId }: InvitationOwner): Promise<number> {
  const row = await db
    .select({ n: count() })
    .from(invitation)
    .where(
      and(
        sql`${invitation.marketId} = ${marketId} AND ${invitation.producerId} = ${producerId}`,
        gt(invitation.lastSentAt, marketNow() - DAY_MS),
      ),
    )
    .get();
  return row?.n ?? 0;
}
