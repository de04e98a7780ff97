import { and, sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { wantsMail } from "../queries/mail-opt-out.ts";
import { isOnList, type MessageAudience } from "../queries/message-recipients.ts";
import { user } from "../schema/user.ts";

/** So many mails of one message a minute: a drain takes 100 rows, and orders' own mails must not wait behind a thousand. */
const MAILS_A_MINUTE = 80;

type Sending = MessageAudience & {
  id: string;
  byUserId: string;
  subject: string;
  body: string;
  /** Market time. */
  sentAt: number;
  /** Real time. */
  dueAt: number;
};

/** A message, who gets it as the list stands in this very batch, and one wake-up for each of them. */
export const insertMessage = (db: Database, row: Sending): Statement[] => [
  db.run(sql`
    INSERT INTO message (id, market_id, by_user_id, subject, body, list, distribution_id, recipients, sent_at)
    VALUES (${row.id}, ${row.marketId}, ${row.byUserId}, ${row.subject}, ${row.body}, ${row.list}, ${row.distributionId ?? null}, 0, ${row.sentAt})`),
  db.run(sql`
    INSERT INTO message_recipient (message_id, user_id)
    SELECT ${row.id}, ${user.id} FROM ${user} WHERE ${and(isOnList(row), wantsMail(user.id, row.marketId, "news"))}`),
  db.run(sql`
    UPDATE message SET recipients = (SELECT count(*) FROM message_recipient WHERE message_id = ${row.id}) WHERE id = ${row.id}`),
  db.run(sql`
    INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
    SELECT message_id || ':' || user_id, 'mail', 'mail:message:' || message_id || ':' || user_id, message_id,
      json_object('mail', 'message', 'userId', user_id, 'messageId', message_id), 'waiting',
      ${row.dueAt} + (row_number() OVER (ORDER BY user_id) - 1) / ${sql.raw(String(MAILS_A_MINUTE))} * 60000, 0, 0
    FROM message_recipient WHERE message_id = ${row.id}`),
];
