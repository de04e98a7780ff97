import { sql } from "drizzle-orm";
import type { LedgerEntry } from "../../core/ledger/entry.ts";
import type { Database } from "../database.ts";

export type LedgerPosting = {
  id: string;
  kind: string;
  /** What is posted, once: (kind, ref) is unique. */
  ref: string;
  marketId: string;
  at: number;
  entries: readonly LedgerEntry[];
};

/** LED-1, LED-2. Balanced postings as two statements, whatever their number. Throws on one that does not balance. */
export function insertPostings(db: Database, postings: readonly LedgerPosting[]) {
  for (const posting of postings) {
    const sum = posting.entries.reduce((total, entry) => total + entry.amountCents, 0);
    if (sum !== 0) throw new Error(`ledger posting ${posting.kind} does not balance: ${sum}`);
  }
  const rows = JSON.stringify(postings);
  return [
    db.run(sql`
      INSERT INTO ledger_transaction (id, kind, ref, market_id, at)
      SELECT p.value->>'id', p.value->>'kind', p.value->>'ref', p.value->>'marketId', p.value->>'at' FROM json_each(${rows}) p`),
    db.run(sql`
      INSERT INTO ledger_entry (transaction_id, position, account, amount_cents)
      SELECT p.value->>'id', e.key, e.value->>'account', e.value->>'amountCents'
      FROM json_each(${rows}) p, json_each(p.value->'entries') e`),
  ];
}
