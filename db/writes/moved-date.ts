import { sql } from "drizzle-orm";
import type { Database, Statement } from "../database.ts";
import { ROW_ID } from "./row-id.ts";

export type MovedDate = { id: string; formerPickupStartsAt: number };

/**
 * MOV-1. Asks everybody with an open basket of these dates what they want, in the very batch that moves them: who ordered a moment
 * ago is asked too. A payment begun for the former time is ended. `commandId` makes each mail leave once per move.
 */
export const askAboutMove = (
  db: Database,
  moved: readonly MovedDate[],
  { commandId, at, dueAt }: { commandId: string; at: number; dueAt: number },
): Statement[] => {
  const dates = JSON.stringify(moved);
  return [
    db.run(sql`
      INSERT INTO move_choice (basket_id, distribution_id, user_id, former_pickup_starts_at, asked_at)
      SELECT b.id, b.distribution_id, b.user_id, m.value->>'formerPickupStartsAt', ${at}
      FROM json_each(${dates}) m JOIN basket b ON b.distribution_id = m.value->>'id' AND b.status = 'ordered'
      WHERE true
      ON CONFLICT (basket_id) DO UPDATE SET former_pickup_starts_at = excluded.former_pickup_starts_at, asked_at = excluded.asked_at,
        choice = NULL, chosen_at = NULL`),
    db.run(sql`
      INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
      SELECT ${ROW_ID}, 'mail', 'mail:date-moved:' || b.id || ':' || ${commandId}, b.id,
        json_object('mail', 'date_moved', 'userId', b.user_id, 'basketId', b.id), 'waiting', ${dueAt}, 0, 0
      FROM json_each(${dates}) m JOIN basket b ON b.distribution_id = m.value->>'id' AND b.status = 'ordered'`),
    db.run(sql`
      INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
      SELECT ${ROW_ID}, 'mail', 'mail:dates-moved:' || ${commandId} || ':' || pm.user_id, ${commandId},
        json_object('mail', 'dates_moved', 'userId', pm.user_id, 'distributionIds', json_group_array(DISTINCT d.id)), 'waiting', ${dueAt}, 0, 0
      FROM json_each(${dates}) m
        JOIN distribution d ON d.id = m.value->>'id' AND d.draft = 0
        JOIN participation p ON p.distribution_id = d.id AND p.answer = 'yes'
        JOIN producer_membership pm ON pm.producer_id = p.producer_id
      GROUP BY pm.user_id`),
    ...endPaymentsUnderWay(
      db,
      moved.map((one) => one.id),
      { reason: `moved:${commandId}`, dueAt },
    ),
  ];
};

/** Wakes the end of every payment under way at these dates: its goods go back when the provider says that it is over (ORD-6). */
export const endPaymentsUnderWay = (
  db: Database,
  distributionIds: readonly string[],
  { reason, dueAt }: { reason: string; dueAt: number },
): Statement[] => [
  db.run(sql`
    INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
    SELECT ${ROW_ID}, 'end_checkout', 'end-checkout:' || c.id || ':' || ${reason}, c.id, json_object('as', 'cancelled'), 'waiting', ${dueAt}, 0, 0
    FROM checkout c WHERE c.status = 'open' AND c.distribution_id IN (SELECT value FROM json_each(${JSON.stringify(distributionIds)}))`),
];

/** Tells the people of every farm that was to come that the date is called off. */
export const tellProducersCancelled = (db: Database, distributionId: string, dueAt: number) =>
  db.run(sql`
    INSERT INTO outbox (id, kind, key, subject_id, payload, status, due_at, attempts, generation)
    SELECT ${ROW_ID}, 'mail', 'mail:date-cancelled:' || ${distributionId} || ':' || pm.user_id, ${distributionId},
      json_object('mail', 'date_cancelled_producer', 'userId', pm.user_id, 'distributionId', ${distributionId}), 'waiting', ${dueAt}, 0, 0
    FROM (
      SELECT DISTINCT m.user_id FROM participation p JOIN producer_membership m ON m.producer_id = p.producer_id
      JOIN distribution d ON d.id = p.distribution_id AND d.draft = 0
      WHERE p.distribution_id = ${distributionId} AND p.answer = 'yes'
    ) pm`);
