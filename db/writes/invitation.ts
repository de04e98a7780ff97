import { eq, sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { invitation } from "../schema/people.ts";
import { insertCommand } from "./command.ts";

export type SentInvitation = Omit<typeof invitation.$inferInsert, "acceptedAt" | "acceptedBy" | "withdrawnAt">;

/** Any number of first invitations, as one statement; of two at once to one address the second fails in the unique key. */
export const insertInvitations = (db: Database, rows: readonly SentInvitation[]) =>
  db.run(sql`
    INSERT INTO invitation (id, kind, market_id, producer_id, email, roles, message, token_hash, invited_by, invited_at, last_sent_at, times_sent, expires_at)
    SELECT r.value->>'id', r.value->>'kind', r.value->>'marketId', r.value->>'producerId', r.value->>'email', r.value->'roles', r.value->>'message',
      r.value->>'tokenHash', r.value->>'invitedBy', r.value->>'invitedAt', r.value->>'lastSentAt', r.value->>'timesSent', r.value->>'expiresAt'
    FROM json_each(${JSON.stringify(rows)}) r`);

/** A new link for each of these rows, good again whatever became of the one before. */
export const updateInvitationsSent = (db: Database, rows: readonly SentInvitation[]) =>
  db.run(sql`
    UPDATE invitation SET
      roles = r.value->'roles', message = r.value->>'message', token_hash = r.value->>'tokenHash',
      invited_by = r.value->>'invitedBy', invited_at = r.value->>'invitedAt', last_sent_at = r.value->>'lastSentAt',
      times_sent = r.value->>'timesSent', expires_at = r.value->>'expiresAt',
      accepted_at = NULL, accepted_by = NULL, withdrawn_at = NULL
    FROM json_each(${JSON.stringify(rows)}) r WHERE invitation.id = r.value->>'id'`);

/**
 * The guard of one link's end: of two people with one link, or of an acceptance and a withdrawal at once, the second fails in
 * the key (`command_repeated`) and must read the invitation anew.
 */
export const insertLinkEnd = (db: Database, row: { id: string; timesSent: number }, end: { at: number; by: string }) =>
  insertCommand(db, {
    id: `invitation:${row.id}:${row.timesSent}`,
    actorId: end.by,
    kind: "end-invitation",
    answer: {},
    at: end.at,
  });

/** The end of an invitation, for the batch of whatever accepting it brings. */
export const endInvitation = (
  db: Database,
  row: { id: string; timesSent: number },
  end: { at: number; by: string; accepted: boolean },
): Statement[] => [
  insertLinkEnd(db, row, end),
  db
    .update(invitation)
    .set(end.accepted ? { acceptedAt: end.at, acceptedBy: end.by } : { withdrawnAt: end.at })
    .where(eq(invitation.id, row.id)),
];
