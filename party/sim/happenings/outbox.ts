import { recordRefundAccepted } from "../../../commands/record-provider-result.ts";
import { refund } from "../../../db/schema/money.ts";
import type { Hall } from "../hall.ts";

/** Refunds that are due leave, and the provider takes them: what has left is never taken back. */
export async function sendRefunds(hall: Hall): Promise<void> {
  const { db, sqlite, clock, newId } = hall;
  sqlite
    .prepare(`
      UPDATE refund SET status = 'sent' WHERE status = 'decided' AND id IN (
        SELECT subject_id FROM outbox WHERE kind = 'refund' AND status = 'waiting' AND due_at <= ?)`)
    .run(clock.now());
  sqlite
    .prepare("UPDATE outbox SET status = 'done' WHERE kind = 'refund' AND status = 'waiting' AND due_at <= ?")
    .run(clock.now());
  const ports = { db, marketNow: clock.now, realNow: clock.now, newId, wake: async () => undefined };
  for (const row of await db.select().from(refund)) {
    if (row.status === "sent") await recordRefundAccepted(ports, row.id, `re_${row.id}`);
  }
}
