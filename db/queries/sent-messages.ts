import { sql } from "drizzle-orm";
import * as v from "valibot";
import { MESSAGE_LISTS, type SentMessage } from "../../core/contract/message.ts";
import type { Database } from "../database.ts";

const SHOWN = 50;
const rowSchema = v.object({
  id: v.string(),
  subject: v.string(),
  body: v.string(),
  list: v.picklist(MESSAGE_LISTS),
  byName: v.string(),
  sentAt: v.number(),
  recipients: v.number(),
  left: v.number(),
  failed: v.number(),
});

/** A market's messages with how far their mails have left, the newest 50 first. */
export async function sentMessages(db: Database, marketId: string): Promise<SentMessage[]> {
  const rows = await db.all(sql`
    SELECT m.id, m.subject, m.body, m.list, m.recipients, m.sent_at AS sentAt,
      coalesce(trim(u.first_name || ' ' || u.last_name), '') AS byName,
      (SELECT count(*) FROM outbox o WHERE o.subject_id = m.id AND o.status IN ('done', 'withdrawn')) AS "left",
      (SELECT count(*) FROM outbox o WHERE o.subject_id = m.id AND o.status = 'parked') AS failed
    FROM message m LEFT JOIN user u ON u.id = m.by_user_id
    WHERE m.market_id = ${marketId} ORDER BY m.sent_at DESC, m.id DESC LIMIT ${SHOWN}`);
  return rows.map((row) => v.parse(rowSchema, row));
}
