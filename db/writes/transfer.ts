import { sql } from "drizzle-orm";
import type { HeldReason } from "../../core/contract/money.ts";
import type { Cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";

export type TransferRow = {
  id: string;
  settlementId: string;
  paymentId: string;
  amountCents: Cents;
  decidedAt: number;
};

export const insertTransfers = (db: Database, rows: readonly TransferRow[]) =>
  db.run(sql`
    INSERT INTO transfer (id, settlement_id, payment_id, amount_cents, status, decided_at)
    SELECT r.value->>'id', r.value->>'settlementId', r.value->>'paymentId', r.value->>'amountCents', 'decided', r.value->>'decidedAt'
    FROM json_each(${JSON.stringify(rows)}) r`);

export const markSettlementsPayable = (db: Database, ids: readonly string[]) =>
  db.run(
    sql`UPDATE settlement SET status = 'payable', held_reason = NULL WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );

export const markSettlementsDone = (db: Database, ids: readonly string[], at: number) =>
  db.run(
    sql`UPDATE settlement SET status = 'paid', paid_at = ${at}, held_reason = NULL WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );

export const markSettlementsHeld = (db: Database, rows: readonly { id: string; reason: HeldReason }[]) =>
  db.run(sql`
    UPDATE settlement SET status = 'held', held_reason = h.value->>'reason' FROM json_each(${JSON.stringify(rows)}) h
    WHERE settlement.id = h.value->>'id'`);
