import { sql } from "drizzle-orm";
import type { DueStatus, DueWay } from "../../core/due/due-way.ts";
import type { Database, Statement } from "../database.ts";
import { due } from "../schema/basket.ts";

export const insertDue = (db: Database, row: typeof due.$inferInsert) => db.insert(due).values(row);

/** Another way, or its money: of two hands at once the trigger refuses the second. */
export const updateDueSettled = (
  db: Database,
  row: {
    id: string;
    way: DueWay;
    status: DueStatus;
    at: number;
    by: { userId: string; name: string };
    paymentId?: string;
  },
) =>
  db.run(sql`
    UPDATE due SET status = ${row.status}, way = ${row.way}, settled_at = ${row.at}, by_user_id = ${row.by.userId}, by_name = ${row.by.name},
      payment_id = ${row.paymentId ?? null}, page = CASE WHEN ${row.way} = 'card' THEN page ELSE 'none' END
    WHERE id = ${row.id}`);

/** DUE-6. What of it is taken back; wholly taken back it stands no more. */
export const updateDuesReturned = (
  db: Database,
  rows: readonly { id: string; cents: number }[],
  at: number,
): Statement[] => [
  db.run(sql`
    UPDATE due SET returned_cents = returned_cents + r.cents, settled_at = ${at},
      status = CASE WHEN returned_cents + r.cents = amount_cents THEN 'withdrawn' ELSE status END
    FROM (SELECT value->>'id' AS id, value->>'cents' AS cents FROM json_each(${JSON.stringify(rows)})) r
    WHERE due.id = r.id`),
];

/** The basket is open again: what was given away with its validation is to be decided anew. */
export const markWaivedWithdrawn = (db: Database, basketId: string, at: number) =>
  db.run(
    sql`UPDATE due SET status = 'withdrawn', settled_at = ${at} WHERE basket_id = ${basketId} AND status = 'waived'`,
  );

/** Carried dues that an order's payment paid along. */
export const markDuesPaidAlong = (db: Database, dueIds: readonly string[], paymentId: string, at: number) =>
  db.run(sql`
    UPDATE due SET status = 'collected', way = 'card', payment_id = ${paymentId}, settled_at = ${at}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(dueIds)}))`);

/** An order's checkout asks for them along while it is open. */
export const markDuesAsked = (db: Database, dueIds: readonly string[], checkoutId: string) =>
  db.run(
    sql`UPDATE due SET checkout_id = ${checkoutId} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(dueIds)}))`,
  );

/** How the payment page of a due stands, for who waits beside the customer. */
export const updateDuePage = (db: Database, dueId: string, page: "none" | "open" | "declined" | "ended") =>
  db.run(sql`UPDATE due SET page = ${page} WHERE id = ${dueId} AND status = 'open'`);
