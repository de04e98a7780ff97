import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import { outbox } from "../../db/schema/work.ts";
import { loggable } from "../http/loggable.ts";
import type { Services } from "../services.ts";
import { type Effect, effects } from "./effects.ts";
import { judgeFailure } from "./judge-failure.ts";

/** Long enough for one call with its retries; a crashed dispatcher's rows are taken up after it. */
const LEASE_MS = 60_000;
const ROWS_A_DRAIN = 100;

export type OutboxRow = typeof outbox.$inferSelect;

/** Carries out what is due, oldest first. Returns how many rows were taken up. */
export async function drainOutbox(services: Services): Promise<number> {
  const due = await services.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(dueNow(services))
    .orderBy(asc(outbox.dueAt))
    .limit(ROWS_A_DRAIN);
  for (const { id } of due) await dispatch(services, id);
  return due.length;
}

/** Carries out at once what waits about one subject; the queue and cron do it anyway if this fails. */
export async function dispatchSubject(services: Services, subjectId: string): Promise<void> {
  const due = await services.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.subjectId, subjectId), dueNow(services)));
  for (const { id } of due) await dispatch(services, id);
}

const free = (now: number) => or(isNull(outbox.leaseUntil), lte(outbox.leaseUntil, now));
const dueNow = ({ ports }: Services) =>
  and(eq(outbox.status, "waiting"), lte(outbox.dueAt, ports.realNow()), free(ports.realNow()));

async function dispatch(services: Services, id: string): Promise<void> {
  const { db, ports } = services;
  const now = ports.realNow();
  // The claim: two dispatchers meet in this one statement and only one gets the row back.
  const [row] = await db
    .update(outbox)
    .set({ leaseUntil: now + LEASE_MS, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), eq(outbox.status, "waiting"), free(now)))
    .returning();
  if (row === undefined) return;
  // Whose lease ran out meanwhile must not speak for the row any more: another try counts as the next.
  const mine = and(eq(outbox.id, row.id), eq(outbox.attempts, row.attempts), eq(outbox.status, "waiting"));
  const effect: Effect | undefined = effects[row.kind];
  try {
    if (effect === undefined) throw new Error(`no effect of kind ${row.kind}`);
    const outcome = await effect(services, row);
    await db
      .update(outbox)
      .set(
        outcome === "later"
          ? { leaseUntil: null, dueAt: ports.realNow() }
          : { status: outcome, leaseUntil: null, doneAt: ports.realNow(), lastError: null },
      )
      .where(mine);
  } catch (error) {
    const verdict = judgeFailure(error, row);
    console.error({
      event: "outbox_failed",
      kind: row.kind,
      id: row.id,
      attempts: row.attempts,
      code: verdict.code,
      parked: verdict.park,
      ...loggable(error),
    });
    await db
      .update(outbox)
      .set({
        leaseUntil: null,
        lastError: verdict.code,
        status: verdict.park ? "parked" : "waiting",
        dueAt: ports.realNow() + verdict.retryInMs,
        generation: row.generation + (verdict.newKey ? 1 : 0),
      })
      .where(mine);
  }
}
