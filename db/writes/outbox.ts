import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

export type OutboxRow = {
  id: string;
  kind: string;
  /** One effect per key, for ever. */
  key: string;
  subjectId: string;
  payload: unknown;
  /** Real time. */
  dueAt: number;
};

/** Any number of wake-ups as one statement. */
export const insertOutbox = (db: Database, rows: readonly OutboxRow[]) =>
  db.run(sql`
    INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
    SELECT r.value->>'id', r.value->>'kind', r.value->>'key', r.value->>'subjectId', r.value->'payload', 'waiting', r.value->>'dueAt', 0, 0
    FROM json_each(${JSON.stringify(rows)}) r`);

/** Takes back wake-ups about a subject that have not been carried out. */
export const markOutboxWithdrawn = (db: Database, subjectIds: readonly string[]) =>
  db.run(sql`
    UPDATE outbox SET status = 'withdrawn'
    WHERE status = 'waiting' AND subject_id IN (SELECT value FROM json_each(${JSON.stringify(subjectIds)}))`);

/** Somebody wants it tried again: under the key it had, for what was sent under it may have been carried out. */
export const markOutboxTriedAgain = (db: Database, subjectId: string, dueAt: number) =>
  db.run(sql`
    UPDATE outbox SET status = 'waiting', due_at = ${dueAt}, lease_until = NULL, attempts = 0, last_error = NULL
    WHERE subject_id = ${subjectId} AND status = 'parked'`);
