import { sql } from "drizzle-orm";
import { type Cents, cents } from "../../core/money/cents.ts";
import type { Database } from "../database.ts";

export type PayeeDebt = { id: string; payeeKind: string; payeeId: string; at: number; openCents: Cents };

/** What these payees still owe back of corrections, whichever market they were made in. */
export async function openDebts(db: Database, payeeIds: readonly string[]): Promise<PayeeDebt[]> {
  const rows = await db.all<Omit<PayeeDebt, "openCents"> & { openCents: number }>(sql`
    SELECT d.id, d.payee_kind AS payeeKind, d.payee_id AS payeeId, d.at,
      d.amount_cents - (SELECT coalesce(sum(x.amount_cents), 0) FROM debt_taken x WHERE x.debt_id = d.id) AS openCents
    FROM debt d
    WHERE d.payee_id IN (SELECT value FROM json_each(${JSON.stringify(payeeIds)})) AND openCents > 0`);
  return rows.map((row) => ({ ...row, openCents: cents(row.openCents) }));
}
