import { and, eq, isNull, lte, ne, sql } from "drizzle-orm";
import { commit } from "../db/commit.ts";
import { checkout } from "../db/schema/basket.ts";
import { distribution, participation } from "../db/schema/distribution.ts";
import { producerMembership } from "../db/schema/producer.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import type { Ports } from "./ports.ts";

/**
 * REC-1. The closing recap to every producer that takes part, once, when the window has closed and the last payment begun in
 * time has ended one way or the other. A job: it asks what is due and not done.
 */
export async function sendRecaps(ports: Ports): Promise<number> {
  const { db } = ports;
  const at = ports.marketNow();
  const due = await db
    .select({ id: distribution.id })
    .from(distribution)
    .where(
      and(
        lte(distribution.closesAt, at),
        isNull(distribution.recapSentAt),
        isNull(distribution.cancelledAt),
        sql`NOT EXISTS (SELECT 1 FROM ${checkout} WHERE ${checkout.distributionId} = ${distribution.id} AND ${checkout.status} = 'open')`,
      ),
    );
  for (const { id } of due) {
    const people = await db
      .selectDistinct({ producerId: participation.producerId, userId: producerMembership.userId })
      .from(participation)
      .innerJoin(producerMembership, eq(producerMembership.producerId, participation.producerId))
      .where(and(eq(participation.distributionId, id), ne(participation.answer, "no")));
    const committed = await commit(db, [
      db.update(distribution).set({ recapSentAt: at }).where(eq(distribution.id, id)),
      insertOutbox(
        db,
        people.map((one) => ({
          id: ports.newId(),
          kind: "mail",
          key: `mail:recap:${id}:${one.producerId}:${one.userId}`,
          subjectId: id,
          payload: { mail: "recap", userId: one.userId, distributionId: id, producerId: one.producerId },
          dueAt: ports.realNow(),
        })),
      ),
    ]);
    if (committed.ok) await ports.wake({});
  }
  return due.length;
}
