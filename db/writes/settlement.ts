import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";

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
};

/** One row per payee of a distribution; the unique key makes a second close fail. */
export const insertSettlements = (db: Database, rows: readonly SettlementRow[]) =>
  db.run(sql`
    INSERT INTO settlement (id, market_id, distribution_id, payee_kind, payee_id, gross_cents, platform_fee_cents, platform_fee_vat_cents,
      net_cents, available_on, pay_on, status)
    SELECT r.value->>'id', r.value->>'marketId', r.value->>'distributionId', r.value->>'payeeKind', r.value->>'payeeId', r.value->>'grossCents',
      r.value->>'platformFeeCents', r.value->>'platformFeeVatCents', r.value->>'netCents', r.value->>'availableOn', r.value->>'payOn', 'accrued'
    FROM json_each(${JSON.stringify(rows)}) r`);
