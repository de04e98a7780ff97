import { eq, sql } from "drizzle-orm";
import { type Refusal, refuse } from "../core/contract/codes.ts";
import { commit } from "../db/commit.ts";
import { manyBasketFacts } from "../db/queries/basket-facts.ts";
import { basket } from "../db/schema/basket.ts";
import { distribution } from "../db/schema/distribution.ts";
import { run } from "../db/schema/work.ts";
import { updateDistributionCancelled } from "../db/writes/distribution.ts";
import { updateFacts } from "../db/writes/facts.ts";
import { insertJournal } from "../db/writes/journal.ts";
import { endPaymentsUnderWay, tellProducersCancelled } from "../db/writes/moved-date.ts";
import { insertOutbox } from "../db/writes/outbox.ts";
import { insertRun, insertRunBaskets, nextRunBaskets, updateRunClosed, updateRunProgress } from "../db/writes/run.ts";
import { cancelledStatements } from "./cancelled-statements.ts";
import { once } from "./once.ts";
import type { Actor, Ports } from "./ports.ts";

/** A cancelled basket writes about ten statements: this many stay well inside a batch. */
const BASKETS_A_STEP = 25;

export type OpenedCancellation = { runId: string; total: number };

/**
 * CAN-1. Calls a date off: nobody orders or validates there from this batch on, payments under way are ended, the farms are told,
 * and a run gives every paid basket its money back. Refused once a basket was validated: such a date is validated.
 */
export async function cancelDistribution(
  ports: Ports,
  actor: Actor,
  input: { id: string; distributionId: string; reason: string },
): Promise<OpenedCancellation | Refusal> {
  const { db } = ports;
  return once<OpenedCancellation>(ports, actor, {
    id: input.id,
    kind: "cancel-distribution",
    refused: (guard) => (guard === "run_known" ? refuse("distribution_closed") : "again"),
    decide: async () => {
      const row = await db.select().from(distribution).where(eq(distribution.id, input.distributionId)).get();
      if (row === undefined) return refuse("not_found");
      if (row.cancelledAt !== null || row.frozenAt !== null) return refuse("distribution_closed");
      const counted = await db
        .select({
          ordered: sql<number>`coalesce(sum(${basket.status} = 'ordered'), 0)`,
          validated: sql<number>`coalesce(sum(${basket.status} = 'validated'), 0)`,
        })
        .from(basket)
        .where(eq(basket.distributionId, row.id))
        .get();
      if ((counted?.validated ?? 0) > 0) return refuse("baskets_validated", { count: counted?.validated });
      const total = counted?.ordered ?? 0;
      const at = ports.marketNow();
      const dueAt = ports.realNow();
      const runId = ports.newId();
      return {
        answer: { runId, total },
        statements: [
          insertRun(db, {
            id: runId,
            kind: "cancel_distribution",
            distributionId: row.id,
            byUserId: actor.userId,
            byName: actor.name,
            total,
            done: 0,
            openedAt: at,
          }),
          updateDistributionCancelled(db, row.id, at),
          ...endPaymentsUnderWay(db, [row.id], { reason: "date-cancelled", dueAt }),
          tellProducersCancelled(db, row.id, dueAt),
          insertJournal(db, [
            {
              id: ports.newId(),
              marketId: row.marketId,
              distributionId: row.id,
              kind: "distribution_cancelled",
              at,
              byUserId: actor.userId,
              byName: actor.name,
              after: { baskets: total },
              reason: input.reason,
            },
          ]),
          insertOutbox(db, [
            { id: ports.newId(), kind: "run", key: `run:${runId}`, subjectId: runId, payload: {}, dueAt },
          ]),
        ],
        distributionIds: [row.id],
      };
    },
  });
}

/**
 * CAN-2, CAN-3. One step: at most 25 baskets in one batch, keyed (run, basket), or the end when none is left. Safe to repeat at any
 * point. Returns true when the run is over.
 */
export async function continueCancellation(ports: Ports, runId: string): Promise<boolean> {
  const { db } = ports;
  const open = await db.select().from(run).where(eq(run.id, runId)).get();
  if (open === undefined || open.closedAt !== null) return true;
  const ids = await nextRunBaskets(db, open, BASKETS_A_STEP);
  if (ids.length === 0) {
    await commit(db, [updateRunProgress(db, runId), updateRunClosed(db, runId, ports.marketNow())]);
    await ports.wake({ distributionIds: [open.distributionId] });
    return true;
  }
  const actor = { userId: open.byUserId, name: open.byName };
  const facts = await manyBasketFacts(db, open.distributionId, ids);
  const committed = await commit(db, [
    insertRunBaskets(db, runId, ids),
    updateRunProgress(db, runId),
    ...facts.flatMap(
      (one) =>
        cancelledStatements(ports, actor, { facts: one, commandId: `run:${runId}`, mail: "date_cancelled" }).statements,
    ),
    ...updateFacts(db, open.distributionId, ids),
  ]);
  // Stale: another worker made this very step. Any other guard would refuse it again and again.
  if (!committed.ok && committed.guard !== "stale") throw new Error(`a step of a run refused by ${committed.guard}`);
  await ports.wake({ distributionIds: [open.distributionId] });
  return false;
}
