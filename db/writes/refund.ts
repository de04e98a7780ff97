import { sql } from "drizzle-orm";
import type { REFUND_CAUSES } from "../../core/contract/money.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Database, Statement } from "../database.ts";

export type RefundCause = (typeof REFUND_CAUSES)[number];

export type RefundRow = {
  id: string;
  paymentId: string;
  basketId: string | null;
  distributionId: string;
  revision: number | null;
  amountCents: Cents;
  cause: RefundCause;
  decidedAt: number;
  advancedCents?: number;
};

/** Decided refunds with their payments' counters: the CHECK on the payment refuses more than was paid. */
export const insertRefunds = (db: Database, rows: readonly RefundRow[]): Statement[] => {
  const json = JSON.stringify(rows);
  return [
    db.run(sql`
      INSERT INTO refund (id, payment_id, basket_id, distribution_id, revision, amount_cents, cause, status, decided_at,
        advanced_cents)
      SELECT r.value->>'id', r.value->>'paymentId', r.value->>'basketId', r.value->>'distributionId', r.value->>'revision',
        r.value->>'amountCents', r.value->>'cause', 'decided', r.value->>'decidedAt',
        coalesce(r.value->>'advancedCents', 0)
      FROM json_each(${json}) r`),
    db.run(sql`
      UPDATE payment SET refunded_cents = refunded_cents + r.amount
      FROM (SELECT value->>'paymentId' AS payment_id, sum(value->>'amountCents') AS amount FROM json_each(${json}) GROUP BY 1) r
      WHERE payment.id = r.payment_id`),
  ];
};

/** SND-2. Takes decided refunds back; the trigger refuses the batch when one of them has left. */
export const markRefundsWithdrawn = (db: Database, refundIds: readonly string[]): Statement[] => {
  const json = JSON.stringify(refundIds);
  return [
    db.run(sql`UPDATE refund SET status = 'withdrawn' WHERE id IN (SELECT value FROM json_each(${json}))`),
    db.run(sql`
      UPDATE payment SET refunded_cents = refunded_cents - r.amount
      FROM (SELECT payment_id, sum(amount_cents) AS amount FROM refund WHERE id IN (SELECT value FROM json_each(${json})) GROUP BY 1) r
      WHERE payment.id = r.payment_id`),
  ];
};

/** In the place of a failed one, on the same payment: what was counted for that counts for this. */
export const insertReplacingRefund = (db: Database, id: string, failedId: string, at: number): Statement[] => [
  db.run(sql`
    INSERT INTO refund (id, payment_id, basket_id, distribution_id, revision, amount_cents, cause, status, decided_at, replaces, advanced_cents)
    SELECT ${id}, payment_id, basket_id, distribution_id, revision, amount_cents, cause, 'decided', ${at}, id, advanced_cents
    FROM refund WHERE id = ${failedId}`),
  db.run(sql`UPDATE refund SET status = 'replaced' WHERE id = ${failedId}`),
];

/** Given back in another way; the trigger refuses what has not failed. */
export const markRefundRepaid = (db: Database, refundId: string, at: number) =>
  db.run(sql`UPDATE refund SET status = 'repaid', settled_at = ${at} WHERE id = ${refundId}`);
