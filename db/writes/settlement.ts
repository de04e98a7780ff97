import { sql } from "drizzle-orm";
import type { RebackedPayee } from "../../core/correction/rebacked.ts";
import type { Database, Statement } from "../database.ts";

export type SettlementRow = {
  id: string;
  marketId: string;
  distributionId: string;
  payeeKind: string;
  payeeId: string;
  grossCents: number;
  platformFeeCents: number;
  platformFeeVatCents: number;
  netCents: number;
  availableOn: string;
  payOn: string;
  tillCents: number;
  carriedCents: number;
};

/** One row per payee of a distribution; the unique key makes a second close fail. */
export const insertSettlements = (db: Database, rows: readonly SettlementRow[]) =>
  db.run(sql`
    INSERT INTO settlement (id, market_id, distribution_id, payee_kind, payee_id, gross_cents, platform_fee_cents, platform_fee_vat_cents,
      net_cents, available_on, pay_on, status, till_cents, carried_cents)
    SELECT r.value->>'id', r.value->>'marketId', r.value->>'distributionId', r.value->>'payeeKind', r.value->>'payeeId', r.value->>'grossCents',
      r.value->>'platformFeeCents', r.value->>'platformFeeVatCents', r.value->>'netCents', r.value->>'availableOn', r.value->>'payOn', 'accrued',
      r.value->>'tillCents', r.value->>'carriedCents'
    FROM json_each(${JSON.stringify(rows)}) r`);

/** Who waits for which carried due, and for how much of it. */
export const insertDueShares = (
  db: Database,
  rows: readonly { dueId: string; settlementId: string; amountCents: number }[],
) =>
  db.run(sql`
    INSERT INTO due_share (due_id, settlement_id, amount_cents)
    SELECT r.value->>'dueId', r.value->>'settlementId', r.value->>'amountCents' FROM json_each(${JSON.stringify(rows)}) r`);

/**
 * COR-6. How the nets come from now on. Where a settlement is not as `was` any more, or its money has left meanwhile, its till part
 * becomes one that no settlement may have, and the guard of what was handed over refuses the batch.
 */
export const updateSettlementsRebacked = (db: Database, rows: readonly RebackedPayee[]): Statement[] => [
  db.run(sql`
    UPDATE settlement SET
      till_cents = CASE WHEN till_cents = (r.value->>'$.was.tillCents') AND carried_cents = (r.value->>'$.was.carriedCents')
        AND status IN ('accrued', 'held') AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.settlement_id = settlement.id)
        THEN r.value->>'tillCents' ELSE -1 END,
      carried_cents = r.value->>'carriedCents'
    FROM json_each(${JSON.stringify(rows)}) r WHERE settlement.id = r.value->>'settlementId'`),
  db.run(sql`
    DELETE FROM due_share WHERE released_at IS NULL
      AND settlement_id IN (SELECT r.value->>'settlementId' FROM json_each(${JSON.stringify(rows)}) r)`),
  insertDueShares(
    db,
    rows.flatMap(({ settlementId, carried }) =>
      carried.map((share) => ({ dueId: share.dueId, settlementId, amountCents: share.cents })),
    ),
  ),
];

export type ReleasedShare = { dueId: string; settlementId: string };

/** The customer has paid: what was carried is carried no more, and each share is released once. */
export const markSharesReleased = (db: Database, rows: readonly ReleasedShare[], at: number): Statement[] => [
  db.run(sql`
    UPDATE settlement SET carried_cents = carried_cents - r.amount
    FROM (SELECT s.settlement_id, sum(s.amount_cents) AS amount FROM due_share s JOIN json_each(${JSON.stringify(rows)}) r
      ON s.due_id = r.value->>'dueId' AND s.settlement_id = r.value->>'settlementId' GROUP BY 1) r
    WHERE settlement.id = r.settlement_id`),
  db.run(sql`
    UPDATE due_share SET released_at = ${at} FROM json_each(${JSON.stringify(rows)}) r
    WHERE due_share.due_id = r.value->>'dueId' AND due_share.settlement_id = r.value->>'settlementId'`),
];

/** Paid at the till after all: it hands that over as well. */
export const updateSharesInTill = (db: Database, rows: readonly ReleasedShare[]) =>
  db.run(sql`
    UPDATE settlement SET till_cents = till_cents + r.amount
    FROM (SELECT s.settlement_id, sum(s.amount_cents) AS amount FROM due_share s JOIN json_each(${JSON.stringify(rows)}) r
      ON s.due_id = r.value->>'dueId' AND s.settlement_id = r.value->>'settlementId' GROUP BY 1) r
    WHERE settlement.id = r.settlement_id`);
