import { sql } from "drizzle-orm";
import type { PayeeEffect } from "../../core/correction/corrected-payees.ts";
import type { Database } from "../database.ts";
import { correction } from "../schema/money.ts";

/** Its number is the next of the distribution: of two at once the second is decided anew. */
export const insertCorrection = (db: Database, row: typeof correction.$inferInsert) =>
  db.insert(correction).values(row);

/** COR-3. Less for payees whose money has not left; the trigger refuses the batch where it has. */
export const updateSettlementsLowered = (db: Database, effects: readonly PayeeEffect[]) =>
  db.run(sql`
    UPDATE settlement SET gross_cents = gross_cents - (e.value->>'grossCents'), net_cents = net_cents - (e.value->>'netCents'),
      platform_fee_cents = platform_fee_cents - (e.value->>'platformFeeCents'),
      platform_fee_vat_cents = platform_fee_vat_cents - (e.value->>'platformFeeVatCents')
    FROM json_each(${JSON.stringify(effects)}) e
    WHERE settlement.id = e.value->>'settlementId'`);

export type DebtRow = {
  id: string;
  correctionId: string;
  marketId: string;
  settlementId: string;
  payeeKind: string;
  payeeId: string;
  grossCents: number;
  platformFeeCents: number;
  platformFeeVatCents: number;
  amountCents: number;
  at: number;
};

export const insertDebts = (db: Database, rows: readonly DebtRow[]) =>
  db.run(sql`
    INSERT INTO debt (id, correction_id, market_id, settlement_id, payee_kind, payee_id, gross_cents, platform_fee_cents,
      platform_fee_vat_cents, amount_cents, at)
    SELECT r.value->>'id', r.value->>'correctionId', r.value->>'marketId', r.value->>'settlementId', r.value->>'payeeKind', r.value->>'payeeId',
      r.value->>'grossCents', r.value->>'platformFeeCents', r.value->>'platformFeeVatCents', r.value->>'amountCents', r.value->>'at'
    FROM json_each(${JSON.stringify(rows)}) r`);

/** DEB-1. The trigger refuses more than a debt. */
export const insertDebtsTaken = (
  db: Database,
  rows: readonly { debtId: string; settlementId: string; amountCents: number; at: number }[],
) =>
  db.run(sql`
    INSERT INTO debt_taken (debt_id, settlement_id, amount_cents, at)
    SELECT r.value->>'debtId', r.value->>'settlementId', r.value->>'amountCents', r.value->>'at' FROM json_each(${JSON.stringify(rows)}) r`);
