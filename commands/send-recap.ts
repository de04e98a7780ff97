import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { HOLD_MS } from "../core/time/window.ts";
import { commit } from "../db/commit.ts";
import type { Statement } from "../db/database.ts";
import { checkout } from "../db/schema/checkout.ts";
import { distribution } from "../db/schema/distribution.ts";
import { insertRecapMails, insertRecapNotice } from "../db/writes/recap.ts";
import type { Ports } from "./ports.ts";

/**
 * REC-1. The closing recap to every producer that takes part, once, when the window has closed and the last payment begun in
 * time has ended one way or the other. A job: it asks what is due and not done.
 */
export async function sendRecaps(ports: Ports): Promise<number> {
  const { db } = ports;
  const at = ports.marketNow();
  const early = await sendEarlyRecaps(ports);
  const due = await db
    .select({ id: distribution.id })
    .from(distribution)
    .where(
      and(
        lte(distribution.closesAt, at),
        isNull(distribution.recapSentAt),
        isNull(distribution.cancelledAt),
        eq(distribution.draft, false),
        sql`NOT EXISTS (SELECT 1 FROM ${checkout} WHERE ${checkout.distributionId} = "distribution"."id" AND ${checkout.status} = 'open')`,
      ),
    );
  for (const { id } of due) {
    await sent(ports, [
      db.update(distribution).set({ recapSentAt: at }).where(eq(distribution.id, id)),
      insertRecapMails(db, { distributionId: id, producerId: null, dueAt: ports.realNow() }),
    ]);
  }
  return early + due.length;
}

/** EDT-3. Of producers that close before the sale: when no payment with their goods in it can still be under way. */
async function sendEarlyRecaps(ports: Ports): Promise<number> {
  const { db } = ports;
  const at = ports.marketNow();
  const due = await db.all<{ distribution_id: string; producer_id: string }>(sql`
    SELECT p.distribution_id, p.producer_id FROM participation p JOIN distribution d ON d.id = p.distribution_id
    WHERE p.answer = 'yes' AND p.closes_at <= ${at - HOLD_MS} AND d.closes_at > ${at} AND d.cancelled_at IS NULL AND d.draft = 0
      AND NOT EXISTS (SELECT 1 FROM distribution_notice n WHERE n.distribution_id = d.id AND n.kind = 'recap:' || p.producer_id)
      AND NOT EXISTS (SELECT 1 FROM checkout c, json_each(c.lines) l
        WHERE c.distribution_id = d.id AND c.status = 'open' AND l.value->>'producerId' = p.producer_id)
    GROUP BY p.distribution_id, p.producer_id`);
  for (const { distribution_id: distributionId, producer_id: producerId } of due) {
    await sent(ports, [
      insertRecapNotice(db, { distributionId, producerId, at }),
      insertRecapMails(db, { distributionId, producerId, dueAt: ports.realNow() }),
    ]);
  }
  return due.length;
}

async function sent(ports: Ports, statements: readonly Statement[]): Promise<void> {
  const committed = await commit(ports.db, statements);
  if (committed.ok) await ports.wake({});
}
